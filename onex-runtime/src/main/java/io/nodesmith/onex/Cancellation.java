package io.nodesmith.onex;

import java.util.ArrayList;
import java.util.List;

/** A request to stop, seen by everyone who holds it. Safe for use by several threads. */
public final class Cancellation {
  private final Object lock = new Object();
  private final List<Runnable> actions = new ArrayList<>();
  private boolean cancelled;

  /**
   * Asks for a stop and runs the registered actions once, in this thread. Later calls do nothing.
   */
  public void cancel() {
    List<Runnable> due;
    synchronized (lock) {
      if (cancelled) {
        return;
      }
      cancelled = true;
      due = List.copyOf(actions);
      actions.clear();
    }
    due.forEach(Runnable::run);
  }

  /** Whether a stop was asked for. */
  public boolean isCancelled() {
    synchronized (lock) {
      return cancelled;
    }
  }

  /**
   * Runs the action when a stop is asked for, at once if it already was.
   *
   * @return a handle that forgets the action
   */
  public Registration onCancel(Runnable action) {
    synchronized (lock) {
      if (!cancelled) {
        actions.add(action);
        return () -> forget(action);
      }
    }
    action.run();
    return () -> {};
  }

  private void forget(Runnable action) {
    synchronized (lock) {
      actions.remove(action);
    }
  }

  /** Forgets an action when it is closed. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
