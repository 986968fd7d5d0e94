package io.nodesmith.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.LogicTask;
import io.nodesmith.logic.MethodResult;
import io.nodesmith.sandbox.Isolation;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.testrun.TestRun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private static final SourceText FILE =
      new SourceText(
          "A.java", "class A { int a() { throw new UnsupportedOperationException(\"todo\"); } }");
  private static final BenchTask.Method METHOD = new BenchTask.Method(0, "a", 1, 1);

  private static BenchResult after(int passed, int skipped) {
    MethodStub stub = new JavaLanguage().stubs(FILE).getFirst();
    MethodResult method =
        new MethodResult(
            stub,
            MethodResult.Status.IMPLEMENTED,
            new MethodResult.Origin.Nothing(),
            List.of(),
            List.of(),
            Optional.of(MethodCode.ofBody("return 1;")),
            List.of());
    TestRun run =
        new TestRun(
            passed,
            0,
            skipped,
            Duration.ZERO,
            new Isolation(Isolation.Level.FULL, "none", List.of()),
            List.of(),
            List.of(),
            "");
    LogicResult result =
        new LogicResult(
            LogicTask.of(FILE, Set.of(0)),
            FILE,
            List.of(method),
            Optional.of(new TestReport.Passed(run)),
            true,
            Optional.empty(),
            FILE);
    BenchTask task =
        new BenchTask(
            "t", "java", FILE, List.of(METHOD), Map.of(), "junit5", List.of("ATest"), List.of());
    return new Outcome(task, Map.of(0, METHOD), result, Optional.empty()).after(Duration.ZERO);
  }

  @Test
  void taskPassesIfAllTestsRanAndPassed() {
    BenchResult result = after(3, 0);
    assertTrue(result.passed());
    assertEquals("", result.reason());
  }

  @Test
  void skippedTestsAreNamedAndNotCounted() {
    BenchResult result = after(3, 1);
    assertTrue(result.passed());
    assertEquals(3, result.testsPassed());
    assertEquals("1 test was skipped", result.reason());
    assertEquals("2 tests were skipped", after(1, 2).reason());
    assertEquals(0, result.testsFailed());
  }
}
