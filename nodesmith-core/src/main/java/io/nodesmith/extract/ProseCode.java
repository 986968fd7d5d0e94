package io.nodesmith.extract;

import io.nodesmith.language.Language;
import java.util.ArrayList;
import java.util.List;

/** Code between sentences, without any mark: runs of lines that look like code. */
final class ProseCode {
  private ProseCode() {}

  /** The runs in order, and all of them together last. */
  static List<String> in(String text, Language language) {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    int blanks = 0;
    boolean afterBlank = true;
    for (String line : text.split("\n", -1)) {
      if (line.isBlank()) {
        blanks++;
        afterBlank = true;
        continue;
      }
      boolean indented = line.startsWith("    ") || line.startsWith("\t");
      boolean inRun = !run.isEmpty();
      boolean code =
          language.looksLikeCode(line)
              || (inRun && Character.isWhitespace(line.charAt(0)))
              || (indented && afterBlank);
      if (code) {
        run.append("\n".repeat(inRun ? blanks : 0)).append(line).append('\n');
      } else if (inRun) {
        runs.add(run.toString());
        run.setLength(0);
      }
      blanks = 0;
      afterBlank = false;
    }
    if (!run.isEmpty()) {
      runs.add(run.toString());
    }
    if (runs.size() > 1 && runs.size() < 100) {
      runs.add(String.join("\n", runs));
    }
    return runs.size() > 100 ? runs.subList(runs.size() - 100, runs.size()) : runs;
  }
}
