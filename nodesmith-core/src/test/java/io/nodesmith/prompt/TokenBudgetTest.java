package io.nodesmith.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenBudgetTest {
  private final TokenCounter words = text -> text.isBlank() ? 0 : text.strip().split("\\s+").length;

  @Test
  void whatFitsIsLeftAsItIs() {
    Prompt prompt =
        new Prompt("system", List.of(part("a", 1), PromptPart.task("task"), part("b", 2)));
    Packing.Fits fits = assertInstanceOf(Packing.Fits.class, budget(1000).pack(prompt));
    assertEquals("a\n\ntask\n\nb", fits.text());
    assertEquals("system", fits.system());
    assertEquals(List.of(), fits.leftOut());
  }

  @Test
  void theLeastValuableGoesFirstAndOrderStays() {
    Prompt prompt =
        new Prompt(
            "",
            List.of(
                longPart("dear", 9),
                PromptPart.task("task"),
                longPart("cheap", 1),
                longPart("middle", 5)));
    Packing.Fits fits = assertInstanceOf(Packing.Fits.class, budget(120).pack(prompt));
    assertEquals(List.of("cheap", "middle"), fits.leftOut());
    assertTrue(fits.text().startsWith("dear"));
    assertTrue(fits.text().endsWith("task"));
  }

  @Test
  void theTaskIsNeverCut() {
    Prompt prompt = Prompt.of("", "word ".repeat(500));
    Packing.TooLong tooLong = assertInstanceOf(Packing.TooLong.class, budget(120).pack(prompt));
    assertEquals(500, tooLong.needed());
    assertEquals(120, tooLong.available());
  }

  @Test
  void theMarginIsReckonedWith() {
    Prompt prompt = Prompt.of("", "a ".repeat(100));
    TokenBudget tight = new TokenBudget(words, 1.5, 120 + TokenBudget.TEMPLATE_TOKENS, 0);
    assertInstanceOf(Packing.TooLong.class, tight.pack(prompt));
    assertInstanceOf(Packing.Fits.class, budget(120).pack(prompt));
  }

  @Test
  void theBoundIsTheLengthInBytes() {
    for (String text : List.of("", "abc", "äöü", "日本語", "a\uD83D\uDE00b")) {
      assertEquals(text.getBytes(StandardCharsets.UTF_8).length, TokenCounter.bound(text));
    }
  }

  @Test
  void theTokenizerNeverExceedsTheBound() {
    TokenCounter counter = TokenCounter.estimate();
    for (String text : List.of("public int add(int a)", "\u0000\u0001\uFFFF", "日本語", "<|x|>")) {
      int tokens = counter.count(text);
      assertTrue(tokens > 0 && tokens <= TokenCounter.bound(text), text + ": " + tokens);
    }
  }

  private TokenBudget budget(int available) {
    return new TokenBudget(words, 1, available + TokenBudget.TEMPLATE_TOKENS, 0);
  }

  private static PromptPart part(String text, int value) {
    return new PromptPart(text, text, value);
  }

  private static PromptPart longPart(String name, int value) {
    return new PromptPart(name, (name + " ").repeat(80), value);
  }
}
