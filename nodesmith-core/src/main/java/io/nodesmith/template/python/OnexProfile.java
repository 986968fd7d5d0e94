package io.nodesmith.template.python;

import java.util.Optional;

/** A date of the framework that a Python node is made for. */
public enum OnexProfile {
  /** {@code omnibase_core} 0.46: a thin node, and a handler that owns the logic. */
  JULY_2026("2026.07"),
  /** What the framework was in October 2025: the node owns the logic. */
  OCTOBER_2025("2025.10");

  private final String id;

  OnexProfile(String id) {
    this.id = id;
  }

  /** The name as a user writes it, {@code 2026.07} for instance. */
  public String id() {
    return id;
  }

  /** The profile of that name. */
  public static Optional<OnexProfile> named(String id) {
    for (OnexProfile profile : values()) {
      if (profile.id.equals(id)) {
        return Optional.of(profile);
      }
    }
    return Optional.empty();
  }
}
