package io.nodesmith.problem;

import java.util.Locale;

/** How much a problem matters. */
public enum Severity {
  /** The result cannot be used. */
  ERROR,
  /** The result can be used, and someone should look. */
  WARNING,
  /** Worth knowing. */
  INFO;

  /** The name in lower case, as it stands in JSON documents. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
