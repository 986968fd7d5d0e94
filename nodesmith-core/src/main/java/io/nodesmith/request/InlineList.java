package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds lists that are numbered within a line: "Steps: 1) build 2) scan", "(a) ..., (b) ...". */
final class InlineList {
  private static final Pattern MARK = Pattern.compile("(?<!\\S)\\(?(\\d{1,2}|[a-z])[.)]\\s+");
  private static final int FEWEST = 2;

  private InlineList() {}

  /** What stands before the list, and its items; empty if there is no list. */
  static List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    Matcher mark = MARK.matcher(line);
    int from = 0;
    while (mark.find()) {
      if (isNext(mark.group(1), parts.size())) {
        parts.add(trimmed(line.substring(from, mark.start())));
        from = mark.end();
      }
    }
    parts.add(trimmed(line.substring(from)));
    return parts.size() > FEWEST ? parts : List.of();
  }

  /** "1" or "a" opens a list; each further mark is one more. */
  private static boolean isNext(String mark, int before) {
    return mark.equals(String.valueOf(before + 1))
        || mark.equals(String.valueOf((char) ('a' + before)));
  }

  /** The item without the comma or "and" that leads to the next. */
  private static String trimmed(String item) {
    return item.strip().replaceFirst("[,;]?(\\s+(and|then))?[,;]?$", "").strip();
  }
}
