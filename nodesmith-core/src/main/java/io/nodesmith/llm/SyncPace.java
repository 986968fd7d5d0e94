package io.nodesmith.llm;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How often a journal goes to the disk. A sync costs the same for few records and for many; where
 * many are written, they wait for each other.
 */
final class SyncPace {
  /** Whether many are written is looked at this often. */
  private static final long LOOK_NANOS = 10_000_000;

  /** With more records than this between two looks, many are written. */
  private static final int FEW_RECORDS = 100;

  /** Where many are written, so long from one sync to the next. */
  private static final long PACE_NANOS = 2_000_000;

  private final Pulse pulse;
  private int records;
  private long lookedAt;
  private volatile boolean busy;

  SyncPace(Pulse pulse) {
    this.pulse = pulse;
  }

  /** A record was added; one thread at a time. */
  void added() {
    records++;
  }

  /** A sync begins; one thread at a time, and not while a record is added. */
  void begun() {
    long now = pulse.nanos();
    if (now - lookedAt >= LOOK_NANOS) {
      busy = records > FEW_RECORDS;
      records = 0;
      lookedAt = now;
    }
  }

  /** Whether many are written. */
  boolean isBusy() {
    return busy;
  }

  /** Waits until the next sync is due; not where few are written, or as soon as there is haste. */
  void pauseAfter(long begun, BooleanSupplier haste) {
    long left = begun + PACE_NANOS - pulse.nanos();
    while (busy && left > 0 && !haste.getAsBoolean()) {
      pulse.pause(Duration.ofNanos(left));
      left = begun + PACE_NANOS - pulse.nanos();
    }
  }
}
