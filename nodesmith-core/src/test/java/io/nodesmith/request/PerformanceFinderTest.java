package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerformanceFinderTest {

  @ParameterizedTest
  @CsvSource({
    "must answer under 50 ms, 50",
    "p95 below 1.5 seconds, 1500",
    "at most 200ms per call, 200",
    "within 2s, 2000"
  })
  void latencyIsReadInMilliseconds(String words, long millis) {
    assertEquals(OptionalLong.of(millis), of(words).maxLatencyMillis());
  }

  @ParameterizedTest
  @CsvSource({"500 requests per second, 500", "10k events per second, 10000", "600 rps, 600"})
  void rateIsReadPerSecond(String words, long rate) {
    assertEquals(OptionalLong.of(rate), of(words).throughputPerSecond());
  }

  @Test
  void timeoutIsNoLatency() {
    assertEquals(OptionalLong.empty(), of("timeout within 30 s").maxLatencyMillis());
  }

  @Test
  void numberWithoutABoundIsNoLimit() {
    assertEquals(
        new Performance(OptionalLong.empty(), OptionalLong.empty()), of("sleeps 50 ms, 7 items"));
  }

  private static Performance of(String words) {
    return Reading.of("Effect node that stores orders. Calls: " + words + ".").performance();
  }
}
