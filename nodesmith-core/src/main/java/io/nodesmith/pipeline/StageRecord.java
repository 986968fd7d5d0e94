package io.nodesmith.pipeline;

import java.time.Duration;
import java.util.Locale;

/**
 * How one stage went.
 *
 * @param duration on the clock
 */
public record StageRecord(Stage stage, Duration duration, Status status) {

  /** How a stage ended. */
  public enum Status {
    OK,
    FAILED,
    SKIPPED;

    /** The name as it stands in documents. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
