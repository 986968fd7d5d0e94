package io.nodesmith.testrun;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What code is compiled and run with.
 *
 * @param javaHome the JDK that runs Java tests
 * @param python the interpreter that runs Python tests; null if there is none
 */
public record Toolchain(Path javaHome, @Nullable PythonInterpreter python) {}
