package io.nodesmith.testrun;

import io.nodesmith.sandbox.Sandbox;
import io.nodesmith.sandbox.TrustedTools;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What every kind of test run needs.
 *
 * @param cache a folder that lasts, for what need not be made twice
 * @param scratch a folder for what is removed after each run
 * @param tokens gives a fresh secret each time, of hexadecimal digits
 */
record Workshop(
    Sandbox sandbox,
    TrustedTools tools,
    Toolchain toolchain,
    Path cache,
    Path scratch,
    Supplier<String> tokens) {}
