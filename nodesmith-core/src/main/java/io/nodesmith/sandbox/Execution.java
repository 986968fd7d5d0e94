package io.nodesmith.sandbox;

import java.time.Duration;

/**
 * What became of a command.
 *
 * @param ending how it ended
 * @param exitCode its exit code; 128 and the signal's number after a signal
 * @param output standard output, up to the limit
 * @param errors standard error, up to the limit
 * @param truncated whether one of them was cut at the limit
 * @param duration from start to end, on the clock
 * @param isolation how far it was kept apart
 */
public record Execution(
    Ending ending,
    int exitCode,
    String output,
    String errors,
    boolean truncated,
    Duration duration,
    Isolation isolation) {

  /** Whether it ended by itself with exit code 0. */
  public boolean succeeded() {
    return ending == Ending.EXITED && exitCode == 0;
  }
}
