package io.nodesmith.testrun;

import io.nodesmith.problem.Problem;
import io.nodesmith.sandbox.Command;
import io.nodesmith.sandbox.Ending;
import io.nodesmith.sandbox.Execution;
import io.nodesmith.testrun.TestKind.UserCommand;
import io.nodesmith.testrun.TestReport.Broken;
import io.nodesmith.testrun.TestReport.Failed;
import io.nodesmith.testrun.TestReport.Passed;
import io.nodesmith.testrun.TestReport.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs a command of the user's in a copy of the project. Its verdict is the JUnit XML files that it
 * leaves, together with its exit code; where it leaves none, the command counts as one test.
 */
final class CommandTests {
  private static final int LAST_CHARACTERS = 4000;
  private static final Pattern COLOURS = Pattern.compile("\u001B\\[[;\\d]*m");

  /** Where distributions keep what their build tools under /usr cannot start without. */
  private static final List<Path> SETTINGS =
      List.of(Path.of("/etc/maven"), Path.of("/etc/ssl/certs"));

  private final Workshop workshop;

  CommandTests(Workshop workshop) {
    this.workshop = workshop;
  }

  TestReport run(TestJob job, UserCommand command, Path project) throws IOException {
    if (command.inPlace()) {
      Bench.write(project, job.sources());
      return runIn(project, job, command, new Reporting(command.arguments()));
    }
    try (Bench bench = Bench.in(workshop.scratch())) {
      ProjectCopy.copy(project, bench.own());
      Bench.write(bench.own(), job.sources());
      Reporting reporting = Reporting.asked(command.arguments(), bench.classes());
      return runIn(bench.own(), job, command, reporting);
    }
  }

  private TestReport runIn(Path folder, TestJob job, UserCommand command, Reporting reporting)
      throws IOException {
    List<String> arguments = new ArrayList<>();
    if (!Path.of(command.arguments().getFirst()).isAbsolute()) {
      arguments.add("/usr/bin/env");
    }
    arguments.addAll(reporting.arguments());
    List<Path> readable = new ArrayList<>(command.readable());
    readable.addAll(reporting.readable());
    SETTINGS.stream().filter(Files::isDirectory).forEach(readable::add);
    readable.addAll(workshop.toolchain().javaFolders());
    PythonInterpreter python = workshop.toolchain().python();
    if (python != null) {
      readable.addAll(python.folders());
    }
    Instant start = now();
    Execution execution =
        workshop
            .sandbox()
            .run(
                new Command(
                    arguments,
                    folder,
                    readable,
                    reporting.added(job.environment()),
                    "",
                    job.limits()));
    JUnitXml reports = JUnitXml.read(folder, start);
    TestRun run = run(execution, reports, folder);
    if (reporting.isPromised() && reports.files() == 0 && execution.succeeded()) {
      String message = "The process ended before the tests had reported, exit code 0.";
      TestRun nothing = TestRun.empty(run.duration(), run.isolation(), run.output());
      return new Broken(nothing, Reason.NO_REPORT, message, List.of());
    }
    return judged(run, execution, reports, command);
  }

  /** What time it is for the files: the clock of the disk that the reports are written to. */
  private Instant now() throws IOException {
    Path mark = Files.createTempFile(workshop.scratch(), "mark", "");
    try {
      return Files.getLastModifiedTime(mark).toInstant();
    } finally {
      Files.delete(mark);
    }
  }

  private static TestReport judged(
      TestRun run, Execution execution, JUnitXml reports, UserCommand command) {
    if (execution.ending() != Ending.EXITED) {
      return Verdict.ended(execution, run);
    }
    List<Problem> problems =
        execution.exitCode() == 0 || reports.passed() > 0
            ? List.of()
            : CompilerOutput.problems(run.output());
    if (!problems.isEmpty()) {
      return new Broken(run, Reason.COMPILE_ERROR, "The code does not compile.", problems);
    }
    if (!reports.failures().isEmpty()) {
      return new Failed(run, reports.failures());
    }
    if (execution.exitCode() != 0) {
      return commandFailed(execution, run, command);
    }
    if (reports.files() > 0 && reports.passed() == 0) {
      return new Broken(run, Reason.NO_TESTS, "Not one test was run.", List.of());
    }
    return new Passed(run);
  }

  private static Failed commandFailed(Execution execution, TestRun run, UserCommand command) {
    String name = String.join(" ", command.arguments());
    String message = "The command ended with exit code " + execution.exitCode() + ".";
    TestFailure failure =
        new TestFailure(
            name,
            TestFailure.Kind.ERROR,
            "",
            message,
            TracePlaces.in(run.output()),
            message + "\n" + run.output());
    TestRun counted =
        new TestRun(
            run.passed(),
            Math.max(1, run.failed()),
            run.skipped(),
            run.duration(),
            run.isolation(),
            List.of(),
            List.of(),
            run.output());
    return new Failed(counted, List.of(failure));
  }

  private static TestRun run(Execution execution, JUnitXml reports, Path folder) {
    boolean alone = reports.files() == 0 && execution.succeeded();
    String colourful = execution.output() + execution.errors();
    String text = COLOURS.matcher(colourful).replaceAll("").replace(folder + File.separator, "");
    return new TestRun(
        alone ? 1 : reports.passed(),
        reports.failures().size(),
        reports.skipped(),
        execution.duration(),
        execution.isolation(),
        List.of(),
        List.of(),
        text.substring(Math.max(0, text.length() - LAST_CHARACTERS)));
  }
}
