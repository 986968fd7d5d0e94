package io.nodesmith.learn;

import io.nodesmith.bench.BenchResult;
import io.nodesmith.llm.Cost;
import io.nodesmith.logic.Attempt;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.LogicTask;
import io.nodesmith.logic.MethodResult;
import io.nodesmith.logic.MethodResult.Origin;
import io.nodesmith.logic.MethodResult.Status;
import io.nodesmith.testrun.TestReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What a round came to; nothing is repaired, so what is accepted is so at the first attempt. */
final class Tally {
  static final String HEAD =
      "tasks  methods accepted  by pattern  pattern failed  calls  tokens in     out     USD  USD/accepted";
  private int tasks;
  private int passed;
  private int methods;
  private int accepted;
  private int byPattern;
  private int patternFailed;
  private int calls;
  private long tokensInput;
  private long tokensOutput;
  private BigDecimal cost = BigDecimal.ZERO;

  synchronized void add(BenchResult task, List<LogicResult> results) {
    tasks++;
    passed += task.passed() ? 1 : 0;
    for (LogicResult result : results) {
      result.methods().forEach(method -> add(method, result));
    }
  }

  /** A method is accepted if tests ran and none speaks against it. */
  private void add(MethodResult method, LogicResult result) {
    methods++;
    boolean proven =
        method.status() == Status.IMPLEMENTED
            && result.report().filter(r -> !(r instanceof TestReport.Broken)).isPresent();
    if (proven) {
      accepted++;
      byPattern += method.origin() instanceof Origin.FromPattern ? 1 : 0;
    }
    LogicTask.Known known = result.task().known().get(method.stub().index());
    if (known != null
        && !(proven && method.origin().equals(new Origin.FromPattern(known.patternId())))) {
      patternFailed++;
    }
    for (Attempt attempt : method.attempts()) {
      calls++;
      tokensInput += attempt.tokensInput();
      tokensOutput += attempt.tokensOutput();
      cost =
          cost.add(attempt.cost() instanceof Cost.Priced(BigDecimal usd) ? usd : BigDecimal.ZERO);
    }
  }

  @Override
  public String toString() {
    double each = accepted == 0 ? 0 : cost.doubleValue() / accepted;
    return String.format(
        Locale.ROOT,
        "%2d/%2d  %7d %8d  %10d  %14d  %5d  %9d %7d  %.4f  %.6f",
        passed,
        tasks,
        methods,
        accepted,
        byPattern,
        patternFailed,
        calls,
        tokensInput,
        tokensOutput,
        cost.doubleValue(),
        each);
  }
}
