package io.nodesmith.template.python;

import java.util.stream.Collectors;

/** Words of a user, made safe for the places in Python where they stand. */
final class PythonText {
  private PythonText() {}

  /** One line inside a docstring. */
  static String documentation(String text) {
    String line = line(text).replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    return line.endsWith("\"") ? line + "." : line;
  }

  /** One line inside a string between double quotes. */
  static String inString(String text) {
    return line(text).replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String line(String text) {
    String line = text.lines().map(String::strip).collect(Collectors.joining(" ")).strip();
    StringBuilder safe = new StringBuilder();
    line.codePoints()
        .filter(c -> !Character.isISOControl(c) && !isLoneSurrogate(c))
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }

  /** A string literal, whatever is in it. */
  static String quoted(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(character(c));
              }
            });
    return literal.append('"').toString();
  }

  private static String character(int c) {
    if (c >= ' ' && c <= '~') {
      return Character.toString(c);
    }
    return c > 0xFFFF ? "\\U%08x".formatted(c) : "\\u%04x".formatted(c);
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
