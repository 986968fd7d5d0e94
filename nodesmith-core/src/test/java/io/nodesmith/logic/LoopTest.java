package io.nodesmith.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.SourceText;
import io.nodesmith.llm.Caps;
import io.nodesmith.llm.Tier;
import io.nodesmith.testing.Chat;
import io.nodesmith.testing.FaultyServer;
import io.nodesmith.testing.ScriptedModel;
import io.nodesmith.testrun.TestReport;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds of repair, and models that are of no use. */
class LoopTest {
  private static final Recipe RECIPE = Recipe.standard(Tier.CUSTOM);

  @TempDir Path folder;

  private final Lines lines =
      new Lines().says("put", Purse.PUT).says("total", Purse.TOTAL).says("largest", Purse.LARGEST);

  private LogicResult run(Recipe recipe) {
    return run(recipe, Purse.tests());
  }

  private LogicResult run(Recipe recipe, Function<SourceText, TestReport> tests) {
    try (ScriptedModel model = ScriptedModel.answering(lines);
        Rehearsal rehearsal = Rehearsal.with(folder, model.uri())) {
      return rehearsal.fill(rehearsal.language("python"), Purse.FILE, recipe, tests);
    }
  }

  private LogicResult runAgainst(FaultyServer server) {
    try (Rehearsal rehearsal = Rehearsal.with(folder, server.uri())) {
      return rehearsal.fill(rehearsal.language("python"), Purse.FILE, RECIPE, Purse.tests());
    }
  }

