package io.nodesmith.language.python;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Offsets to line numbers. */
final class LineNumbers {
  private final int[] starts;

  LineNumbers(String text) {
    starts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length()).filter(i -> endsLine(text, i)).map(i -> i + 1))
            .toArray();
  }

  private static boolean endsLine(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
  }

  /** The line, from 1. */
  int lineOf(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column, from 1, in characters. */
  int columnOf(int offset) {
    return offset - starts[lineOf(offset) - 1] + 1;
  }
}
