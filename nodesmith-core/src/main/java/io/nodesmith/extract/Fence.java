package io.nodesmith.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of an answer.
 *
 * @param tag the word after the opening fence, in lower case; may be empty
 * @param content what stands between the fences
 * @param closed whether the closing fence is there
 */
record Fence(String tag, String content, boolean closed) {
  private static final Pattern OPEN = Pattern.compile("\\s*(`{3,}|~{3,})\\s*([\\w+#.-]*)[^`]*");

  static List<Fence> all(String answer) {
    List<Fence> fences = new ArrayList<>();
    String mark = null;
    String tag = "";
    StringBuilder content = new StringBuilder();
    for (String line : answer.split("\n", -1)) {
      if (mark == null) {
        Matcher open = OPEN.matcher(line);
        if (open.matches()) {
          mark = open.group(1);
          tag = open.group(2);
          content.setLength(0);
        }
      } else if (line.strip().startsWith(mark)
          && line.strip().replace(mark.substring(0, 1), "").isEmpty()) {
        fences.add(new Fence(tag, content.toString(), true));
        mark = null;
      } else {
        content.append(line).append('\n');
      }
    }
    if (mark != null) {
      fences.add(new Fence(tag, content.toString(), false));
    }
    return fences;
  }
}
