package io.nodesmith.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nodesmith.bench.BenchResult.Effort;
import io.nodesmith.llm.Cost;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BenchResultLinesTest {
  private static final BenchResult RESULT =
      new BenchResult(
          "set/a",
          true,
          7,
          0,
          "",
          List.of(
              method(0, "implemented", "", new Cost.Priced(new BigDecimal("0.25"))),
              method(1, "stub", "extract-empty: The reply is empty.", new Cost.Unpriced())),
          Duration.ofMillis(1234));

  private final BenchResultLines lines = new BenchResultLines();

  private static BenchResult.Method method(int index, String status, String reason, Cost cost) {
    Effort effort = new Effort(2, 100, 50, cost, Duration.ofMillis(700));
    return new BenchResult.Method(index, "m" + index, status, reason, effort);
  }

  @Test
  void aLineIsReadAsItWasWritten() {
    assertEquals(Optional.of(RESULT), lines.read(lines.write(RESULT)));
  }

  @Test
  void aLineThatWasCutIsNoResult() {
    String line = lines.write(RESULT);
    for (int length = 0; length < line.length(); length++) {
      assertEquals(Optional.empty(), lines.read(line.substring(0, length)));
    }
  }

  @Test
  void oldAndNewResultsAreSummedUp() {
    BenchResult failed =
        new BenchResult("set/b", false, 1, 2, "tests failed", RESULT.methods(), Duration.ZERO);
    BenchSummary summary = BenchSummary.of(List.of(RESULT, failed));
    assertEquals(2, summary.tasks());
    assertEquals(1, summary.passed());
    assertEquals(2, summary.filled());
    assertEquals(400, summary.effort().tokensInput());
    assertEquals(new Cost.Unpriced(), summary.effort().cost());
    // Wilson's interval for 1 of 2, as tables have it.
    assertEquals(0.0945, summary.passRate().low(), 0.0001);
    assertEquals(0.9055, summary.passRate().high(), 0.0001);
  }
}
