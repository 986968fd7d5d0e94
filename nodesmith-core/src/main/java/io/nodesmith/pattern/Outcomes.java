package io.nodesmith.pattern;

import java.util.ArrayList;
import java.util.List;

/** The latest outcomes of something, oldest first; older ones have been let go. */
record Outcomes(List<Boolean> latest) {
  static final Outcomes NONE = new Outcomes(List.of());

  Outcomes {
    latest = List.copyOf(latest);
  }

  Outcomes with(boolean passed, int window) {
    List<Boolean> next = new ArrayList<>(latest);
    next.add(passed);
    return new Outcomes(next.subList(Math.max(0, next.size() - window), next.size()));
  }

  int passed() {
    return (int) latest.stream().filter(passed -> passed).count();
  }

  int failed() {
    return latest.size() - passed();
  }
}
