package io.nodesmith.testrun;

import java.util.List;

/**
 * What a Python test framework is asked to run.
 *
 * @param kind {@code unittest} or {@code pytest}
 * @param names modules, or files and node ids
 */
record PythonTargets(String kind, List<String> names) {
  private boolean isPytest() {
    return kind.equals("pytest");
  }

  /** Whether every test in the file has to be run. */
  boolean runsAllOf(String path) {
    return isPytest() ? names.contains(path) : names.contains(module(path));
  }

  /** A test as the child names it. */
  PythonExpectation.Test test(String path, String type, String method) {
    if (isPytest()) {
      return new PythonExpectation.Test(path, type.isEmpty() ? method : type + "::" + method);
    }
    return new PythonExpectation.Test(module(path) + "." + type, method);
  }

  private static String module(String path) {
    return path.replaceFirst("\\.py$", "").replaceFirst("/__init__$", "").replace('/', '.');
  }
}
