package io.nodesmith.testrun;

import io.nodesmith.sandbox.Isolation;
import java.time.Duration;
import java.util.List;

/**
 * The figures of one run.
 *
 * @param passed tests that passed
 * @param failed tests that did not
 * @param skipped tests that were not run
 * @param duration compiling and running, on the clock
 * @param isolation how far the code was kept apart
 * @param flaky tests that failed, and passed untouched in a second run
 * @param coverage of the measured sources, per method
 * @param output what the tests printed, cut to the last lines
 */
public record TestRun(
    int passed,
    int failed,
    int skipped,
    Duration duration,
    Isolation isolation,
    List<String> flaky,
    List<MethodCoverage> coverage,
    String output) {
  public TestRun {
    flaky = List.copyOf(flaky);
    coverage = List.copyOf(coverage);
  }

  static TestRun empty(Duration duration, Isolation isolation, String output) {
    return new TestRun(0, 0, 0, duration, isolation, List.of(), List.of(), output);
  }

  TestRun withFlaky(List<String> names) {
    return new TestRun(passed, failed, skipped, duration, isolation, names, coverage, output);
  }
}
