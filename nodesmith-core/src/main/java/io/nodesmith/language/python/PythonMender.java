package io.nodesmith.language.python;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Indentation that fits no block, brought to the block that it all but fits. */
final class PythonMender {
  private static final Pattern HEADER = Pattern.compile("(?s)(async\\s+)?(def|class)\\b.*:");
  private static final int UNIT = 4;

  private PythonMender() {}

  /** The code with its lines at levels that there are; empty where that changes nothing. */
  static Optional<String> mended(String code) {
    PythonText text = PythonText.of(code);
    StringBuilder result = new StringBuilder();
    Deque<Integer> levels = new ArrayDeque<>();
    Deque<Integer> written = new ArrayDeque<>();
    levels.push(0);
    written.push(0);
    boolean opened = false;
    int from = 0;
    for (PythonLine line : text.lines()) {
      if (line.comment() && !opened) {
        continue;
      }
      int indent = line.indent();
      boolean underHeader = opened && underHeader(text, line, levels.element());
      if (opened && (indent > levels.element() || underHeader)) {
        levels.push(Math.max(indent, levels.element() + (underHeader ? 0 : 1)));
        written.push(written.element() + UNIT);
      } else {
        while (levels.size() > 1 && nearerToOuter(indent, levels)) {
          levels.pop();
          written.pop();
        }
      }
      int start = line.text();
      int lineStart = Math.max(code.lastIndexOf('\n', start - 1) + 1, from);
      result.append(code, from, lineStart).append(" ".repeat(written.element()));
      from = start;
      opened = text.code(line).endsWith(":");
    }
    String mended = result.append(code.substring(from)).toString();
    return mended.equals(code) ? Optional.empty() : Optional.of(mended);
  }

  /** Whether the line is the body of a definition and stands as if it were not. */
  private static boolean underHeader(PythonText text, PythonLine line, int level) {
    int before = text.lines().indexOf(line) - 1;
    return before >= 0
        && line.indent() == level
        && HEADER.matcher(text.code(text.lines().get(before))).matches();
  }

  private static boolean nearerToOuter(int indent, Deque<Integer> levels) {
    Integer[] all = levels.toArray(Integer[]::new);
    int inner = Math.abs(all[0] - indent);
    int outer = Arrays.stream(all).skip(1).mapToInt(l -> Math.abs(l - indent)).min().orElse(0);
    return outer < inner;
  }
}
