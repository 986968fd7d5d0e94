package io.nodesmith.prompt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many tokens a prompt may have, and how they are counted.
 *
 * @param counter counts the tokens of a text
 * @param margin by what factor the model's own count may exceed the counter's; measured, above 1
 * @param window tokens that the model can hold, prompt and reply together
 * @param reply tokens kept free for the reply
 */
public record TokenBudget(TokenCounter counter, double margin, int window, int reply) {
  /** Tokens that a chat template adds around two messages. */
  public static final int TEMPLATE_TOKENS = 64;

  public TokenBudget {
    if (margin < 1 || window < 0 || reply < 0) {
      throw new IllegalArgumentException("no such budget: " + margin + " " + window + " " + reply);
    }
  }

  /** Tokens that the prompt may have. */
  public int available() {
    return Math.max(0, window - reply - TEMPLATE_TOKENS);
  }

  /** Packs the prompt, leaving out the least valuable parts first, the last of equals first. */
  public Packing pack(Prompt prompt) {
    List<PromptPart> kept = new ArrayList<>(prompt.parts());
    List<String> leftOut = new ArrayList<>();
    while (!fits(prompt.system(), kept)) {
      PromptPart least = leastValuable(kept);
      if (least == null) {
        return new Packing.TooLong(tokens(prompt.system(), kept), available());
      }
      removeLast(kept, least);
      leftOut.add(least.name());
    }
    return new Packing.Fits(prompt.system(), new Prompt("", kept).text(), leftOut);
  }

  /** Tokens of the text with the margin, rounded up. */
  public int tokens(String text) {
    return (int) Math.ceil(counter.count(text) * margin);
  }

  private boolean fits(String system, List<PromptPart> parts) {
    long characters = system.length();
    for (PromptPart part : parts) {
      characters += part.text().length() + Prompt.SEPARATOR.length();
    }
    // What fits by the bound fits by any count; most prompts never meet the tokenizer.
    return characters * TokenCounter.MOST_PER_CHARACTER <= available()
        || bound(system, parts) <= available()
        || tokens(system, parts) <= available();
  }

  private static int bound(String system, List<PromptPart> parts) {
    int most = TokenCounter.bound(system);
    for (PromptPart part : parts) {
      most += TokenCounter.bound(part.text()) + Prompt.SEPARATOR.length();
    }
    return most;
  }

  private int tokens(String system, List<PromptPart> parts) {
    return tokens(system) + tokens(new Prompt("", parts).text());
  }

  private static @org.jspecify.annotations.Nullable PromptPart leastValuable(
      List<PromptPart> parts) {
    return parts.stream()
        .filter(part -> !part.isTask())
        .min(Comparator.comparingInt(PromptPart::value))
        .orElse(null);
  }

  private static void removeLast(List<PromptPart> parts, PromptPart least) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (parts.get(i).value() == least.value()) {
        parts.remove(i);
        return;
      }
    }
  }
}