  private static MethodResult of(LogicResult result, String method) {
    return result.methods().stream()
        .filter(m -> m.stub().name().equals(method))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rightRepliesNeedOneCallAMethodAndOneTestRun() {
    AtomicInteger runs = new AtomicInteger();
    LogicResult result =
        run(
            RECIPE,
            file -> {
              runs.incrementAndGet();
              return Purse.tests().apply(file);
            });
    assertTrue(result.isDone(), result::toString);
    assertEquals(3, lines.prompts().size());
    assertEquals(1, runs.get());
  }

  @Test
  void aFailureGoesBackWithItsEvidenceAndToNobodyElse() {
    lines.says("total", Purse.WRONG_TOTAL, Purse.TOTAL);
    LogicResult result = run(RECIPE);
    assertTrue(result.isDone(), result::toString);
    assertEquals(2, lines.asked("total"));
    assertEquals(1, lines.asked("put"));
    assertEquals(1, lines.asked("largest"));
    String repair = lines.prompts().getLast();
    assertTrue(repair.contains("return sum(self.coins) + 1"), repair);
    assertTrue(repair.contains("8 != 9"), repair);
    assertEquals(
        List.of(0, 1), of(result, "total").attempts().stream().map(Attempt::round).toList());
  }

  @Test
  void thereAreNeverMoreRoundsThanAllowed() {
    lines.says(
        "total",
        Purse.WRONG_TOTAL,
        Purse.method("total", "(self)", "return sum(self.coins) + 2"),
        Purse.method("total", "(self)", "return sum(self.coins) + 3"),
        Purse.method("total", "(self)", "return sum(self.coins) + 4"));
    LogicResult result = run(RECIPE);
    assertFalse(result.isDone());
    assertEquals(3, lines.asked("total"));
    assertEquals(MethodResult.Status.FAILED, of(result, "total").status());
    assertEquals(MethodResult.Status.IMPLEMENTED, of(result, "put").status());
  }

  @Test
  void aFailureThatWasSeenBeforeIsNotSentBack() {
    lines.says(
        "total",
        Purse.WRONG_TOTAL,
        Purse.method("total", "(self)", "return 1 + sum(self.coins)"),
        Purse.method("total", "(self)", "return len(self.coins)"));
    LogicResult result = run(RECIPE.withRepairRounds(5));
    assertFalse(result.isDone());
    assertEquals(2, lines.asked("total"));
  }

  @Test
  void withoutRepairNothingGoesBack() {
    lines.says("total", Purse.WRONG_TOTAL, Purse.TOTAL);
    LogicResult result = run(RECIPE.withRepairRounds(0));
    assertFalse(result.isDone());
    assertEquals(1, lines.asked("total"));
  }

  @Test
  void aRepairThatMakesItWorseIsNotKept() {
    String half = "return max(self.coins)";
    lines.says(
        "largest",
        Purse.method("largest", "(self)", half),
        Purse.method("largest", "(self)", "return -1"),
        Purse.method("largest", "(self)", "return -2"));
    LogicResult result = run(RECIPE);
    assertFalse(result.isDone());
    assertTrue(result.file().text().contains(half), result.file().text());
    assertEquals(3, result.report().orElseThrow().run().passed());
  }

  @Test
  void whatFailsOnOneTierGoesToTheNext() {
    Lines strong = new Lines().says("total", Purse.TOTAL);
    lines.says("total", Purse.WRONG_TOTAL);
    try (ScriptedModel weak = ScriptedModel.answering(lines);
        ScriptedModel other = ScriptedModel.answering(strong)) {
      Map<Tier, URI> models = Map.of(Tier.LOCAL, weak.uri(), Tier.CLOUD_FAST, other.uri());
      try (Rehearsal rehearsal = new Rehearsal(folder, Caps.none(), models)) {
        LogicResult result =
            rehearsal.fill(
                rehearsal.language("python"),
                Purse.FILE,
                Recipe.standard(Tier.AUTO),
                Purse.tests());
        assertTrue(result.isDone(), result::toString);
        assertEquals(
            List.of(Tier.LOCAL, Tier.LOCAL, Tier.CLOUD_FAST),
            of(result, "total").attempts().stream()
                .filter(attempt -> attempt.purpose() != Attempt.Purpose.PLAN)
                .map(Attempt::tier)
                .toList());
      }
    }
  }

  @Test
  void aModelThatIsDownLeavesEveryStubAndSaysSo() {
    FaultyServer server = FaultyServer.with(Chat.status(503, "{}"));
    URI gone = server.uri();
    server.close();
    try (Rehearsal rehearsal = Rehearsal.with(folder, gone)) {
      LogicResult result =
          rehearsal.fill(rehearsal.language("python"), Purse.FILE, RECIPE, Purse.tests());
      assertUntouched(result);
      assertFalse(result.modelAnswered());
      assertTrue(result.noModel().isPresent());
    }
  }

  @Test
  void aModelThatFailsIsNotAskedAgainAndAgain() {
    try (FaultyServer server = FaultyServer.with(Chat.status(500, "{}"))) {
      LogicResult result = runAgainst(server);
      assertUntouched(result);
      assertTrue(server.heard().size() <= 3, () -> "calls: " + server.heard().size());
    }
  }

  @Test
  void aRefusalLeavesTheStubAndIsNamed() {
    lines.says("total", "I'm sorry, but I can't help with that.");
    LogicResult result = run(RECIPE);
    assertFalse(result.isDone());
    MethodResult total = of(result, "total");
    assertEquals(MethodResult.Status.STUB, total.status());
    assertEquals("reply-refusal", total.problems().getFirst().code());
    assertInstanceOf(MethodResult.Origin.Nothing.class, total.origin());
    String stub = Purse.FILE.text().substring(Purse.FILE.text().indexOf("    def total"));
    String there = result.file().text().substring(result.file().text().indexOf("    def total"));
    assertEquals(stub.substring(0, 120), there.substring(0, 120));
  }

  @Test
  void aReplyCutAtItsLimitIsAskedForOnceMoreWithMoreRoom() {
    try (FaultyServer server =
        FaultyServer.with(
            (request, connection) -> {
              connection.begin(200, List.of("Content-Type: text/event-stream"));
              connection.chunk(Chat.delta("```python\ndef total(self):\n    return sum("));
              connection.chunk(Chat.finish("length") + Chat.usage(10, 4000) + "data: [DONE]\n\n");
              connection.end();
            })) {
      LogicResult result = runAgainst(server);
      assertUntouched(result);
      assertEquals(
          "reply-truncated", of(result, "total").problems().getFirst().code(), result::toString);
      assertTrue(server.heard().get(0).body().contains("4000"));
      assertTrue(server.heard().stream().anyMatch(r -> r.body().contains("8000")));
    }
  }

  @Test
  void nothingIsAskedBeyondTheBudget() {
    try (ScriptedModel model = ScriptedModel.answering(lines)) {
      Caps caps = Caps.run(new BigDecimal("0.0000001"));
      try (Rehearsal rehearsal =
          new Rehearsal(folder, caps, Map.of(Tier.CLOUD_FAST, model.uri()))) {
        LogicResult result =
            rehearsal.fill(
                rehearsal.language("python"),
                Purse.FILE,
                Recipe.standard(Tier.CLOUD_FAST),
                Purse.tests());
        assertUntouched(result);
        assertEquals(
            "no-reply-budget-spent", result.methods().getFirst().problems().getFirst().code());
        assertEquals(0, model.heard().size());
      }
    }
  }

  @Test
  void nothingIsAskedAfterTheDeadline() {
    LogicResult result = run(RECIPE.within(Duration.ZERO));
    assertUntouched(result);
    assertEquals(0, lines.prompts().size());
  }

  private static void assertUntouched(LogicResult result) {
    assertFalse(result.isDone());
    assertEquals(Purse.FILE.text(), result.file().text());
    assertTrue(result.report().isEmpty(), result::toString);
    for (MethodResult method : result.methods()) {
      assertEquals(MethodResult.Status.STUB, method.status());
      assertFalse(method.problems().isEmpty(), method::toString);
    }
  }

  @Test
  void whatTheTestsNeedIsMadeWhileModelsThinkAndOnlyThen() {
    AtomicInteger made = new AtomicInteger();
    try (ScriptedModel model = ScriptedModel.answering(lines);
        Rehearsal rehearsal = Rehearsal.with(folder, model.uri())) {
      LogicSession session = rehearsal.open(rehearsal.language("python"), Purse.FILE, RECIPE);
      session.draft(
          () -> {
            made.incrementAndGet();
            throw new IllegalStateException("of no matter to the rest");
          });
      session.prove(Purse.tests());
      assertTrue(session.result().isDone());
      assertEquals(1, made.get());
      rehearsal
          .open(rehearsal.language("python"), Purse.FILE, RECIPE.within(Duration.ZERO))
          .draft(made::incrementAndGet);
      assertEquals(1, made.get());
    }
  }

  @Test
  void anImportThatFailsIsLaidAtTheMethodThatBroughtIt() {
    lines.says(
        "put",
        "```python\nimport no_such_module\n\ndef put(self, coin):\n"
            + "    no_such_module.add(self.coins, coin)\n```",
        Purse.PUT);
    LogicResult result = run(RECIPE);
    assertTrue(result.isDone(), result::toString);
    assertEquals(2, lines.asked("put"));
    assertEquals(1, lines.asked("total"));
    assertEquals(1, lines.asked("largest"));
  }

  @Test
  void whatComesAgainIsSoughtInTheOtherMethodsOfThePath() {
    Lines till =
        new Lines()
            .says("read", Till.READ_TEXTS, Till.READ)
            .says("total", Till.TOTAL)
            .says("title", Till.TITLE);
    try (ScriptedModel model = ScriptedModel.answering(till);
        Rehearsal rehearsal = Rehearsal.with(folder, model.uri())) {
      LogicResult result =
          rehearsal.fill(rehearsal.language("python"), Till.FILE, RECIPE, Till.tests());
      assertTrue(result.isDone(), result::toString);
    }
    assertEquals(2, till.asked("read"));
    assertEquals(2, till.asked("total"));
    assertEquals(1, till.asked("title"));
  }

  @Test
  void aFailureThatPassesUntouchedCostsNoCallAndIsNamed() {
    AtomicInteger runs = new AtomicInteger();
    LogicResult result =
        run(
            RECIPE,
            file ->
                Purse.tests()
                    .apply(
                        runs.getAndIncrement() == 0
                            ? file.withText(file.text().replace("sum(self.coins)", "0"))
                            : file));
    assertTrue(result.isDone(), result::toString);
    assertEquals(3, lines.prompts().size());
    assertEquals(
        List.of("test_purse.PurseTest.test_total"), result.report().orElseThrow().run().flaky());
  }
}
