package io.nodesmith.llm;

import io.nodesmith.onex.Cancellation;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The time that one call still has, and every wait that it makes. */
final class Waiting {
  private final Pulse pulse;
  private final Cancellation cancellation;
  private final long end;

  Waiting(Pulse pulse, Cancellation cancellation, Duration deadline) {
    this.pulse = pulse;
    this.cancellation = cancellation;
    this.end = pulse.nanos() + deadline.toNanos();
  }

  long now() {
    return pulse.nanos();
  }

  Duration since(long start) {
    return Duration.ofNanos(pulse.nanos() - start);
  }

  long nanosLeft() {
    return end - pulse.nanos();
  }

  boolean isStopped() {
    return cancellation.isCancelled() || Thread.currentThread().isInterrupted();
  }

  Cancellation cancellation() {
    return cancellation;
  }

  /** Waits; returns early when a stop is asked for. */
  void pause(Duration time) {
    Thread waiter = Thread.currentThread();
    long until = pulse.nanos() + time.toNanos();
    try (Cancellation.Registration _ = cancellation.onCancel(() -> LockSupport.unpark(waiter))) {
      long left = time.toNanos();
      while (left > 0 && !isStopped()) {
        pulse.pause(Duration.ofNanos(left));
        left = until - pulse.nanos();
      }
    }
  }

  /** Does something that waits, and wakes it when a stop is asked for. */
  boolean wokenBy(Runnable wake, BooleanSupplier work) {
    try (Cancellation.Registration _ = cancellation.onCancel(wake)) {
      return work.getAsBoolean();
    }
  }
}
