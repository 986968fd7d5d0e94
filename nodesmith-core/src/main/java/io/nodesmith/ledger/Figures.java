package io.nodesmith.ledger;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * Figures of a period, or of a part of it.
 *
 * @param methods stubs that were to be filled, and how they ended
 * @param calls of models, and what they used
 * @param checked answers that the checks looked at, and what they said
 * @param latency of calls that were answered
 * @param firstContent from sending to the first content, of calls that were answered
 */
public record Figures(
    Methods methods, Calls calls, Checked checked, Times latency, Times firstContent) {
  static final Figures NONE =
      new Figures(
          new Methods(0, 0, 0, 0, 0, 0),
          new Calls(0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, 0),
          new Checked(0, 0, 0, 0, 0),
          Times.NONE,
          Times.NONE);

  /** Of both together. */
  Figures plus(Figures other) {
    return new Figures(
        methods.plus(other.methods),
        calls.plus(other.calls),
        checked.plus(other.checked),
        latency.plus(other.latency),
        firstContent.plus(other.firstContent));
  }

  /**
   * Stubs.
   *
   * @param total that were to be filled
   * @param asked for which a model was asked
   * @param proven filled, and no test of them fails: a fallback or a stub is not
   * @param byPattern proven ones that are from the pattern library
   * @param firstAttempt proven ones by the first answer of a model
   * @param stubs that are stubs still
   */
  public record Methods(
      long total, long asked, long proven, long byPattern, long firstAttempt, long stubs) {

    private Methods plus(Methods other) {
      return new Methods(
          total + other.total,
          asked + other.asked,
          proven + other.proven,
          byPattern + other.byPattern,
          firstAttempt + other.firstAttempt,
          stubs + other.stubs);
    }

    /** Share of all that is proven. */
    public OptionalDouble success() {
      return share(proven, total);
    }

    /** Share of those asked for that a model's first answer proved. */
    public OptionalDouble firstAttemptSuccess() {
      return share(firstAttempt, asked);
    }

    /** Share of those asked for that a model's answers proved in the end. */
    public OptionalDouble afterRepairSuccess() {
      return share(proven - byPattern, asked);
    }
  }

  /**
   * Calls.
   *
   * @param total every attempt at every endpoint
   * @param failed without a reply
   * @param truncated with a reply that was cut
   * @param tokensInput read, cached ones included
   * @param tokensOutput written, reasoning included
   * @param costUsd what the priced ones cost, exact
   * @param unpriced whose price is not known
   */
  public record Calls(
      long total,
      long failed,
      long truncated,
      long tokensInput,
      long tokensOutput,
      long tokensCached,
      long tokensReasoning,
      BigDecimal costUsd,
      long unpriced) {

    private Calls plus(Calls other) {
      return new Calls(
          total + other.total,
          failed + other.failed,
          truncated + other.truncated,
          tokensInput + other.tokensInput,
          tokensOutput + other.tokensOutput,
          tokensCached + other.tokensCached,
          tokensReasoning + other.tokensReasoning,
          costUsd.add(other.costUsd),
          unpriced + other.unpriced);
    }
  }

  /**
   * Answers that were checked.
   *
   * @param securityIssues findings in all of them
   */
  public record Checked(
      long total, long syntaxValid, long onexCompliant, long hasTypeHints, long securityIssues) {

    private Checked plus(Checked other) {
      return new Checked(
          total + other.total,
          syntaxValid + other.syntaxValid,
          onexCompliant + other.onexCompliant,
          hasTypeHints + other.hasTypeHints,
          securityIssues + other.securityIssues);
    }

    public OptionalDouble syntaxRate() {
      return share(syntaxValid, total);
    }

    public OptionalDouble complianceRate() {
      return share(onexCompliant, total);
    }

    public OptionalDouble typeHintRate() {
      return share(hasTypeHints, total);
    }
  }

  /** What a proven method of a model's cost; nothing if there is none, or a price is unknown. */
  public OptionalDouble costPerProven() {
    long proven = methods.proven() - methods.byPattern();
    return proven == 0 || calls.unpriced() > 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(calls.costUsd().doubleValue() / proven);
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
