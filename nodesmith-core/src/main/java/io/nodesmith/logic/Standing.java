package io.nodesmith.logic;

import io.nodesmith.language.SourceText;
import io.nodesmith.testrun.TestFailure;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.testrun.TestReport.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A selection in its file, and what the tests say of it.
 *
 * @param report empty if there is nothing in the file to test
 */
record Standing(Selection selection, SourceText file, Optional<TestReport> report) {
  private static final Comparator<Standing> BY_MERIT =
      Comparator.comparingInt(Standing::rank)
          .thenComparingInt(Standing::passed)
          .thenComparingInt(Standing::filled);

  boolean isBetterThan(Standing other) {
    return BY_MERIT.compare(this, other) > 0;
  }

  boolean isPassed() {
    return report.filter(TestReport.Passed.class::isInstance).isPresent();
  }

  /** Whether nothing is there to run tests with, which says nothing of what was written. */
  boolean isUntestable() {
    return report.stream()
        .anyMatch(
            r -> r instanceof TestReport.Broken broken && broken.reason() == Reason.NO_RUNNER);
  }

  /** Whether not one test passes, so that one implementation may hide what the others are worth. */
  boolean isHopeless() {
    return passed() == 0;
  }

  private int rank() {
    return report
        .map(
            r ->
                switch (r) {
                  case TestReport.Passed passed -> 3;
                  case TestReport.Failed failed -> 2;
                  case TestReport.Broken broken -> isUntestable() ? 1 : 0;
                })
        .orElse(1);
  }

  private int passed() {
    return report.map(r -> r.run().passed()).orElse(0);
  }

  /** A stub that only a fixer filled counts when more tests pass, and not for being filled. */
  private int filled() {
    return (int) selection.chosen().values().stream().filter(c -> !c.isFixed()).count();
  }

  /** The same for two failures that are alike; empty when nothing fails. */
  String signature() {
    return report
        .map(
            r ->
                switch (r) {
                  case TestReport.Passed passed -> "";
                  case TestReport.Failed failed ->
                      failed.failures().stream()
                          .map(Standing::signature)
                          .sorted()
                          .collect(Collectors.joining("\n"));
                  case TestReport.Broken broken ->
                      broken.reason()
                          + broken.problems().stream()
                              .map(problem -> problem.message())
                              .collect(Collectors.joining("\n"));
                })
        .orElse("");
  }

  private static String signature(TestFailure failure) {
    List<String> lines = failure.message().lines().limit(3).toList();
    return failure.test() + " " + failure.thrown() + " " + lines;
  }
}
