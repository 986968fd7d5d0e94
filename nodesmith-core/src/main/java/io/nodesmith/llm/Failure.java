package io.nodesmith.llm;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fault with what the endpoint said about it.
 *
 * @param fault what went wrong
 * @param status the HTTP status; 0 if none came
 * @param code the provider's own code; may be empty
 * @param message one sentence for a person, without secrets
 * @param pause how long the endpoint asks to wait; null if it does not say
 * @param until before when it must not be asked; null if it does not say
 * @param window tokens that the endpoint says it can hold; 0 if it does not say
 */
public record Failure(
    Fault fault,
    int status,
    String code,
    String message,
    @Nullable Duration pause,
    @Nullable Instant until,
    int window) {

  /** A failure about which the endpoint said nothing more. */
  public static Failure of(Fault fault, String message) {
    return new Failure(fault, 0, "", message, null, null, 0);
  }

  /** A failure that an answer with this status and code tells of. */
  public static Failure of(Fault fault, int status, String code, String message) {
    return new Failure(fault, status, code, message, null, null, 0);
  }

  /** The same failure with the time that the endpoint asks to wait. */
  public Failure withWait(Duration time) {
    return new Failure(fault, status, code, message, time, until, window);
  }

  /** The same failure with the time before which the endpoint must not be asked. */
  public Failure withUntil(Instant time) {
    return new Failure(fault, status, code, message, pause, time, window);
  }

  /** The same failure with the window that the endpoint says it has, in tokens. */
  public Failure withWindow(int tokens) {
    return new Failure(fault, status, code, message, pause, until, tokens);
  }

  Failure withMessage(String text) {
    return new Failure(fault, status, code, text, pause, until, window);
  }
}
