package io.nodesmith.pipeline;

import io.nodesmith.problem.Problem;
import io.nodesmith.testrun.TestFailure;
import io.nodesmith.testrun.TestReport;
import java.util.ArrayList;
import java.util.List;

/** What a test run says, as problems; what the checks say is told by their verdicts. */
final class TestProblems {
  private TestProblems() {}

  static List<Problem> of(TestReport report) {
    return switch (report) {
      case TestReport.Passed passed -> List.of();
      case TestReport.Failed failed ->
          failed.failures().stream()
              .filter(f -> f.kind() != TestFailure.Kind.CHECK)
              .map(f -> Problem.error("test-failed", f.test() + ": " + f.message(), ""))
              .toList();
      case TestReport.Broken broken -> {
        List<Problem> problems = new ArrayList<>();
        problems.add(Problem.error("tests-" + broken.reason().id(), broken.message(), ""));
        problems.addAll(broken.problems());
        yield problems;
      }
    };
  }
}
