package io.nodesmith.llm;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often one endpoint is asked, and how long is waited in between.
 *
 * @param attempts in all, the first one included
 * @param first the wait after the first attempt; each later one is twice as long
 * @param longest the longest wait
 * @param jitter share of the wait by which it varies, up and down
 */
public record RetryPolicy(int attempts, Duration first, Duration longest, double jitter) {
  /** Three attempts; waits of 1, 2 and 4 seconds, a quarter more or less. */
  public static RetryPolicy defaults() {
    return new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(4), 0.25);
  }

  /** The wait after the attempt with this number, from 1. */
  Duration after(int attempt, RandomGenerator random) {
    long doubled = first.toNanos() << Math.min(attempt - 1, 20);
    double vary = 1 + jitter * (2 * random.nextDouble() - 1);
    return Duration.ofNanos((long) (Math.min(doubled, longest.toNanos()) * vary));
  }
}
