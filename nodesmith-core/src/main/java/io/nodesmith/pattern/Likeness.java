package io.nodesmith.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How like two needs are, from 0 to 1: by their types, by their names, by what is said of them. */
final class Likeness {
  private static final double SHAPE = 0.35;
  private static final double NAME = 0.35;
  private static final double TEXT = 0.3;

  private Likeness() {}

  static double of(MethodNeed one, MethodNeed other) {
    double shape =
        one.shape().equals(other.shape())
            ? 1
            : 0.8 * shared(tokens(one.shape()), tokens(other.shape()));
    double name = shared(Words.of(one.name()), Words.of(other.name()));
    double text = shared(Words.of(one.text()), Words.of(other.text()));
    return SHAPE * shape + NAME * name + TEXT * text;
  }

  private static List<String> tokens(String shape) {
    return List.of(shape.split("[^\\p{L}\\p{N}_]+", -1));
  }

  /** Dice's coefficient; nothing is like nothing. */
  private static double shared(List<String> one, List<String> other) {
    Set<String> ours = new HashSet<>(one);
    Set<String> theirs = new HashSet<>(other);
    if (ours.isEmpty() && theirs.isEmpty()) {
      return 1;
    }
    int both = (int) ours.stream().filter(theirs::contains).count();
    return 2.0 * both / (ours.size() + theirs.size());
  }
}
