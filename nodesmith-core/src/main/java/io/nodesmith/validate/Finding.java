package io.nodesmith.validate;

import io.nodesmith.language.Span;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import io.nodesmith.problem.Severity;

/**
 * A rule that code breaks, and where.
 *
 * @param severity how much it matters here
 * @param span the code that breaks it
 * @param place where the span starts
 * @param end where it ends; one past the last character
 * @param message what is wrong, in one sentence
 * @param remedy what to do instead
 */
public record Finding(
    Rule rule,
    Severity severity,
    Span span,
    Place place,
    Place end,
    String message,
    String remedy) {

  /** What goes wrong if nothing is done. */
  public String why() {
    return rule.why();
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  Finding withSeverity(Severity other) {
    return new Finding(rule, other, span, place, end, message, remedy);
  }

  /** The finding in the words that all rooms share. */
  public Problem asProblem() {
    return new Problem(rule.id(), severity, message, place, remedy);
  }
}
