package io.nodesmith.testrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.nodesmith.sandbox.Command;
import io.nodesmith.sandbox.Execution;
import io.nodesmith.sandbox.Isolation;
import io.nodesmith.sandbox.Sandbox;
import io.nodesmith.testrun.TestReport.Failed;
import io.nodesmith.testrun.TestReport.Passed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlakyTest {
  @TempDir Path folder;

  @Test
  void failureThatPassesUntouchedIsCalledFlaky() {
    TestReport report = runner(1).run(job().retrying());
    Passed passed = assertInstanceOf(Passed.class, report, report.toString());
    assertEquals(List.of("test_it.T.test_luck"), passed.run().flaky());
  }

  @Test
  void failureThatStaysIsAFailure() {
    assertInstanceOf(Failed.class, runner(2).run(job().retrying()));
  }

  @Test
  void withoutRetryOneFailureIsEnough() {
    assertInstanceOf(Failed.class, runner(1).run(job()));
  }

  private static TestJob job() {
    String test =
        """
        import os
        import unittest
        class T(unittest.TestCase):
            def test_luck(self):
                self.assertEqual(os.environ["LUCK"], "good")
        """;
    return TestJob.of(
        Map.of("test_it.py", test), new TestKind.Unittest(List.of("test_it")), List.of());
  }

  /** A runner in whose sandbox luck is bad so many times. */
  private TestRunner runner(int bad) {
    return new TestRunner(
        new Lottery(Laboratory.detection().sandbox(), new AtomicInteger(bad)),
        new Toolchain(Path.of(System.getProperty("java.home")), Laboratory.python()),
        folder.resolve("cache"),
        folder.resolve("scratch"),
        () -> "0123456789abcdef");
  }

  private record Lottery(Sandbox sandbox, AtomicInteger bad) implements Sandbox {
    @Override
    public Execution run(Command command) {
      String luck = bad.getAndDecrement() > 0 ? "bad" : "good";
      return sandbox.run(command.withEnvironment(Map.of("LUCK", luck)));
    }

    @Override
    public Isolation isolation() {
      return sandbox.isolation();
    }
  }
}
