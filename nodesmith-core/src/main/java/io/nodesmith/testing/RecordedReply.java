package io.nodesmith.testing;

/**
 * A reply to be given again.
 *
 * @param method the method that it is for, {@code Type.method}
 * @param signature the signature that must stand in the prompt, to tell overloads apart; may be
 *     empty
 * @param text what the model says
 */
public record RecordedReply(String method, String signature, String text) {
  boolean fits(String task, String prompt) {
    return method.equals(task) && oneLine(prompt).contains(oneLine(signature));
  }

  /** Line breaks and indentation differ between a file and a prompt that quotes it. */
  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
