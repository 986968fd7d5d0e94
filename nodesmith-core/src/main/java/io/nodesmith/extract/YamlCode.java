package io.nodesmith.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Code in YAML: the block scalars of a text, {@code key: |} and the lines below it. */
final class YamlCode {
  private static final Pattern KEY =
      Pattern.compile("(\\s*-)?\\s*[\"']?\\w[\\w .-]{0,60}[\"']?:\\s*[|>][+-]?\\d?[+-]?\\s*");

  private YamlCode() {}

  static List<String> in(String text) {
    if (text.indexOf('|') < 0 && text.indexOf('>') < 0) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    int key = -1;
    for (String line : text.split("\n", -1)) {
      boolean deeper = key >= 0 && (line.isBlank() || column(line) > key);
      if (deeper) {
        block.append(line).append('\n');
        continue;
      }
      add(block, found);
      key = KEY.matcher(line).matches() ? column(line) : -1;
    }
    add(block, found);
    return found;
  }

  /** Blanks at the ends of lines do not count as its text. */
  private static void add(StringBuilder block, List<String> found) {
    if (!block.toString().isBlank() && found.size() < 50) {
      found.add(block.toString().stripIndent());
    }
    block.setLength(0);
  }

  private static int column(String line) {
    return line.length() - line.stripLeading().length();
  }
}
