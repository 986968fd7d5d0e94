package io.nodesmith.testrun;

import com.fasterxml.jackson.core.type.TypeReference;
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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs Python tests in an interpreter of their own. */
final class PythonTests {
  private static final TypeReference<List<List<String>>> NAMES = new TypeReference<>() {};

  private final Workshop workshop;
  private final @Nullable PythonWorker worker;

  PythonTests(Workshop workshop) {
    this.workshop = workshop;
    PythonInterpreter python = workshop.toolchain().python();
    this.worker =
        python == null ? null : new PythonWorker(python, workshop.tools(), workshop.scratch());
  }

  TestReport run(TestJob given, PythonTargets targets) throws IOException {
    TestJob job = ProjectCopy.merged(given, ".py");
    PythonInterpreter python = workshop.toolchain().python();
    if (python == null || worker == null) {
      TestRun run = TestRun.empty(Duration.ZERO, workshop.sandbox().isolation(), "");
      return new Broken(run, Reason.NO_RUNNER, PythonInterpreter.NONE, List.of());
    }
    List<String> lacks = lacks(job, targets, python);
    boolean tooOld = python.isTooOld() && mentions(job, "omnibase_core");
    if (tooOld || !lacks.isEmpty()) {
      TestRun run = TestRun.empty(Duration.ZERO, workshop.sandbox().isolation(), "");
      String what =
          tooOld
              ? " is Python " + python.version() + ", which is too old. "
              : " has no " + String.join(" and no ", lacks) + ". ";
      String message = "The tests were not run: " + python.executable() + what + python.remedy();
      return new Broken(run, Reason.NO_RUNNER, message, List.of());
    }
    try (Bench bench = Bench.in(workshop.scratch())) {
      if (job.folder() != null) {
        ProjectCopy.copy(job.folder(), bench.own());
      }
      Bench.write(bench.own(), job.sources());
      Path runner =
          Files.writeString(bench.classes().resolve("runner.py"), RunnerJar.text("runner.py"));
      String token = workshop.tokens().get();
      List<String> input = new ArrayList<>(List.of(token, targets.kind()));
      input.add(String.join("|", job.measured()));
      input.addAll(targets.names());
      List<Path> readable = new ArrayList<>(python.folders());
      readable.add(bench.classes());
      Command command =
          new Command(
              List.of(python.executable().toString(), "-I", "-B", "-X", "utf8", runner.toString()),
              bench.own(),
              readable,
              job.environment(),
              String.join("\n", input),
              job.limits());
      PythonExpectation expectation = expectation(job, targets, worker);
      Execution execution = workshop.sandbox().run(command);
      return new Verdict(execution, token, expectation, new SourceTexts(job.sources())).report();
    }
  }

  /** What these tests cannot run without; they are not started in vain then. */
  private static List<String> lacks(TestJob job, PythonTargets targets, PythonInterpreter python) {
    return python.missing().stream()
        .filter(name -> targets.kind().equals(name) || mentions(job, name))
        .toList();
  }

  private static boolean mentions(TestJob job, String module) {
    return job.sources().values().stream().anyMatch(text -> text.contains("from " + module));
  }

  private static PythonExpectation expectation(
      TestJob job, PythonTargets targets, PythonWorker worker) {
    List<PythonExpectation.Test> tests = new ArrayList<>();
    for (Map.Entry<String, String> file : job.sources().entrySet()) {
      if (targets.runsAllOf(file.getKey())) {
        Map<String, String> question = Map.of("kind", targets.kind(), "text", file.getValue());
        for (List<String> name : worker.ask(question, NAMES).orElse(List.of())) {
          tests.add(targets.test(file.getKey(), name.get(0), name.get(1)));
        }
      }
    }
    return new PythonExpectation(Set.copyOf(tests));
  }
}
