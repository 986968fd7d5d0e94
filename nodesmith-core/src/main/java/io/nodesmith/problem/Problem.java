package io.nodesmith.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong: what, where, and what to do about it.
 *
 * @param code stable identifier in kebab case, {@code syntax-error} for instance
 * @param severity how much it matters
 * @param message one sentence for a person
 * @param place where it is, if it is in a file
 * @param remedy what to do; empty if the message says it all
 */
public record Problem(
    String code, Severity severity, String message, @Nullable Place place, String remedy) {

  /** An error that is not in any one file. */
  public static Problem error(String code, String message, String remedy) {
    return new Problem(code, Severity.ERROR, message, null, remedy);
  }

  /** A warning that is not in any one file. */
  public static Problem warning(String code, String message, String remedy) {
    return new Problem(code, Severity.WARNING, message, null, remedy);
  }

  /** This problem, said to be at the given place. */
  public Problem at(Place where) {
    return new Problem(code, severity, message, where, remedy);
  }

  /** Whether it makes the result unusable. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public String toString() {
    String where = place == null ? "" : place + ": ";
    return where + message + (remedy.isEmpty() ? "" : " " + remedy);
  }
}
