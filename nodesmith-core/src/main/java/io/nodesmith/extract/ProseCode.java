package io.nodesmith.extract;

import io.nodesmith.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code between sentences, without any mark: runs of lines that look like code. */
final class ProseCode {
  /** Lines that a markup language puts around code. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)\\s*(\\{\\{\\{.{0,40}|\\{(code|noformat)(:[^}]{0,80})?\\}"
              + "|\\.\\. (code-block|sourcecode|code)::.*"
              + "|\\\\(begin|end)\\{\\w+\\}.*|\\$*\\\\boxed\\{|\\}\\$+"
              + "|\\[/?(code|source)\\b[^\\]]*\\]|#\\+(begin|end)_src.*|-{4,})\\s*");

  private static final Pattern IMPORT =
      Pattern.compile("(?<!`)`((?:from [\\w.]{1,100} )?import [\\w.*, ]{1,200};?)`(?!`)");

  private static final String WIKI_OPEN = "{{{";
  private static final String WIKI_CLOSE = "}}}";

  private ProseCode() {}

  /** The runs in order, and all of them together last. */
  static List<String> in(String text, Language language) {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    int blanks = 0;
    boolean afterBlank = true;
    boolean wiki = text.contains(WIKI_OPEN);
    for (String line : text.split("\n", -1)) {
      if (line.isBlank()) {
        blanks++;
        afterBlank = true;
        continue;
      }
      boolean indented = line.startsWith("    ") || line.startsWith("\t");
      boolean inRun = !run.isEmpty();
      boolean code =
          !isMarkup(line, wiki)
              && (language.looksLikeCode(line)
                  || (inRun && Character.isWhitespace(line.charAt(0)))
                  || (indented && afterBlank));
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

  /** The imports that sentences name in ticks, each on a line. */
  static String importsIn(List<String> sentences) {
    StringBuilder imports = new StringBuilder();
    for (String text : sentences) {
      Matcher matcher = IMPORT.matcher(text);
      while (matcher.find() && imports.length() < 4_000) {
        imports.append(matcher.group(1)).append('\n');
      }
    }
    return imports.toString();
  }

  private static boolean isMarkup(String line, boolean wiki) {
    return MARKUP.matcher(line).matches() || (wiki && line.strip().equals(WIKI_CLOSE));
  }
}
