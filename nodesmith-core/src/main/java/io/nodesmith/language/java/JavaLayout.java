package io.nodesmith.language.java;

import io.nodesmith.language.FileStyle;
import java.util.ArrayList;
import java.util.List;

/** Indents Java line by line; lines inside text blocks stay as they are. */
final class JavaLayout {
  private JavaLayout() {}

  /** The code with its outermost lines at {@code base}, deeper ones in steps of {@code unit}. */
  static String indent(String code, String base, String unit) {
    String text = code.replace("\r\n", "\n").replace('\r', '\n');
    JavaMask mask = JavaMask.of(text);
    String own = FileStyle.of(withoutLiterals(text, mask)).unit();
    int step = own.equals("\t") ? 4 : own.length();
    List<String> out = new ArrayList<>();
    int margin = margin(text, mask, step);
    int at = 0;
    boolean first = true;
    while (at <= text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end);
      if (mask.inLiteral().get(at)) {
        out.add(line);
      } else if (line.isBlank()) {
        out.add("");
      } else {
        String content = line.stripLeading();
        int column = width(line.substring(0, line.length() - content.length()), step);
        int deep = Math.max(0, column - margin);
        String extra = " ".repeat(deep % step);
        out.add(base + unit.repeat(first ? 0 : deep / step) + (first ? "" : extra) + content);
        first = false;
      }
      at = end + 1;
    }
    return trimmed(out);
  }

  /** The text without the lines inside text blocks, which have margins of their own. */
  private static String withoutLiterals(String text, JavaMask mask) {
    if (mask.inLiteral().isEmpty()) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end + 1;
      kept.append(mask.inLiteral().get(at) ? "" : text.substring(at, end));
      at = end;
    }
    return kept.toString();
  }

  private static String trimmed(List<String> lines) {
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).isEmpty()) {
      from++;
    }
    while (to > from && lines.get(to - 1).isEmpty()) {
      to--;
    }
    return String.join("\n", lines.subList(from, to)).stripTrailing();
  }

  /** The least indentation; a first line that lost its own does not count. */
  private static int margin(String text, JavaMask mask, int step) {
    int first = -1;
    int rest = Integer.MAX_VALUE;
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end);
      if (!mask.inLiteral().get(at) && !line.isBlank()) {
        int column = width(line.substring(0, line.length() - line.stripLeading().length()), step);
        if (first < 0) {
          first = column;
        } else {
          rest = Math.min(rest, column);
        }
      }
      at = end + 1;
    }
    return rest == Integer.MAX_VALUE ? Math.max(first, 0) : rest;
  }

  private static int width(String blanks, int step) {
    int column = 0;
    for (int i = 0; i < blanks.length(); i++) {
      column = blanks.charAt(i) == '\t' ? (column / step + 1) * step : column + 1;
    }
    return column;
  }
}
