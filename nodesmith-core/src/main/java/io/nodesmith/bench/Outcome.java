package io.nodesmith.bench;

import io.nodesmith.bench.BenchResult.Effort;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.MethodResult;
import io.nodesmith.problem.Problem;
import io.nodesmith.testrun.TestFailure;
import io.nodesmith.testrun.TestReport;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a task ended, seen from the task.
 *
 * @param wanted its stubs by their index in the file
 * @param first what the tests said of the first drafts; empty if they were not run
 */
record Outcome(
    BenchTask task,
    Map<Integer, BenchTask.Method> wanted,
    LogicResult result,
    Optional<TestReport> first) {
  private static final int LONGEST = 300;

  BenchResult after(Duration duration) {
    Map<Integer, MethodResult> byKey = new HashMap<>();
    for (MethodResult method : result.methods()) {
      BenchTask.Method asked = wanted.get(method.stub().index());
      if (asked != null) {
        byKey.put(asked.index(), method);
      }
    }
    List<BenchResult.Method> methods =
        task.methods().stream()
            .map(m -> method(m, Optional.ofNullable(byKey.get(m.index()))))
            .toList();
    boolean allFilled = methods.stream().noneMatch(method -> method.status().equals("stub"));
    return new BenchResult(
        task.id(),
        allFilled && result.isDone(),
        result.report().map(r -> r.run().passed()).orElse(0),
        result.report().map(r -> r.run().failed()).orElse(0),
        reason(allFilled),
        methods,
        duration);
  }

  private int skipped() {
    return result.report().map(report -> report.run().skipped()).orElse(0);
  }

  private static BenchResult.Method method(BenchTask.Method asked, Optional<MethodResult> result) {
    if (result.isEmpty()) {
      return new BenchResult.Method(
          asked.index(), asked.name(), "stub", "the file has no such stub", Effort.none());
    }
    MethodResult method = result.get();
    String reason =
        method.problems().stream().findFirst().map(p -> p.code() + ": " + p.message()).orElse("");
    return new BenchResult.Method(
        asked.index(),
        asked.name(),
        method.status().name().toLowerCase(Locale.ROOT),
        reason,
        Effort.of(method.attempts()));
  }

  private String reason(boolean allFilled) {
    if (!allFilled) {
      // Where nothing could be tested, every draft is taken out again; what kept it is said here.
      return first
          .filter(TestReport.Broken.class::isInstance)
          .map(report -> "stubs left; the tests did not run, " + words(report))
          .orElse("stubs left");
    }
    return result
        .report()
        .map(Outcome::words)
        .map(words -> words.isEmpty() && skipped() > 0 ? skippedWords() : words)
        .orElse("nothing to test");
  }

  private String skippedWords() {
    return skipped() == 1 ? "1 test was skipped" : skipped() + " tests were skipped";
  }

  private static String words(TestReport report) {
    return switch (report) {
      case TestReport.Passed passed -> "";
      case TestReport.Failed failed ->
          failed.failures().stream()
              .findFirst()
              .map(failure -> "tests failed: " + words(failure))
              .orElse("tests failed");
      case TestReport.Broken broken ->
          broken.reason().id()
              + ": "
              + broken.message()
              + broken.problems().stream()
                  .findFirst()
                  .map(problem -> " " + words(problem))
                  .orElse("");
    };
  }

  private static String words(Problem problem) {
    return oneLine(problem.place() + ": " + problem.message());
  }

  private static String words(TestFailure failure) {
    return oneLine(failure.test() + ": " + failure.thrown() + ": " + failure.message());
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
