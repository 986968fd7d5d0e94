package io.nodesmith.prompt;

import java.util.List;

/** What came of packing a prompt into a window. */
public sealed interface Packing {
  /**
   * It fits.
   *
   * @param system the system text
   * @param text the user's message
   * @param leftOut names of the parts that were left out, least valuable first
   */
  record Fits(String system, String text, List<String> leftOut) implements Packing {
    public Fits {
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * Even the task alone does not fit.
   *
   * @param needed tokens that the task needs, with the margin
   * @param available tokens that the window has left for it
   */
  record TooLong(int needed, int available) implements Packing {}
}
