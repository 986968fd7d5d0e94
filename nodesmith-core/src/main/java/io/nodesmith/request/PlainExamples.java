package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds "input: ... output: ..." outside of fences, on one line or on two. */
final class PlainExamples {
  private static final List<String> OUTPUTS = List.of("output:", "expected:", "result:");
  private static final String INPUT = "input:";
  private static final String EDGES = "*`-,;. \t";

  private PlainExamples() {}

  static List<FoundPair> in(String text) {
    List<FoundPair> pairs = new ArrayList<>();
    String waiting = "";
    String context = "";
    boolean fenced = false;
    for (String line : text.lines().toList()) {
      String lower = line.toLowerCase(Locale.ROOT);
      fenced ^= line.strip().startsWith("```");
      if (fenced || lower.length() != line.length() || line.isBlank()) {
        continue;
      }
      int input = lower.indexOf(INPUT);
      int output = firstOf(lower, Math.max(0, input));
      if (input >= 0 && output > input) {
        pairs.add(pair(line, line.substring(input + INPUT.length(), output), output));
        waiting = "";
      } else if (input >= 0) {
        waiting = line.substring(input + INPUT.length());
        context = line.substring(0, input);
      } else if (output >= 0 && !waiting.isBlank()) {
        pairs.add(pair(context, waiting, line, output));
        waiting = "";
      } else {
        waiting = "";
      }
    }
    return pairs;
  }

  private static FoundPair pair(String line, String input, int output) {
    return pair(line, input, line, output);
  }

  private static FoundPair pair(String context, String input, String line, int output) {
    String found = line.substring(line.indexOf(':', output) + 1);
    return new FoundPair(context, trimmed(input), trimmed(found));
  }

  private static int firstOf(String lower, int from) {
    return OUTPUTS.stream()
        .mapToInt(label -> lower.indexOf(label, from))
        .filter(at -> at >= 0)
        .min()
        .orElse(-1);
  }

  private static String trimmed(String part) {
    int start = 0;
    int end = part.length();
    while (start < end && " *`\t".indexOf(part.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && EDGES.indexOf(part.charAt(end - 1)) >= 0) {
      end--;
    }
    return part.substring(start, end);
  }
}
