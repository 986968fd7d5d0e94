package io.nodesmith.language.python;

import java.util.ArrayList;
import java.util.List;

/**
 * Indents Python by nesting, not by column: whatever widths a text uses, it comes out in the given
 * unit. Lines inside strings stay as they are.
 */
final class PythonLayout {
  private final PythonText text;
  private final String base;
  private final String unit;
  private final StringBuilder out = new StringBuilder();
  private final List<Integer> levels = new ArrayList<>();
  private final List<PythonLine> comments = new ArrayList<>();
  private boolean opened;
  private int codeLines;
  private int written;

  private PythonLayout(PythonText text, String base, String unit) {
    this.text = text;
    this.base = base;
    this.unit = unit;
  }

  /** The code with its outermost level at {@code base}, each further level one {@code unit}. */
  static String indent(String code, String base, String unit) {
    return new PythonLayout(PythonText.of(code), base, unit).run();
  }

  private String run() {
    for (PythonLine line : text.lines()) {
      if (line.comment()) {
        comments.add(line);
      } else {
        int level = enter(line);
        emit(line, level);
      }
    }
    for (PythonLine comment : comments) {
      emit(comment, levelIn(levels, comment));
    }
    return out.toString();
  }

  /** Moves to the line's level; a first line that lost its indentation is forgiven. */
  private int enter(PythonLine line) {
    List<Integer> before = List.copyOf(levels);
    int indent = line.indent();
    while (levels.size() > 1 && levels.getLast() > indent) {
      levels.removeLast();
    }
    if (levels.isEmpty()) {
      levels.add(indent);
    } else if (indent > levels.getLast()) {
      boolean firstLost = levels.size() == 1 && before.size() > 1 && codeLines > 0 && !opened;
      if ((!opened && codeLines == 1) || (firstLost && onlyFirstAt())) {
        levels.set(0, indent);
      } else {
        levels.add(indent);
      }
    } else if (indent < levels.getLast()) {
      levels.set(0, indent);
    }
    for (PythonLine comment : comments) {
      boolean inBlockBefore = comment.indent() > indent && levels.size() <= before.size();
      emit(comment, inBlockBefore ? levelIn(before, comment) : levels.size() - 1);
    }
    comments.clear();
    opened = text.code(line).endsWith(":");
    codeLines++;
    return levels.size() - 1;
  }

  /** Whether only the very first line stood at the outermost column so far. */
  private boolean onlyFirstAt() {
    int outer = levels.getFirst();
    return text.lines().stream().filter(l -> !l.comment() && l.indent() == outer).count() == 1;
  }

  private static int levelIn(List<Integer> levels, PythonLine comment) {
    int level = 0;
    for (int i = 1; i < levels.size(); i++) {
      if (levels.get(i) <= comment.indent()) {
        level = i;
      }
    }
    return level;
  }

  private void emit(PythonLine line, int level) {
    if (!out.isEmpty()) {
      out.append('\n');
      int blank = breaksBetween(written, line.start()) - 1;
      out.append("\n".repeat(Math.max(0, blank)));
    }
    String margin = base + unit.repeat(level);
    String source = text.source();
    int at = line.text();
    int end = endOfPhysical(at, line.end());
    out.append(margin).append(source, at, end);
    while (end < line.end()) {
      int next = afterBreak(end);
      end = endOfPhysical(next, line.end());
      out.append('\n');
      if (text.inString().get(next)) {
        out.append(source, next, end);
      } else {
        String physical = source.substring(next, end);
        String content = physical.stripLeading();
        if (!content.isEmpty()) {
          int column = width(physical.substring(0, physical.length() - content.length()));
          out.append(margin).append(" ".repeat(Math.max(0, column - line.indent())));
          out.append(content);
        }
      }
    }
    written = line.end();
  }

  private int breaksBetween(int from, int to) {
    int breaks = 0;
    int at = from;
    while (at < to) {
      char c = text.source().charAt(at);
      if (c == '\n' || c == '\r') {
        breaks++;
        at = afterBreak(at);
      } else {
        at++;
      }
    }
    return breaks;
  }

  private int endOfPhysical(int from, int limit) {
    int end = from;
    while (end < limit && text.source().charAt(end) != '\n' && text.source().charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private int afterBreak(int at) {
    boolean pair = text.source().startsWith("\r\n", at);
    return at + (pair ? 2 : 1);
  }

  static int width(String blanks) {
    int column = 0;
    for (int i = 0; i < blanks.length(); i++) {
      column = blanks.charAt(i) == '\t' ? (column / 8 + 1) * 8 : column + 1;
    }
    return column;
  }
}
