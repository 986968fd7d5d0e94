package io.nodesmith.testrun;

import io.nodesmith.problem.NodesmithException;
import io.nodesmith.problem.Problem;
import io.nodesmith.sandbox.Sandbox;
import io.nodesmith.sandbox.TrustedTools;
import io.nodesmith.testrun.TestReport.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Runs the tests of a job and says what they say. Safe for several threads. */
public final class TestRunner {
  private final JavaTests javaTests;
  private final PythonTests pythonTests;
  private final CommandTests commandTests;
  private final Sandbox sandbox;

  /**
   * Makes a runner.
   *
   * @param cache a folder that lasts, for what need not be made twice
   * @param scratch a folder for what is removed after each run
   * @param tokens gives a fresh secret each time, of hexadecimal digits and hard to guess
   */
  public TestRunner(
      Sandbox sandbox, Toolchain toolchain, Path cache, Path scratch, Supplier<String> tokens) {
    Path lasting = made(cache);
    Path passing = made(scratch);
    Workshop workshop = new Workshop(sandbox, tools(passing), toolchain, lasting, passing, tokens);
    this.sandbox = sandbox;
    this.javaTests = new JavaTests(workshop);
    this.pythonTests = new PythonTests(workshop);
    this.commandTests = new CommandTests(workshop);
  }

  /**
   * Runs the tests and waits for their end. Where the job asks for it, what fails is run once more;
   * if all passes then, the report is passed and names what was flaky.
   *
   * @throws NodesmithException if the disk or the sandbox fails us; never for what the code does
   */
  public TestReport run(TestJob job) {
    TestReport first = runOnce(job);
    return job.retried() && first instanceof Failed
        ? TestReport.together(first, runOnce(job))
        : first;
  }

  /** The report on code that is not run, since the checks forbid it. */
  public TestReport forbid(List<Problem> problems) {
    TestRun nothing = TestRun.empty(Duration.ZERO, sandbox.isolation(), "");
    String message = "The checks forbid the code: " + problems.getFirst().message();
    return new TestReport.Broken(nothing, TestReport.Reason.FORBIDDEN, message, problems);
  }

  /**
   * Makes what the first run of such a job would have to wait for: the archive of its class path,
   * and a compiler that is warm. Quick where that was done before.
   *
   * @throws NodesmithException if the disk or the sandbox fails us
   */
  public void prepare(TestJob job) {
    try {
      switch (job.kind()) {
        case TestKind.JUnit ignored -> javaTests.prepare(job);
        case TestKind.Main ignored -> javaTests.prepare(job);
        case TestKind.Unittest ignored -> {}
        case TestKind.Pytest ignored -> {}
        case TestKind.UserCommand ignored -> {}
      }
    } catch (IOException e) {
      throw new NodesmithException(
          "test-run-failed", true, "The test run failed: " + e.getMessage(), e);
    }
  }

  private TestReport runOnce(TestJob job) {
    try {
      return switch (job.kind()) {
        case TestKind.JUnit ignored -> javaTests.run(job);
        case TestKind.Main ignored -> javaTests.run(job);
        case TestKind.Unittest unittest ->
            pythonTests.run(job, new PythonTargets("unittest", unittest.modules()));
        case TestKind.Pytest pytest ->
            pythonTests.run(job, new PythonTargets("pytest", pytest.arguments()));
        case TestKind.UserCommand command -> commandTests.run(job, command, folder(job));
      };
    } catch (IOException e) {
      throw new NodesmithException(
          "test-run-failed", true, "The test run failed: " + e.getMessage(), e);
    }
  }

  private static Path folder(TestJob job) throws IOException {
    if (job.folder() == null) {
      throw new IllegalArgumentException("a command is run in a folder, and the job has none");
    }
    return job.folder().toRealPath();
  }

  private static TrustedTools tools(Path folder) {
    try {
      return new TrustedTools(folder);
    } catch (IOException e) {
      throw new NodesmithException(
          "test-run-failed", false, "The folder " + folder + " cannot be written.", e);
    }
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder).toRealPath();
    } catch (IOException e) {
      throw new NodesmithException(
          "test-run-failed", false, "The folder " + folder + " cannot be written.", e);
    }
  }
}
