package io.nodesmith.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that a shell command writes: {@code cat > File <<END}, the lines, {@code END}. */
final class HereDocument {
  private static final Pattern START =
      Pattern.compile(
          "[^<\\w]{0,20}(?:sudo )?(?:cat|tee)\\b[^<]{0,200}<<-?\\s*(['\"]?)(\\w+)\\1.*");

  private HereDocument() {}

  static List<String> in(String text) {
    if (!text.contains("<<")) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    StringBuilder content = new StringBuilder();
    String end = "";
    for (String line : text.split("\n", -1)) {
      if (end.isEmpty()) {
        Matcher start = START.matcher(line);
        end = start.matches() ? start.group(2) : "";
      } else if (line.strip().equals(end)) {
        found.add(content.toString());
        content.setLength(0);
        end = "";
      } else {
        content.append(line).append('\n');
      }
    }
    return found;
  }
}
