package io.nodesmith.language.java;

import java.util.BitSet;

/**
 * Java text with comments blank and each character of a literal replaced by a quote.
 *
 * @param source the text
 * @param code the masked text, of the same length
 * @param inLiteral starts of lines that begin inside a text block
 */
record JavaMask(String source, String code, BitSet inLiteral) {

  static JavaMask of(String source) {
    return new Scanner(source).scan();
  }

  /** Comments alone: code is zeroed out, blanks stay. */
  String comments(int from, int to) {
    StringBuilder comments = new StringBuilder();
    for (int i = from; i < to; i++) {
      comments.append(code.charAt(i) <= ' ' ? source.charAt(i) : '\n');
    }
    return comments.toString();
  }

  /** How many braces are open at the end of the stretch, below zero if too many are closed. */
  int depth(int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = code.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return depth;
  }

  /** The deepest nesting of brackets of any kind. */
  int deepest() {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '{' || c == '(' || c == '[') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == '}' || c == ')' || c == ']') {
        depth = Math.max(0, depth - 1);
      }
    }
    return deepest;
  }

  /** One pass over the text. */
  private static final class Scanner {
    private final String source;
    private final char[] mask;
    private final BitSet inLiteral = new BitSet();
    private int at;

    Scanner(String source) {
      this.source = source;
      this.mask = source.toCharArray();
    }

    JavaMask scan() {
      while (at < source.length()) {
        char c = source.charAt(at);
        if (source.startsWith("//", at)) {
          blankUntil(lineEnd());
        } else if (source.startsWith("/*", at)) {
          int end = source.indexOf("*/", at + 2);
          blankUntil(end < 0 ? source.length() : end + 2);
        } else if (source.startsWith("\"\"\"", at)) {
          textBlock();
        } else if (c == '"' || c == '\'') {
          literal(c);
        } else {
          at++;
        }
      }
      return new JavaMask(source, new String(mask), inLiteral);
    }

    private int lineEnd() {
      int end = at;
      while (end < source.length() && !isBreak(end)) {
        end++;
      }
      return end;
    }

    private boolean isBreak(int index) {
      return source.charAt(index) == '\n' || source.charAt(index) == '\r';
    }

    private void blankUntil(int end) {
      while (at < end) {
        if (!isBreak(at)) {
          mask[at] = ' ';
        }
        at++;
      }
    }

    private void textBlock() {
      quoteNext(3);
      while (at < source.length() && !source.startsWith("\"\"\"", at)) {
        if (isBreak(at)) {
          at++;
          inLiteral.set(at);
        } else {
          quoteNext(
              source.charAt(at) == '\\' && at + 1 < source.length() && !isBreak(at + 1) ? 2 : 1);
        }
      }
      quoteNext(3);
    }

    private void literal(char quote) {
      quoteNext(1);
      while (at < source.length() && source.charAt(at) != quote) {
        if (isBreak(at)) {
          return;
        }
        boolean escape = source.charAt(at) == '\\' && at + 1 < source.length();
        quoteNext(escape && !isBreak(at + 1) ? 2 : 1);
      }
      quoteNext(1);
    }

    private void quoteNext(int count) {
      for (int i = 0; i < count && at < source.length(); i++) {
        mask[at++] = '"';
      }
    }
  }
}
