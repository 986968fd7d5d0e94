package io.nodesmith.llm;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** What goes to the disk with one sync. */
final class SyncBatch {
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile @Nullable IOException failure;

  /** The sync is over, well or not. */
  void done(@Nullable IOException why) {
    failure = why;
    done.countDown();
  }

  /** Whether the sync is over, well or not. */
  boolean isDone() {
    return done.getCount() == 0;
  }

  /** Waits for the sync, whatever else is asked of this thread; null if it went well. */
  @Nullable IOException await() {
    boolean interrupted = false;
    while (true) {
      try {
        done.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return failure;
  }
}
