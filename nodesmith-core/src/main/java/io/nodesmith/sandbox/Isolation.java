package io.nodesmith.sandbox;

import java.util.List;
import java.util.Locale;

/**
 * How far a stranger was kept apart from the machine.
 *
 * @param level whether anything is missing
 * @param means what does it, {@code bubblewrap} for instance
 * @param missing what is not contained, one phrase each; empty when the level is full
 */
public record Isolation(Level level, String means, List<String> missing) {
  public Isolation {
    missing = List.copyOf(missing);
  }

  /** Whether anything is missing. */
  public enum Level {
    /** No network, no files but its own, no process left behind, all limits held. */
    FULL,
    /** Something of that is missing. */
    PARTIAL;

    /** The name in lower case, as it stands in JSON documents. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Isolation by(String means, List<String> missing) {
    return new Isolation(missing.isEmpty() ? Level.FULL : Level.PARTIAL, means, missing);
  }

  /** Whether nothing is missing. */
  public boolean isFull() {
    return level == Level.FULL;
  }

  @Override
  public String toString() {
    String words = level.id() + " (" + means + ")";
    return missing.isEmpty() ? words : words + "; not contained: " + String.join(", ", missing);
  }
}
