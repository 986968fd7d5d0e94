package io.nodesmith.llm;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is remembered of one endpoint, model and key: its breaker, and until when it is on hold. */
final class Gate {
  private static final int FAILURES_TO_OPEN = 5;
  private static final Duration OPEN_FOR = Duration.ofSeconds(60);

  private final CircuitBreaker breaker;
  private final Clock clock;
  private volatile @Nullable Hold hold;

  private record Hold(Instant until, Failure why) {}

  Gate(String name, Clock clock) {
    this.clock = clock;
    CircuitBreakerConfig config =
        CircuitBreakerConfig.custom()
            // All of the last five: five in a row.
            .slidingWindow(FAILURES_TO_OPEN, FAILURES_TO_OPEN, SlidingWindowType.COUNT_BASED)
            .failureRateThreshold(100)
            .waitDurationInOpenState(OPEN_FOR)
            .permittedNumberOfCallsInHalfOpenState(1)
            .recordResult(result -> result instanceof Failure)
            .clock(clock)
            .build();
    this.breaker = CircuitBreaker.of(name, config);
  }

  /** Lets one attempt through, or says why not; one that is let through must be ended. */
  @Nullable Failure enter() {
    Hold current = hold;
    if (current != null && clock.instant().isBefore(current.until())) {
      return Failure.of(
          Fault.ON_HOLD,
          "not asked before " + current.until() + ", because: " + current.why().message());
    }
    return breaker.tryAcquirePermission()
        ? null
        : Failure.of(
            Fault.BREAKER_OPEN,
            "not asked: it failed repeatedly, and is tried again after "
                + OPEN_FOR.toSeconds()
                + " s");
  }

  /** The attempt gave a reply. */
  void succeeded(Duration latency) {
    breaker.onResult(latency.toNanos(), TimeUnit.NANOSECONDS, "");
  }

  /** The attempt failed; only the endpoint's own faults count. */
  void failed(Duration latency, Failure failure) {
    if (failure.fault().endpointsFault()) {
      breaker.onResult(latency.toNanos(), TimeUnit.NANOSECONDS, failure);
    } else {
      breaker.releasePermission();
    }
  }

  /** The attempt was not made after all. */
  void left() {
    breaker.releasePermission();
  }

  /** Lets nobody through before the time. */
  void holdUntil(Instant until, Failure why) {
    Hold current = hold;
    if (current == null || current.until().isBefore(until)) {
      hold = new Hold(until, why);
    }
  }
}
