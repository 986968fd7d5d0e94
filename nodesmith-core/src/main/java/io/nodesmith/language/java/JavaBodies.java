package io.nodesmith.language.java;

import io.nodesmith.language.Span;

/** Where bodies and documentation comments begin and end. */
final class JavaBodies {
  private JavaBodies() {}

  /** What stands between braces, outer blanks left out; all of it if there is nothing but blanks. */
  static Span content(JavaMask mask, Span braces) {
    if (braces.length() < 2) {
      return new Span(braces.end(), braces.end());
    }
    int start = braces.start() + 1;
    int end = mask.code().charAt(braces.end() - 1) == '}' ? braces.end() - 1 : braces.end();
    int from = start;
    int to = end;
    while (from < end && Character.isWhitespace(mask.source().charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(mask.source().charAt(to - 1))) {
      to--;
    }
    return from == end ? new Span(start, end) : new Span(from, to);
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
