package io.nodesmith.ledger;

import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.Span;
import io.nodesmith.llm.Cost;
import io.nodesmith.llm.Tier;
import io.nodesmith.logic.Attempt;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.LogicTask;
import io.nodesmith.logic.MethodResult;
import io.nodesmith.sandbox.Isolation;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.testrun.TestRun;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Results of runs, made by hand. */
final class Runs {
  private Runs() {}

  /** A file of one method that a model wrote: answers in order, the last of them stands. */
  static LogicResult byModel(String method, MethodResult.Status status, List<UUID> calls) {
    List<Attempt> attempts =
        calls.stream()
            .map(call -> attempt(Attempt.Purpose.IMPLEMENT, calls.indexOf(call), call))
            .toList();
    MethodResult.Origin origin =
        status == MethodResult.Status.STUB
            ? new MethodResult.Origin.Nothing()
            : new MethodResult.Origin.FromModel("cloud_fast", "glm-4.5-air", calls.getLast());
    return result(method(method, status, origin, attempts));
  }

  /** A file of one method that was planned before it was written. */
  static LogicResult planned(String method, UUID plan, UUID answer) {
    return result(
        method(
            method,
            MethodResult.Status.IMPLEMENTED,
            new MethodResult.Origin.FromModel("cloud_fast", "glm-4.5-air", answer),
            List.of(
                attempt(Attempt.Purpose.PLAN, 0, plan),
                attempt(Attempt.Purpose.IMPLEMENT, 0, answer))));
  }

  static LogicResult byPattern(String method, String pattern) {
    return result(
        method(
            method,
            MethodResult.Status.IMPLEMENTED,
            new MethodResult.Origin.FromPattern(pattern),
            List.of()));
  }

  private static MethodResult method(
      String name, MethodResult.Status status, MethodResult.Origin origin, List<Attempt> attempts) {
    return new MethodResult(
        stub(name), status, origin, attempts, List.of(), Optional.empty(), List.of());
  }

  private static LogicResult result(MethodResult method) {
    TestRun run =
        new TestRun(
            3,
            0,
            0,
            Duration.ofSeconds(1),
            new Isolation(Isolation.Level.FULL, "none", List.of()),
            List.of(),
            List.of(),
            "");
    TestReport report =
        method.status() == MethodResult.Status.FAILED
            ? new TestReport.Failed(run, List.of())
            : new TestReport.Passed(run);
    SourceText file = new SourceText("Shop.java", "class Shop {}");
    LogicTask task = LogicTask.of(file, Set.of());
    return new LogicResult(
        task, file, List.of(method), Optional.of(report), true, Optional.empty(), file);
  }

  private static Attempt attempt(Attempt.Purpose purpose, int round, UUID call) {
    return new Attempt(
        purpose,
        Optional.of(call),
        round,
        Tier.CLOUD_FAST,
        "glm-4.5-air",
        "",
        List.of(),
        100,
        50,
        new Cost.Priced(new BigDecimal("0.000075")),
        Duration.ofMillis(1200));
  }

  private static MethodStub stub(String name) {
    Span span = new Span(0, 1);
    return new MethodStub(
        0, name, "Shop", "int " + name + "()", "", List.of(), span, span, 1, MethodStub.Turn.ONLY);
  }
}
