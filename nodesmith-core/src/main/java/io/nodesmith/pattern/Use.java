package io.nodesmith.pattern;

import java.util.Locale;

/** What a learned pattern is good for. */
public enum Use {
  /** It is put in place of the stub, and tested. */
  IMPLEMENTATION,
  /** A model is shown it. */
  EXAMPLE;

  /** The name as it stands in documents. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
