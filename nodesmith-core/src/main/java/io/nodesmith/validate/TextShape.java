package io.nodesmith.validate;

/**
 * What a text is like before anyone parses it.
 *
 * @param length in characters
 * @param longestLine in characters
 * @param deepest the most brackets that are open at a time
 * @param nul where the first NUL character is; -1 if there is none
 */
record TextShape(int length, int longestLine, int deepest, int nul) {
  static final int LONGEST_FILE = 1_000_000;
  static final int LONGEST_LINE = 200_000;
  static final int DEEPEST = 200;

  static TextShape of(String text) {
    int line = 0;
    int longest = 0;
    int open = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line = c == '\n' ? 0 : line + 1;
      longest = Math.max(longest, line);
      if (c == '(' || c == '[' || c == '{') {
        open++;
        deepest = Math.max(deepest, open);
      } else if (c == ')' || c == ']' || c == '}') {
        open = Math.max(0, open - 1);
      }
    }
    return new TextShape(text.length(), longest, deepest, text.indexOf('\0'));
  }

  /** Whether a parser may be given the text. */
  boolean isReadable() {
    return length <= LONGEST_FILE && longestLine <= LONGEST_LINE && deepest <= DEEPEST && nul < 0;
  }
}
