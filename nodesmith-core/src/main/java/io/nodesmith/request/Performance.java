package io.nodesmith.request;

import java.util.OptionalLong;

/**
 * How fast the node shall be.
 *
 * @param maxLatencyMillis longest time for one operation
 * @param throughputPerSecond fewest operations in a second
 */
public record Performance(OptionalLong maxLatencyMillis, OptionalLong throughputPerSecond) {
  /** No demand. */
  public static Performance unspecified() {
    return new Performance(OptionalLong.empty(), OptionalLong.empty());
  }
}
