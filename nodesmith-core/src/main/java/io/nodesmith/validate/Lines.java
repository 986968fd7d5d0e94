package io.nodesmith.validate;

import io.nodesmith.problem.Place;
import java.util.Arrays;

/** Turns offsets in a text into lines and columns. */
final class Lines {
  private final String file;
  private final int[] starts;

  Lines(String file, String text) {
    this.file = file;
    int[] found = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, count);
  }

  Place place(int offset) {
    int index = Arrays.binarySearch(starts, offset);
    int line = index >= 0 ? index : -index - 2;
    return new Place(file, line + 1, offset - starts[line] + 1);
  }

  /** The offset of a line and column, both from 1; the nearest there is. */
  int offset(int line, int column) {
    int index = Math.clamp(line - 1, 0, starts.length - 1);
    return starts[index] + Math.max(0, column - 1);
  }
}
