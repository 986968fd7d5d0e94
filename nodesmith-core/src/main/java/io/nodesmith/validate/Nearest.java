package io.nodesmith.validate;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the real name that a wrong one was meant to be. */
final class Nearest {
  private Nearest() {}

  /** The name with the fewest letters to change, if they are few enough to be a slip. */
  static Optional<String> of(String wrong, Collection<String> names) {
    String best = null;
    int least = Math.max(2, wrong.length() / 3) + 1;
    for (String name : names) {
      if (Math.abs(name.length() - wrong.length()) < least) {
        int distance = distance(wrong, name);
        boolean better =
            distance < least || (distance == least && best != null && name.compareTo(best) < 0);
        if (better) {
          least = distance;
          best = name;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
