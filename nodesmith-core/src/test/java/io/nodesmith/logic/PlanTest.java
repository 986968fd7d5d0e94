package io.nodesmith.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.SourceText;
import io.nodesmith.llm.Tier;
import io.nodesmith.testing.ScriptedModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods that are thought about before they are written. */
class PlanTest {
  private static final Recipe RECIPE = Recipe.standard(Tier.CUSTOM);
  private static final String PLAN = "1. Add up self.coins.\n2. An empty purse has 0.";
  private static final SourceText LONG =
      Purse.FILE.withText(
          Purse.FILE
              .text()
              .replace(
                  "The sum of all coins.", "The sum of all coins. " + "It is a sum. ".repeat(150)));

  @TempDir Path folder;

  private final Lines lines =
      new Lines()
          .says("put", Purse.PUT)
          .says("total", Purse.TOTAL)
          .says("largest", Purse.LARGEST)
          .says("plan total", PLAN);

  private LogicResult run(SourceText file, Recipe recipe) {
    try (ScriptedModel model = ScriptedModel.answering(lines);
        Rehearsal rehearsal = Rehearsal.with(folder, model.uri())) {
      return rehearsal.fill(rehearsal.language("python"), file, recipe, Purse.tests());
    }
  }

  private static List<Attempt> total(LogicResult result) {
    return result.methods().stream()
        .filter(m -> m.stub().name().equals("total"))
        .flatMap(m -> m.attempts().stream())
        .toList();
  }

  private static List<Attempt.Purpose> purposes(LogicResult result) {
    return total(result).stream().map(Attempt::purpose).toList();
  }

  @Test
  void aLongDescriptionIsPlannedFirstAndThePlanIsData() {
    LogicResult result = run(LONG, RECIPE);
    assertTrue(result.isDone(), result::toString);
    assertEquals(List.of(Attempt.Purpose.PLAN, Attempt.Purpose.IMPLEMENT), purposes(result));
    assertEquals(4, lines.prompts().size());
    String last =
        lines.prompts().stream()
            .filter(prompt -> prompt.startsWith("# Task: Implement Purse.total"))
            .filter(prompt -> !prompt.contains(Lines.PLAN))
            .findFirst()
            .orElseThrow();
    assertTrue(last.contains("<<<plan\n" + PLAN + "\nplan>>>"), last);
  }

  @Test
  void aPlanIsCountedLikeEveryOtherCall() {
    Attempt plan = total(run(LONG, RECIPE)).getFirst();
    assertTrue(plan.tokensInput() > 0 && plan.tokensOutput() > 0, plan::toString);
    assertTrue(plan.cost().toString().matches(".*[1-9].*"), plan::toString);
    assertTrue(plan.latency().isPositive(), plan::toString);
  }

  @Test
  void aShortDescriptionIsNot() {
    LogicResult result = run(Purse.FILE, RECIPE);
    assertTrue(result.isDone());
    assertEquals(List.of(Attempt.Purpose.IMPLEMENT), purposes(result));
  }

  @Test
  void whatFailedTwiceIsPlannedWithTheFailureInHand() {
    lines.says(
        "total",
        Purse.WRONG_TOTAL,
        Purse.method("total", "(self)", "return len(self.coins)"),
        Purse.TOTAL);
    LogicResult result = run(Purse.FILE, RECIPE);
    assertTrue(result.isDone(), result::toString);
    assertEquals(
        List.of(
            Attempt.Purpose.IMPLEMENT,
            Attempt.Purpose.REPAIR,
            Attempt.Purpose.PLAN,
            Attempt.Purpose.REPAIR),
        purposes(result));
    String asked =
        lines.prompts().stream()
            .filter(prompt -> prompt.contains(Lines.PLAN))
            .findFirst()
            .orElseThrow();
    assertTrue(asked.contains("8 != "), asked);
  }

  @Test
  void withoutAThresholdNothingIsPlanned() {
    lines.says(
        "total", Purse.WRONG_TOTAL, Purse.method("total", "(self)", "return 3"), Purse.TOTAL);
    LogicResult result = run(LONG, RECIPE.withPlanFrom(0));
    assertTrue(result.isDone(), result::toString);
    assertFalse(purposes(result).contains(Attempt.Purpose.PLAN));
  }

  @Test
  void severalCandidatesShareOnePlan() {
    run(LONG, RECIPE.withCandidates(3, List.of()));
    assertEquals(1, lines.asked("plan total"));
    assertEquals(3, lines.asked("total"));
  }

  @Test
  void aPlanThatDoesNotComeIsRecordedAndTheMethodIsWrittenWithout() {
    lines.says("plan total");
    LogicResult result = run(LONG, RECIPE);
    assertTrue(result.isDone(), result::toString);
    assertEquals(List.of(Attempt.Purpose.PLAN, Attempt.Purpose.IMPLEMENT), purposes(result));
    assertFalse(total(result).getFirst().problem().isEmpty());
    assertFalse(lines.prompts().getLast().contains("<<<plan"));
  }

  @Test
  void aPlanThatIsCodeIsNone() {
    lines.says("plan total", Purse.WRONG_TOTAL);
    LogicResult result = run(LONG, RECIPE);
    assertTrue(result.isDone(), result::toString);
    assertEquals("the plan was code", total(result).getFirst().problem());
    assertFalse(lines.prompts().getLast().contains("<<<plan"));
  }

  @Test
  void everyPromptNamesItsMethodFirst() {
    run(LONG, RECIPE);
    assertEquals(4, lines.prompts().size());
    assertTrue(
        lines.prompts().stream().allMatch(p -> p.startsWith("# Task: Implement Purse.")),
        () -> lines.prompts().toString());
  }
}
