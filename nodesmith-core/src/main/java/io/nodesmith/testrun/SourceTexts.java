package io.nodesmith.testrun;

import io.nodesmith.problem.Place;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The sources of a job, read where a trace points to. */
record SourceTexts(Map<String, String> files) {
  private static final int LONGEST_LINE = 200;

  /** A method's first line: a definition in Python, a name with parameters and a brace in Java. */
  private static final Pattern OPENS_METHOD =
      Pattern.compile(
          "\\s*(async\\s+)?def\\s.*|(?!\\s*(if|for|while|switch|try|catch|else|do|with|synchronized|\\})\\b)"
              + "[^=;]*\\w\\s*\\([^;]*\\)[^;=]*\\{\\s*");

  private static final Pattern ONE_LINE_METHOD =
      Pattern.compile("\\s*(async\\s+)?def\\s.*|[^=;]*\\w\\s*\\([^;]*\\)[^;=]*\\{.*\\}\\s*");

  SourceTexts {
    files = Map.copyOf(files);
  }

  /** The line at a place, without its indentation; empty if there is none. */
  String line(Place place) {
    List<String> lines = linesOf(place);
    String line = isIn(place, lines) ? lines.get(place.line() - 1).strip() : "";
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " ...";
  }

  /** The method around a place, as its indentation shows it; empty if it is in none. */
  String methodAt(Place place) {
    List<String> lines = linesOf(place);
    if (!isIn(place, lines)) {
      return "";
    }
    int first = place.line() - 1;
    while (first >= 0 && !opens(lines, first, place.line() - 1)) {
      first--;
    }
    if (first < 0) {
      return "";
    }
    int last = first + 1;
    while (last < lines.size() && belongs(lines.get(last), indent(lines.get(first)))) {
      last++;
    }
    return last < place.line() ? "" : String.join("\n", lines.subList(first, last));
  }

  private static boolean opens(List<String> lines, int first, int inside) {
    String line = lines.get(first);
    return first == inside
        ? ONE_LINE_METHOD.matcher(line).matches()
        : indent(line) < indent(lines.get(inside)) && OPENS_METHOD.matcher(line).matches();
  }

  private static boolean belongs(String line, int outer) {
    return line.isBlank() || indent(line) > outer;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static boolean isIn(Place place, List<String> lines) {
    return place.line() >= 1 && place.line() <= lines.size();
  }

  private List<String> linesOf(Place place) {
    return files.getOrDefault(place.file(), "").lines().toList();
  }
}
