package io.nodesmith.testrun;

import io.nodesmith.problem.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a trace points to that is there as text only, innermost first. */
final class TracePlaces {
  private static final int MOST = 8;

  private static final Pattern JAVA =
      Pattern.compile("\\bat [\\w.$/<>]+\\(([\\w$]+\\.java):(\\d+)\\)");
  private static final Pattern PYTHON = Pattern.compile("File \"([^\"]+\\.py)\", line (\\d+)");
  private static final Pattern PYTEST = Pattern.compile("(?m)^([\\w./-]+\\.py):(\\d+): ");

  private TracePlaces() {}

  static List<Place> in(String trace) {
    // The last cause comes last in Java, and is where it began.
    int cause = trace.lastIndexOf("Caused by:");
    List<Place> places = new ArrayList<>();
    if (cause >= 0) {
      places.addAll(found(JAVA, trace.substring(cause)));
      places.addAll(found(JAVA, trace.substring(0, cause)));
    } else {
      places.addAll(found(JAVA, trace));
    }
    places.addAll(found(PYTHON, trace).reversed());
    places.addAll(found(PYTEST, trace).reversed());
    return Collections.unmodifiableList(places.subList(0, Math.min(MOST, places.size())));
  }

  private static List<Place> found(Pattern pattern, String trace) {
    Matcher matcher = pattern.matcher(trace);
    List<Place> places = new ArrayList<>();
    while (matcher.find()) {
      places.add(new Place(matcher.group(1), number(matcher.group(2)), 0));
    }
    return places;
  }

  private static int number(String digits) {
    return digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }
}
