package io.nodesmith.llm;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * One thread that looks at all exchanges under way, twenty times a second, and sleeps while there
 * are none. So no read needs a timer of its own.
 */
final class Watch implements AutoCloseable {
  private static final long PERIOD_NANOS = 50_000_000;

  private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
  private final Thread thread = Thread.ofPlatform().daemon().name("llm-watch").unstarted(this::run);
  private volatile boolean idle;
  private volatile boolean closed;

  void start() {
    thread.start();
  }

  /** Looks at it from now on, until it is removed. */
  void add(Exchange exchange) {
    underWay.add(exchange);
    if (idle) {
      LockSupport.unpark(thread);
    }
    if (closed) {
      exchange.close();
    }
  }

  void remove(Exchange exchange) {
    underWay.remove(exchange);
  }

  private void run() {
    while (!closed) {
      idle = true;
      while (underWay.isEmpty() && !closed) {
        LockSupport.park(this);
      }
      idle = false;
      LockSupport.parkNanos(this, PERIOD_NANOS);
      underWay.forEach(Exchange::look);
    }
  }

  /** Ends all that is under way. */
  @Override
  public void close() {
    closed = true;
    underWay.forEach(Exchange::close);
    LockSupport.unpark(thread);
  }
}
