package io.nodesmith.language;

import java.util.HashMap;
import java.util.Map;

/**
 * How a file is written: its line breaks and its unit of indentation.
 *
 * @param source the file
 * @param lineBreak the line break that most lines end with
 * @param unit one level of indentation
 */
public record FileStyle(String source, String lineBreak, String unit) {

  /** The style of a text, four blanks where it shows none. */
  public static FileStyle of(String source) {
    int pairs = 0;
    int feeds = 0;
    Map<String, Integer> steps = new HashMap<>();
    String before = "";
    int at = 0;
    while (at < source.length()) {
      int end = source.indexOf('\n', at);
      end = end < 0 ? source.length() : end;
      if (end > at && source.charAt(end - 1) == '\r') {
        pairs++;
      } else if (end < source.length()) {
        feeds++;
      }
      String margin = blanks(source, at, end);
      if (at + margin.length() < end && source.charAt(at + margin.length()) != '\r') {
        boolean deeper = margin.length() > before.length() && margin.startsWith(before);
        if (deeper) {
          steps.merge(margin.substring(before.length()), 1, Integer::sum);
        }
        before = margin;
      }
      at = end + 1;
    }
    String unit =
        steps.entrySet().stream()
            .filter(e -> e.getKey().equals("\t") || e.getKey().matches(" {2}| {3}| {4}| {8}"))
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("    ");
    return new FileStyle(source, pairs > feeds ? "\r\n" : "\n", unit);
  }

  private static String blanks(String text, int from, int to) {
    int end = from;
    while (end < to && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(from, end);
  }

  /** The blanks that the line of this place starts with. */
  public String marginAt(int offset) {
    int start = lineStart(offset);
    return blanks(source, start, source.length());
  }

  /** Whether only blanks stand before this place on its line. */
  public boolean opensLine(int offset) {
    return source.substring(lineStart(offset), offset).isBlank();
  }

  private int lineStart(int offset) {
    int start = offset;
    while (start > 0 && source.charAt(start - 1) != '\n' && source.charAt(start - 1) != '\r') {
      start--;
    }
    return start;
  }

  /** Text with {@code \n} in the file's own line breaks. */
  public String withBreaks(String text) {
    return lineBreak.equals("\n") ? text : text.replace("\n", lineBreak);
  }
}
