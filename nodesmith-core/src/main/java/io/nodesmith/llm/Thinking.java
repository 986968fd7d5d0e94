package io.nodesmith.llm;

/**
 * A text parted into reasoning and answer: servers without a parser for it leave the reasoning in
 * the text.
 *
 * @param reasoning what is not for anyone
 * @param answer what is
 */
record Thinking(String reasoning, String answer) {
  private static final String OPEN = "<think>";
  private static final String CLOSE = "</think>";

  static Thinking in(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int open = text.indexOf(OPEN);
    int close = text.indexOf(CLOSE);
    if (text.startsWith(OPEN, start)) {
      return close < 0
          ? new Thinking(text.substring(start + OPEN.length()), "")
          : parted(text, start + OPEN.length(), close);
    }
    // Some templates put the opening mark into the prompt.
    boolean orphan = close >= 0 && (open < 0 || open > close) && onOwnLine(text, close);
    return orphan ? parted(text, 0, close) : new Thinking("", text);
  }

  private static Thinking parted(String text, int from, int close) {
    int answer = close + CLOSE.length();
    while (answer < text.length() && (text.charAt(answer) == '\n' || text.charAt(answer) == '\r')) {
      answer++;
    }
    return new Thinking(text.substring(from, close), text.substring(answer));
  }

  private static boolean onOwnLine(String text, int close) {
    int after = close + CLOSE.length();
    boolean starts = close == 0 || text.charAt(close - 1) == '\n';
    return starts && (after == text.length() || text.charAt(after) == '\n');
  }
}
