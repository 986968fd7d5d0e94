package io.nodesmith.language;

/**
 * A stretch of a source text, in characters (UTF-16 units) from its start.
 *
 * @param start first character
 * @param end one past the last character
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such span: " + start + ".." + end);
    }
  }

  /** How many characters it has. */
  public int length() {
    return end - start;
  }

  /** Whether all of the other is in this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The stretch of the text that this is. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
