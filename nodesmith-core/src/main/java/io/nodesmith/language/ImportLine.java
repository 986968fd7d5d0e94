package io.nodesmith.language;

import java.util.List;

/**
 * One import statement.
 *
 * @param text the statement on one line, blanks normalised
 * @param span where it stands
 * @param names the names that it makes known; {@code *} if they cannot be told
 */
public record ImportLine(String text, Span span, List<String> names) {
  public ImportLine {
    names = List.copyOf(names);
  }
}
