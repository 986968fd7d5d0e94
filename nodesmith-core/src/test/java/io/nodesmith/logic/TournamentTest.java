package io.nodesmith.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.SourceText;
import io.nodesmith.llm.Tier;
import io.nodesmith.sandbox.Isolation;
import io.nodesmith.testing.ScriptedModel;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.testrun.TestRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several candidates a method. */
class TournamentTest {
  @TempDir Path folder;

  private final Lines lines =
      new Lines().says("put", Purse.PUT).says("total", Purse.TOTAL).says("largest", Purse.LARGEST);

  private LogicResult run(int candidates) {
    return run(lines, Purse.FILE, Purse.tests(), candidates);
  }

  private LogicResult run(
      Lines said, SourceText file, Function<SourceText, TestReport> tests, int candidates) {
    Recipe recipe =
        Recipe.standard(Tier.CUSTOM).withRepairRounds(0).withCandidates(candidates, List.of());
    try (ScriptedModel model = ScriptedModel.answering(said);
        Rehearsal rehearsal = Rehearsal.with(folder, model.uri())) {
      return rehearsal.fill(rehearsal.language("python"), file, recipe, tests);
    }
  }

  @Test
  void theGoodMethodsOfSeveralCandidatesAreCombined() {
    lines.says("total", Purse.WRONG_TOTAL, Purse.TOTAL);
    lines.says("largest", Purse.LARGEST, Purse.WRONG_LARGEST);
    LogicResult result = run(2);
    assertTrue(result.isDone(), result::toString);
    assertEquals(6, lines.prompts().size());
  }

  @Test
  void theLastOfManyCandidatesIsFound() {
    lines.says(
        "total",
        Purse.WRONG_TOTAL,
        Purse.method("total", "(self)", "return len(self.coins)"),
        Purse.method("total", "(self)", "raise ValueError()"),
        Purse.TOTAL);
    lines.says(
        "largest",
        Purse.WRONG_LARGEST,
        Purse.method("largest", "(self)", "return self.coins[0]"),
        Purse.LARGEST,
        Purse.method("largest", "(self)", "return None"));
    LogicResult result = run(4);
    assertTrue(result.isDone(), result::toString);
  }

  @Test
  void aCandidateThatBreaksTheWholeFileDoesNotHideTheOthers() {
    lines.says("total", Purse.method("total", "(self, x=undefined)", "return 1"), Purse.TOTAL);
    lines.says(
        "largest",
        "```python\nimport no_such_module\n\ndef largest(self):\n"
            + "    return no_such_module.max(self.coins)\n```",
        Purse.LARGEST);
    LogicResult result = run(2);
    assertTrue(result.isDone(), result::toString);
  }

  @Test
  void whereNoCombinationPassesTheBestIsReturned() {
    lines.says("total", Purse.WRONG_TOTAL, Purse.method("total", "(self)", "return 0"));
    lines.says("largest", Purse.WRONG_LARGEST, Purse.LARGEST);
    LogicResult result = run(2);
    assertEquals(3, result.report().orElseThrow().run().passed());
    assertEquals(1, result.report().orElseThrow().run().failed());
  }

  @Test
  void aMethodIsExchangedThatNoTestSpeaksOf() {
    Lines till =
        new Lines()
            .says("read", Till.READ_TEXTS, Till.READ)
            .says("total", Till.TOTAL)
            .says("title", Till.TITLE);
    LogicResult result = run(till, Till.FILE, Till.tests(), 2);
    assertTrue(result.isDone(), result::toString);
  }

  @Test
  void methodsThatOnlyFitTogetherAreFoundTogether() {
    Lines till =
        new Lines()
            .says("read", Till.READ, Till.READ_TEXTS, Till.READ_PAIRS)
            .says("total", Till.TOTAL_OF_PAIRS, Till.WRONG_TOTAL, Till.WRONG_TOTAL)
            .says("title", Till.TITLE);
    LogicResult result = run(till, Till.FILE, Till.tests(), 3);
    assertTrue(result.isDone(), result::toString);
  }

  @Test
  void aRunnerThatIsMissingIsNoFaultOfTheCodeAndNothingToRepair() {
    TestReport none = broken(TestReport.Reason.NO_RUNNER, "There is no pytest.");
    try (ScriptedModel model = ScriptedModel.answering(lines);
        Rehearsal rehearsal = Rehearsal.with(folder, model.uri())) {
      LogicResult result =
          rehearsal.fill(
              rehearsal.language("python"),
              Purse.FILE,
              Recipe.standard(Tier.CUSTOM).withRepairRounds(2),
              file -> none);
      assertFalse(result.isDone());
      assertEquals(
          List.of(MethodResult.Status.IMPLEMENTED),
          result.methods().stream().map(MethodResult::status).distinct().toList());
      assertEquals(3, lines.prompts().size());
    }
  }

  @Test
  void whatHangsIsNotTriedInEveryCombination() {
    TestReport hangs = broken(TestReport.Reason.TIME_OUT, "Time is up.");
    AtomicInteger runs = new AtomicInteger();
    Function<SourceText, TestReport> tests =
        file -> {
          runs.incrementAndGet();
          return hangs;
        };
    assertFalse(run(lines, Purse.FILE, tests, 3).isDone());
    assertTrue(runs.get() <= 6, runs::toString);
  }

  private static TestReport broken(TestReport.Reason reason, String message) {
    Isolation isolation = new Isolation(Isolation.Level.FULL, "nothing to isolate", List.of());
    return new TestReport.Broken(
        new TestRun(0, 0, 0, Duration.ZERO, isolation, List.of(), List.of(), ""),
        reason,
        message,
        List.of());
  }
}
