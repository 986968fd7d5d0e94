package io.nodesmith.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A fenced block of an answer.
 *
 * @param tag the word after the opening fence, in lower case; may be empty
 * @param content what stands between the fences
 * @param closed whether the closing fence is there
 * @param lead the last line of words above it; may be empty
 */
record Fence(String tag, String content, boolean closed, String lead) {
  private static final Pattern OPEN =
      Pattern.compile("(?:\\s*|[^`~]*[:.)>] *)(`{3,}|~{3,})[ \\t]*\\{?\\.?([\\w+#.-]*)([^`]*)");
  private static final Pattern ONE_LINE =
      Pattern.compile("\\s*```(?:(python|java|py) +)?([^`]+)```\\s*", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_LEAD = 200;
  private static final int LONGEST_LINE = 2_000;

  /** Each look at a mark goes through the code before it. */
  private static final int MOST_LOOKS = 100;

  /**
   * The blocks of an answer and what stands around them.
   *
   * @param outside the stretches before, between and after the blocks
   */
  record Scan(List<Fence> fences, List<String> outside) {}

  static Scan scan(String answer) {
    return new Scanner(code -> code).scan(answer);
  }

  /**
   * The same, where marks inside the strings and comments of the code close nothing.
   *
   * @param masked blanks out strings and comments
   */
  static Scan scan(String answer, UnaryOperator<String> masked) {
    return new Scanner(masked).scan(answer);
  }

  /** Reads line by line; a line is looked at once. */
  private static final class Scanner {
    private final List<Fence> fences = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();
    private final StringBuilder content = new StringBuilder();
    private String mark = "";
    private String tag = "";
    private String lead = "";
    private String above = "";
    private int margin;
    private int looks;
    private final UnaryOperator<String> masked;

    Scanner(UnaryOperator<String> masked) {
      this.masked = masked;
    }

    Scan scan(String answer) {
      for (String line : answer.split("\n", -1)) {
        if (mark.isEmpty()) {
          outsideLine(line);
        } else {
          insideLine(line);
        }
      }
      if (mark.isEmpty()) {
        outside.add(content.toString());
      } else {
        end();
      }
      return new Scan(fences, outside);
    }

    private void outsideLine(String line) {
      boolean mayOpen = line.contains("```") || line.contains("~~~");
      if (!mayOpen) {
        outsideWords(line);
        return;
      }
      Matcher single = ONE_LINE.matcher(line);
      Matcher open = OPEN.matcher(line);
      if (line.length() < LONGEST_LINE && single.matches()) {
        fences.add(new Fence("", single.group(2) + "\n", true, lastLine(line)));
      } else if (open.matches()) {
        open(open);
      } else {
        outsideWords(line);
      }
    }

    /** A last fence may be closed in the middle of a line: code, mark, and words. */
    private void end() {
      String text = content.toString();
      int glued = text.lastIndexOf(mark);
      boolean words =
          glued > 0 && text.substring(glued + mark.length()).strip().matches("\\w.{0,300}");
      fences.add(new Fence(tag, words ? text.substring(0, glued) + "\n" : text, words, lead));
    }

    private void open(Matcher open) {
      margin = blanks(open.group());
      lead = lastLine(open.group().substring(0, open.start(1) - open.start()));
      outside.add(content.toString());
      content.setLength(0);
      mark = open.group(1);
      tag = open.group(2).toLowerCase(Locale.ROOT);
      String rest = open.group(3);
      if (rest.matches("(?s) +(@|def |async |class |import |from |public |private |return ).*")) {
        content.append(rest.strip()).append('\n');
      }
    }

    private void insideLine(String line) {
      String stripped = line.strip();
      if (line.contains(mark) && (isQuoted(line) || isChange(line))) {
        content.append(line).append('\n');
        return;
      }
      if (stripped.startsWith(mark) && isOnly(stripped, mark.charAt(0))) {
        close();
        return;
      }
      boolean reopens =
          stripped.startsWith("```")
              && mark.length() == 3
              && mark.charAt(0) == '`'
              && stripped.length() < 40
              && stripped.matches("```[a-zA-Z][\\w+#.-]*");
      if (reopens) {
        close();
        outsideLine(line);
      } else if (stripped.endsWith(mark)
          && stripped.length() < LONGEST_LINE
          && stripped.indexOf(mark) == stripped.length() - mark.length()) {
        content.append(line, 0, line.lastIndexOf(mark)).append('\n');
        close();
      } else {
        content.append(line).append('\n');
      }
    }

    /**
     * Whether the mark in the line belongs to a string or a comment that is still open there.
     * Documentation stands further in than the fence; a mark at its margin closes it.
     */
    private boolean isQuoted(String line) {
      if (blanks(line) <= margin || ++looks > MOST_LOOKS) {
        return false;
      }
      int at = content.length() + line.indexOf(mark);
      return masked.apply(content + line).charAt(at) == ' ';
    }

    /** In a change each line has a sign before it, also those of documentation. */
    private boolean isChange(String line) {
      return (tag.equals("diff") || tag.equals("patch"))
          && line.length() > mark.length() + 1
          && "+- ".indexOf(line.charAt(0)) >= 0
          && line.startsWith("    ", 1);
    }

    private void close() {
      fences.add(new Fence(tag, withoutMargin(content.toString()), true, lead));
      content.setLength(0);
      mark = "";
      above = "";
    }

    /** A block in a list stands as far in as its fence; strings in it over lines do too. */
    private String withoutMargin(String text) {
      boolean all = text.lines().allMatch(line -> line.isBlank() || blanks(line) >= margin);
      return margin == 0 || !all
          ? text
          : text.lines()
              .map(line -> line.isBlank() ? "\n" : line.substring(margin) + "\n")
              .collect(Collectors.joining());
    }

    private static int blanks(String line) {
      return line.length() - line.stripLeading().length();
    }

    /** The last line with words so far; what stands before the fence on its own line is one. */
    private String lastLine(String before) {
      String words = before.indexOf('`') < 0 ? before.strip() : "";
      String line = words.isEmpty() ? above.strip() : words;
      return line.length() <= LONGEST_LEAD ? line : "";
    }

    private void outsideWords(String line) {
      content.append(line).append('\n');
      above = line.isBlank() ? above : line;
    }

    private static boolean isOnly(String line, char c) {
      for (int i = 0; i < line.length(); i++) {
        if (line.charAt(i) != c) {
          return false;
        }
      }
      return true;
    }
  }
}
