package io.nodesmith.llm;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What goes to the disk with one sync. All who wait are woken at once: in a latch each one wakes
 * the next, and the last of many waits for a place on a processor as often as there are others.
 */
final class SyncBatch {
  private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
  private volatile @Nullable IOException failure;
  private final AtomicBoolean led = new AtomicBoolean();
  private volatile boolean done;

  /** The sync is over, well or not. */
  void done(@Nullable IOException why) {
    failure = why;
    done = true;
    Thread waiter = waiting.poll();
    while (waiter != null) {
      LockSupport.unpark(waiter);
      waiter = waiting.poll();
    }
  }

  /** Takes it on to see to the sync; false if somebody else has. */
  boolean lead() {
    return led.compareAndSet(false, true);
  }

  /** Whether somebody has taken it on to see to the sync. */
  boolean isLed() {
    return led.get();
  }

  /** Whether the sync is over, well or not. */
  boolean isDone() {
    return done;
  }

  /** Waits for the sync, whatever else is asked of this thread; null if it went well. */
  @Nullable IOException await() {
    boolean interrupted = false;
    if (!done) {
      waiting.add(Thread.currentThread());
    }
    while (!done) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return failure;
  }
}
