package io.nodesmith.llm;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many calls an endpoint has under way at most: half as many after it says that it is too many,
 * one more after as many good replies as the limit.
 */
final class CallLimit {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final int most;
  private int limit;
  private int underWay;
  private int goodReplies;

  CallLimit(int most) {
    this.most = most;
    this.limit = most;
  }

  /** Waits for a place; false if there is none in time, or a stop is asked for. */
  boolean enter(Waiting waiting) {
    lock.lock();
    try {
      if (underWay < limit) {
        underWay++;
        return true;
      }
    } finally {
      lock.unlock();
    }
    return waiting.wokenBy(this::wake, () -> enterOrWait(waiting));
  }

  private boolean enterOrWait(Waiting waiting) {
    lock.lock();
    try {
      while (underWay >= limit) {
        long left = waiting.nanosLeft();
        if (left <= 0 || waiting.isStopped()) {
          return false;
        }
        changed.await(left, TimeUnit.NANOSECONDS);
      }
      underWay++;
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      underWay--;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  void goodReply() {
    lock.lock();
    try {
      goodReplies++;
      if (goodReplies >= limit && limit < most) {
        limit++;
        goodReplies = 0;
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  void tooMany() {
    lock.lock();
    try {
      limit = Math.max(1, Math.min(limit, Math.max(underWay, 1)) / 2);
      goodReplies = 0;
    } finally {
      lock.unlock();
    }
  }

  int limit() {
    lock.lock();
    try {
      return limit;
    } finally {
      lock.unlock();
    }
  }
}
