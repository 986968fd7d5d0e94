package io.nodesmith.prompt;

/**
 * One piece of a prompt.
 *
 * @param name what it is, {@code class-outline} for instance; stands in records of what was left
 *     out
 * @param text what the model reads
 * @param value how much it helps; the part with the least value is left out first
 */
public record PromptPart(String name, String text, int value) {
  /** The value of a part that is never left out. */
  public static final int TASK = Integer.MAX_VALUE;

  /** The part without which the prompt makes no sense. */
  public static PromptPart task(String text) {
    return new PromptPart("task", text, TASK);
  }

  /** Whether it must never be left out. */
  public boolean isTask() {
    return value == TASK;
  }
}
