package io.nodesmith.testing;

/**
 * A reply to be given again.
 *
 * @param method the method that it is for, {@code Type.method}
 * @param signature the signature that must stand in the prompt, to tell overloads apart; may be
 *     empty
 * @param documentation what tells methods of one name and signature apart where the prompt has it;
 *     may be empty
 * @param text what the model says
 */
public record RecordedReply(String method, String signature, String documentation, String text) {

  public RecordedReply(String method, String signature, String text) {
    this(method, signature, "", text);
  }

  /** How closely the prompt, on one line, asks for this; below 0 if it asks for something else. */
  int fit(String task, String prompt) {
    String mine = oneLine(signature);
    if (!method.equals(task) || !prompt.contains(mine)) {
      return -1;
    }
    String words = oneLine(documentation);
    int heard = prompt.contains(words) ? words.length() + 1 : 0;
    return 2 * mine.length() + (words.isEmpty() ? 1 : heard);
  }

  /** Line breaks and indentation differ between a file and a prompt that quotes it. */
  static String oneLine(String text) {
    return text.replaceAll("[\\s*]+", " ").strip();
  }
}
