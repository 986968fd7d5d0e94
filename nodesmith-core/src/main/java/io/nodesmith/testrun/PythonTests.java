package io.nodesmith.testrun;

import io.nodesmith.sandbox.Command;
import io.nodesmith.sandbox.Execution;
import io.nodesmith.testrun.TestReport.Broken;
import io.nodesmith.testrun.TestReport.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs Python tests in an interpreter of their own. */
final class PythonTests {
  private final Workshop workshop;

  PythonTests(Workshop workshop) {
    this.workshop = workshop;
  }

  TestReport run(TestJob job, List<String> targets, String kind) throws IOException {
    PythonInterpreter python = workshop.toolchain().python();
    if (python == null) {
      TestRun run = TestRun.empty(Duration.ZERO, workshop.sandbox().isolation(), "");
      return new Broken(run, Reason.NO_RUNNER, "There is no Python interpreter.", List.of());
    }
    try (Bench bench = Bench.in(workshop.scratch())) {
      Bench.write(bench.own(), job.sources());
      Path runner = Files.writeString(bench.classes().resolve("runner.py"), text());
      String token = workshop.tokens().get();
      List<String> input = new ArrayList<>(List.of(token, kind));
      input.add(String.join("|", job.measured()));
      input.addAll(targets);
      List<Path> readable = new ArrayList<>(python.folders());
      readable.add(bench.classes());
      Command command =
          new Command(
              List.of(
                  python.executable().toString(), "-I", "-B", "-X", "utf8", runner.toString()),
              bench.own(),
              readable,
              job.environment(),
              String.join("\n", input),
              job.limits());
      Execution execution = workshop.sandbox().run(command);
      return new Verdict(execution, token, new PythonExpectation(List.of())).report();
    }
  }

  private static String text() throws IOException {
    return RunnerJar.text("runner.py");
  }

  /** The tests that stand in the sources are the tests that must have been run. */
  private record PythonExpectation(List<String> tests) implements Expectation {
    @Override
    public Optional<String> objection(List<ChildReport.Entry> entries) {
      return Optional.empty();
    }

    @Override
    public Optional<String> fileOf(String frameType) {
      return Optional.of(frameType);
    }

    @Override
    public List<MethodCoverage> coverage(ChildReport report) {
      return report.methodCoverage();
    }
  }
}
