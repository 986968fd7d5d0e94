package io.nodesmith.language.java;

import io.nodesmith.language.Span;
import io.nodesmith.language.StubMarks;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where bodies and documentation comments begin and end. */
final class JavaBodies {
  private static final Pattern COMMENT_TO_END_OF_LINE =
      Pattern.compile("[ \\t]*(?://[^\\r\\n]*|/\\*(?:(?!\\*/)[^\\r\\n])*\\*/[ \\t]*)(?=[\\r\\n])");

  private JavaBodies() {}

  /**
   * What stands between braces, outer blanks left out; all of it if there is nothing but blanks. A
   * comment behind the opening brace is said of the signature, unless it says that code is missing.
   */
  static Span content(JavaMask mask, Span braces) {
    if (braces.length() < 2) {
      return new Span(braces.end(), braces.end());
    }
    int end = mask.code().charAt(braces.end() - 1) == '}' ? braces.end() - 1 : braces.end();
    int start = behindComment(mask, braces.start() + 1, end);
    int from = skipBlanks(mask.source(), start, end);
    int to = end;
    while (to > from && Character.isWhitespace(mask.source().charAt(to - 1))) {
      to--;
    }
    if (from == end) {
      return new Span(start, end);
    }
    boolean opens = hasBreak(mask.source(), start, from);
    boolean closes = hasBreak(mask.source(), to, end);
    return new Span(opens ? from : start, closes ? to : end);
  }

  private static int behindComment(JavaMask mask, int start, int end) {
    Matcher comment = COMMENT_TO_END_OF_LINE.matcher(mask.source()).region(start, end);
    boolean only =
        comment.lookingAt()
            && mask.code().substring(start, comment.end()).isBlank()
            && skipBlanks(mask.code(), comment.end(), end) < end;
    return only && !StubMarks.isNote(comment.group()) ? comment.end() : start;
  }

  private static boolean hasBreak(String text, int from, int to) {
    return text.substring(from, to).chars().anyMatch(c -> c == '\n' || c == '\r');
  }

  /** The braces as the text has them, where the parser recovered from an error past their end. */
  static Span balanced(JavaMask mask, Span braces) {
    boolean sound =
        braces.length() < 2
            || (mask.code().charAt(braces.end() - 1) == '}'
                && mask.depth(braces.start(), braces.end()) == 0);
    int depth = 0;
    for (int i = braces.start(); !sound && i < mask.code().length(); i++) {
      char c = mask.code().charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return new Span(braces.start(), i + 1);
      }
    }
    return braces;
  }

  static int skipBlanks(String text, int from, int limit) {
    int at = from;
    while (at < limit && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Start of the documentation comment right before the place; the place if there is none. */
  static int documentationStart(JavaMask mask, int place) {
    String source = mask.source();
    int end = place;
    while (end > 0 && Character.isWhitespace(source.charAt(end - 1))) {
      end--;
    }
    if (end < 4 || !source.startsWith("*/", end - 2) || mask.code().charAt(end - 1) != ' ') {
      return place;
    }
    int start = source.lastIndexOf("/*", end - 2);
    return start >= 0 && source.startsWith("/**", start) ? start : place;
  }

  static String documentationText(String comment) {
    String inner = comment.strip();
    inner = inner.substring(3, Math.max(3, inner.length() - 2));
    StringBuilder text = new StringBuilder();
    inner
        .replace("\r", "")
        .lines()
        .map(l -> l.replaceFirst("^\\s*\\*(?!/) ?", ""))
        .forEach(l -> text.append(l.stripTrailing()).append('\n'));
    return text.toString().stripIndent().strip();
  }
}
