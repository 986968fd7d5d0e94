package io.nodesmith.testrun;

import io.nodesmith.problem.NodesmithException;
import io.nodesmith.sandbox.Sandbox;
import io.nodesmith.sandbox.TrustedTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Runs the tests of a job and says what they say. Safe for several threads. */
public final class TestRunner {
  private final JavaTests javaTests;
  private final PythonTests pythonTests;

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
    Workshop workshop =
        new Workshop(sandbox, tools(passing), toolchain, lasting, passing, tokens);
    this.javaTests = new JavaTests(workshop);
    this.pythonTests = new PythonTests(workshop);
  }

  /**
   * Runs the tests and waits for their end.
   *
   * @throws NodesmithException if the disk or the sandbox fails us; never for what the code does
   */
  public TestReport run(TestJob job) {
    try {
      return switch (job.kind()) {
        case TestKind.JUnit ignored -> javaTests.run(job);
        case TestKind.Main ignored -> javaTests.run(job);
        case TestKind.Unittest unittest -> 
            pythonTests.run(job, new PythonTargets("unittest", unittest.modules()));
        case TestKind.Pytest pytest -> 
            pythonTests.run(job, new PythonTargets("pytest", pytest.arguments()));
        case TestKind.UserCommand ignored -> throw new IllegalStateException("not yet");
      };
    } catch (IOException e) {
      throw new NodesmithException(
          "test-run-failed", true, "The test run failed: " + e.getMessage(), e);
    }
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
