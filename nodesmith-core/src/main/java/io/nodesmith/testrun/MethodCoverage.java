package io.nodesmith.testrun;

/**
 * How much of one method the tests went through.
 *
 * @param file the source file
 * @param method its name with its enclosing types, {@code Type.method}
 * @param line its first line with code
 * @param covered lines with code that were run
 * @param total lines with code
 */
public record MethodCoverage(String file, String method, int line, int covered, int total) {}
