package io.nodesmith.request;

import io.nodesmith.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Refuses what is no text that a person wrote as a request. */
final class TextGuard {
  static final int LIMIT_BYTES = 200 * 1024;

  private TextGuard() {}

  static Optional<Problem> problemOf(String text) {
    if (text.isBlank()) {
      return Optional.of(
          Problem.error(
              "empty-request",
              "The request is empty.",
              "Say in a sentence what the node shall do."));
    }
    if (text.length() > LIMIT_BYTES || text.getBytes(StandardCharsets.UTF_8).length > LIMIT_BYTES) {
      return Optional.of(
          Problem.error(
              "request-too-large",
              "The request is larger than " + LIMIT_BYTES / 1024 + " KB.",
              "Keep to what one node shall do."));
    }
    long bad = text.chars().filter(TextGuard::unreadable).count();
    if (text.indexOf('\0') >= 0 || bad * 20 > text.length()) {
      return Optional.of(
          Problem.error(
              "binary-request",
              "The request is not readable text.",
              "Hand in plain text or Markdown in UTF-8."));
    }
    return Optional.empty();
  }

  /** The text without control characters, except line breaks and tabs. */
  static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> !unreadable(c) && Character.getType(c) != Character.FORMAT)
        .forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  private static boolean unreadable(int c) {
    return c == 0xFFFD || (Character.isISOControl(c) && "\n\t\r".indexOf(c) < 0);
  }
}
