package io.nodesmith.pattern;

import static io.nodesmith.pattern.Samples.RULES;
import static io.nodesmith.pattern.Samples.dated;
import static io.nodesmith.pattern.Samples.used;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.pattern.PatternEvent.Dated;
import io.nodesmith.pattern.PatternEvent.Forgotten;
import io.nodesmith.pattern.PatternEvent.Judged;
import io.nodesmith.pattern.PatternEvent.Offered;
import io.nodesmith.pattern.PatternEvent.Seen;
import io.nodesmith.pattern.PatternEvent.Tried;
import io.nodesmith.pattern.PatternEvent.Used;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
  private final Pattern pattern = Samples.pattern("trim", "Trims a text");
  private final List<PatternEvent> events = new ArrayList<>(List.of(new Seen(pattern)));

  private PatternState state() {
    return Knowledge.of(dated(events), RULES).patterns().get(pattern.id());
  }

  private Lifecycle lifecycle() {
    return state().lifecycle();
  }

  private void use(int times, boolean passed) {
    for (int i = 0; i < times; i++) {
      events.add(used(pattern, passed));
    }
  }

  @Test
  void aPatternRisesByWhatItPasses() {
    assertEquals(Lifecycle.CANDIDATE, lifecycle());
    use(1, true);
    assertEquals(Lifecycle.CANDIDATE, lifecycle());
    use(1, true);
    assertEquals(Lifecycle.PROVISIONAL, lifecycle());
    use(3, true);
    assertEquals(Lifecycle.VALIDATED, lifecycle());
  }

  @Test
  void failuresCostTrustBeforeTheyEndIt() {
    use(5, true);
    use(2, false);
    assertEquals(Lifecycle.CANDIDATE, lifecycle());
    use(3, true);
    assertEquals(Lifecycle.VALIDATED, lifecycle());
  }

  @Test
  void aPoisonedPatternIsGoneWithinItsWindowWhateverItWasBefore() {
    Random random = new Random(7);
    for (int trial = 0; trial < 200; trial++) {
      events.clear();
      events.add(new Seen(pattern));
      for (int i = random.nextInt(60); i > 0; i--) {
        use(1, random.nextInt(10) > 1);
      }
      boolean wasGone = lifecycle() == Lifecycle.DEPRECATED;
      int failures = 0;
      while (lifecycle() != Lifecycle.DEPRECATED && failures <= RULES.window()) {
        use(1, false);
        failures++;
      }
      assertTrue(failures <= RULES.window(), failures + " failures");
      assertTrue(wasGone || failures > 0);
      assertFalse(state().isAlive());
    }
  }

  @Test
  void aDeprecatedPatternStaysSo() {
    use(3, false);
    assertEquals(Lifecycle.DEPRECATED, lifecycle());
    use(40, true);
    events.add(new Seen(pattern));
    assertEquals(Lifecycle.DEPRECATED, lifecycle());
  }

  @Test
  void theOrderOfReadingAndRepetitionsChangeNothing() {
    Random random = new Random(3);
    for (int trial = 0; trial < 100; trial++) {
      events.clear();
      events.add(new Seen(pattern));
      for (int i = 0; i < 30; i++) {
        events.add(
            switch (random.nextInt(6)) {
              case 0 -> new Seen(pattern);
              case 1 -> new Offered(pattern.id(), Use.EXAMPLE);
              case 2 -> new Used(pattern.id(), Use.EXAMPLE, "r", random.nextBoolean());
              case 3 -> new Judged(Samples.RUN, random.nextInt(4) > 0);
              case 4 -> new Tried("java", "m", "custom", random.nextBoolean() ? "null" : "");
              default -> used(pattern, random.nextInt(5) > 0);
            });
      }
      List<Dated> inOrder = dated(events);
      List<Dated> shuffled = new ArrayList<>(inOrder);
      shuffled.addAll(inOrder.subList(5, 20));
      Collections.shuffle(shuffled, random);
      Knowledge one = Knowledge.of(inOrder, RULES);
      Knowledge other = Knowledge.of(shuffled, RULES);
      assertEquals(one.patterns(), other.patterns());
      assertEquals(one.mistakes("java", "custom"), other.mistakes("java", "custom"));
    }
  }

  @Test
  void whatIsForgottenIsNotLearnedAgain() {
    events.add(new Forgotten(pattern.id()));
    events.add(new Seen(pattern));
    assertTrue(Knowledge.of(dated(events), RULES).patterns().isEmpty());
  }

  @Test
  void aUsersVerdictCountsForWhatTheRunMadeAndPutIn() {
    Pattern other = Samples.pattern(pattern.need(), "return text.trim();");
    events.add(new Seen(other));
    use(1, true);
    for (int i = 0; i < 3; i++) {
      events.add(new Judged("run-2", false));
    }
    Knowledge knowledge = Knowledge.of(dated(events), RULES);
    assertEquals(Lifecycle.DEPRECATED, knowledge.patterns().get(pattern.id()).lifecycle());
    assertEquals(Lifecycle.CANDIDATE, knowledge.patterns().get(other.id()).lifecycle());
  }

  @Test
  void aPatternThatLeadsModelsAstrayIsShownNoMore() {
    assertTrue(state().isWorthShowing(RULES));
    for (int i = 0; i < 3; i++) {
      events.add(new Used(pattern.id(), Use.EXAMPLE, "r", false));
    }
    assertFalse(state().isWorthShowing(RULES));
    assertEquals(Lifecycle.CANDIDATE, lifecycle());
  }

  @Test
  void aMistakeIsCommonWhileItIsInTheWindow() {
    tried("null", RULES.adviceAfter() - 1);
    assertEquals(List.of(), mistakes());
    tried("null", 1);
    assertEquals(List.of(new Mistake("glm-4.5", "null")), mistakes());
    tried("", RULES.errorWindow() - RULES.adviceAfter());
    assertEquals(List.of(new Mistake("glm-4.5", "null")), mistakes());
    tried("", 1);
    assertEquals(List.of(), mistakes());
  }

  private void tried(String error, int times) {
    for (int i = 0; i < times; i++) {
      events.add(new Tried("java", "glm-4.5", "custom", error));
    }
  }

  private List<Mistake> mistakes() {
    return Knowledge.of(dated(events), RULES).mistakes("java", "custom");
  }

  @Test
  void codeThatIsAlikeButForItsNamesIsOnePattern() {
    Pattern same =
        Samples.pattern(
            new MethodNeed(
                "java",
                "compute",
                "custom",
                "String trim(String title)",
                "string -> string",
                List.of("Titles", "trim", "title"),
                "Cleans a title"),
            "return title.strip();");
    assertEquals(pattern.id(), same.id());
  }
}
