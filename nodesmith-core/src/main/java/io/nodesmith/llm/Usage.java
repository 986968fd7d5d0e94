package io.nodesmith.llm;

/**
 * Tokens of one reply.
 *
 * @param prompt tokens read, cached ones included
 * @param completion tokens written, reasoning included
 * @param cached tokens read from the provider's cache
 * @param reasoning tokens of reasoning
 * @param reported whether the provider said so; else it is an estimate
 */
public record Usage(int prompt, int completion, int cached, int reasoning, boolean reported) {
  /** Nothing read, nothing written. */
  public static final Usage NONE = new Usage(0, 0, 0, 0, true);

  public Usage {
    if (prompt < 0 || completion < 0 || cached < 0 || reasoning < 0) {
      throw new IllegalArgumentException("negative tokens");
    }
  }

  /** Tokens read and written. */
  public long total() {
    return (long) prompt + completion;
  }
}
