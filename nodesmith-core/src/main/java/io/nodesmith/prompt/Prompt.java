package io.nodesmith.prompt;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a model is told: a system text, and parts in the order in which they are read.
 *
 * @param system the role and the rules; may be empty
 * @param parts what stands in the user's message
 */
public record Prompt(String system, List<PromptPart> parts) {
  static final String SEPARATOR = "\n\n";

  public Prompt {
    parts = List.copyOf(parts);
  }

  /** A prompt that is only a task. */
  public static Prompt of(String system, String task) {
    return new Prompt(system, List.of(PromptPart.task(task)));
  }

  /** The user's message with all parts. */
  public String text() {
    return parts.size() == 1
        ? parts.getFirst().text()
        : parts.stream().map(PromptPart::text).collect(Collectors.joining(SEPARATOR));
  }
}
