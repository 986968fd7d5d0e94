package io.nodesmith.language;

import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text and what is to stand there instead.
 *
 * @param span what is replaced; empty for an insertion
 * @param replacement the new text
 */
public record Edit(Span span, String replacement) {

  /** An insertion at the given place. */
  public static Edit insert(int offset, String text) {
    return new Edit(new Span(offset, offset), text);
  }

  /** The text with all edits made; they must not overlap, insertions at one place keep order. */
  public static String apply(String text, List<Edit> edits) {
    List<Edit> ordered =
        edits.stream().sorted(Comparator.comparingInt((Edit e) -> e.span().start())).toList();
    StringBuilder result = new StringBuilder(text.length() + 256);
    int from = 0;
    for (Edit edit : ordered) {
      if (edit.span().start() < from) {
        throw new IllegalArgumentException("edits overlap at " + edit.span().start());
      }
      result.append(text, from, edit.span().start()).append(edit.replacement());
      from = edit.span().end();
    }
    return result.append(text, from, text.length()).toString();
  }

  /** Adds lines below the line that ends there, whose own end stays as it is. */
  public static Edit below(String text, int lineEnd, String lines, String lineBreak) {
    int next = text.startsWith("\r\n", lineEnd) ? 2 : lineEnd < text.length() ? 1 : 0;
    return next == 0
        ? insert(lineEnd, lineBreak + lines)
        : insert(lineEnd + next, lines + lineBreak);
  }
}
