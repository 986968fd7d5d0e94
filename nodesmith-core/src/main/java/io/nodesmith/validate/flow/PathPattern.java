package io.nodesmith.validate.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells paths of callees and values apart: {@code os.system} fits at the end of a path, {@code
 * *.execute} demands a receiver, a single name is the whole path.
 */
public final class PathPattern {
  private final String[] segments;
  private final boolean receiver;

  private PathPattern(String text) {
    this.receiver = text.startsWith("*.");
    this.segments = (receiver ? text.substring(2) : text).split("\\.", -1);
  }

  /** The patterns that a text stands for; {@code a.b|c} stands for two. */
  public static List<PathPattern> parse(String text) {
    int dot = text.lastIndexOf('.');
    String head = text.substring(0, dot + 1);
    List<PathPattern> patterns = new ArrayList<>();
    for (String last : text.substring(dot + 1).split("\\|", -1)) {
      patterns.add(new PathPattern(head + last));
    }
    return patterns;
  }

  /** The last segment, by which patterns can be looked up. */
  public String last() {
    return segments[segments.length - 1];
  }

  public boolean matches(String path) {
    int end = path.length();
    for (int i = segments.length - 1; i >= 0; i--) {
      int dot = end <= 0 ? -2 : path.lastIndexOf('.', end - 1);
      if (dot == -2 || !path.regionMatches(dot + 1, segments[i], 0, segments[i].length())
          || end - dot - 1 != segments[i].length()) {
        return false;
      }
      end = dot;
    }
    return segments.length == 1 ? receiver == (end > 0) : !receiver || end > 0;
  }
}
