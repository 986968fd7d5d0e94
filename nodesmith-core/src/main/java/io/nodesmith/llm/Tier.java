package io.nodesmith.llm;

import java.util.Locale;

/** How strong and how dear a model is asked; the order is the ladder that {@link #AUTO} climbs. */
public enum Tier {
  /** An endpoint that the user named, with whatever stands behind it. */
  CUSTOM,
  /** A model on the user's own machines. */
  LOCAL,
  /** A hosted model for most work. */
  CLOUD_FAST,
  /** A hosted model for hard work. */
  CLOUD_PREMIUM,
  /** The first tier that answers. */
  AUTO;

  /** The name in lower case, as it stands in options and documents. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
