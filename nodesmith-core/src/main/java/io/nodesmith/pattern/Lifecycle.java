package io.nodesmith.pattern;

import java.util.Locale;

/** How far a learned pattern is trusted. */
public enum Lifecycle {
  /** It passed the tests that it was written for. */
  CANDIDATE,
  /** It has passed others since. */
  PROVISIONAL,
  /** It has passed many, and failed few. */
  VALIDATED,
  /** It has failed too often, and is never offered again. */
  DEPRECATED;

  /** The name as it stands in documents. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
