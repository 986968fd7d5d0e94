package io.nodesmith.llm;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Elapsed time, and waiting for it to pass. */
public interface Pulse {
  /** Nanoseconds since an arbitrary moment; never goes back. */
  long nanos();

  /** Waits in this thread; returns early if the thread is interrupted or unparked. */
  void pause(Duration time);

  /** The machine's own. */
  static Pulse system() {
    return new Pulse() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
      }
    };
  }
}
