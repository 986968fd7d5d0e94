package io.nodesmith.llm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Real time that jumps over pauses, and remembers how long they were. */
final class TestPulse implements Pulse {
  private final List<Duration> pauses = new ArrayList<>();
  private long skipped;

  @Override
  public synchronized long nanos() {
    return System.nanoTime() + skipped;
  }

  @Override
  public synchronized void pause(Duration time) {
    pauses.add(time);
    skipped += time.toNanos();
  }

  synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
