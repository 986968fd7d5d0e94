package io.nodesmith.sandbox;

import java.util.Locale;

/** How a command came to its end. */
public enum Ending {
  /** By itself; its exit code says how. */
  EXITED,
  /** By a signal that was not ours. */
  KILLED,
  /** Ended by us: its time on the clock was up. */
  TIMED_OUT,
  /** Ended: its processor time was up. */
  OUT_OF_CPU,
  /** Ended by us: it held too much memory. */
  OUT_OF_MEMORY,
  /** Ended by us: it wrote too much output. */
  OUTPUT_LIMIT,
  /** Ended by us: it filled its folder. */
  DISK_LIMIT;

  /** The name in lower case with hyphens, as it stands in JSON documents. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
