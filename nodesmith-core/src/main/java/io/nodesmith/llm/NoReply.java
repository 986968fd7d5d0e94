package io.nodesmith.llm;

import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
import io.nodesmith.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Why a call gave no reply: the cause of the exception that the node throws. */
public final class NoReply extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient List<Attempt> trail;
  private final transient List<Problem> problems;

  /** Why there is no reply. */
  public enum Reason {
    /** The request itself is wrong; nothing was sent. */
    INVALID_REQUEST(OnexErrorCode.INVALID_INPUT),
    /** No endpoint is set up for the tier. */
    NOT_CONFIGURED(OnexErrorCode.SERVICE_UNAVAILABLE),
    /** Every tier was asked or passed over, and none answered. */
    NO_TIER_ANSWERED(OnexErrorCode.SERVICE_UNAVAILABLE),
    /** Every tier that was reached answered without a word. */
    SAID_NOTHING(OnexErrorCode.SERVICE_UNAVAILABLE),
    /** Every tier that was reached asks to be left alone for a while. */
    RATE_LIMITED(OnexErrorCode.RATE_LIMIT_ERROR),
    /** Every tier refuses the request as wrong. */
    REFUSED_AS_WRONG(OnexErrorCode.INVALID_INPUT),
    /** The budget does not cover the call. */
    BUDGET_SPENT(OnexErrorCode.OPERATION_FAILED),
    /** The deadline came first. */
    DEADLINE(OnexErrorCode.TIMEOUT),
    /** The caller asked for a stop. */
    CANCELLED(OnexErrorCode.OPERATION_FAILED);

    private final OnexErrorCode code;

    Reason(OnexErrorCode code) {
      this.code = code;
    }
  }

  private NoReply(Reason reason, String message, List<Attempt> trail, List<Problem> problems) {
    super(message, null, false, false);
    this.reason = reason;
    this.trail = List.copyOf(trail);
    this.problems = List.copyOf(problems);
  }

  /** Why there is no reply, if that is why the exception was thrown. */
  public static Optional<NoReply> in(OnexException exception) {
    return exception.getCause() instanceof NoReply noReply
        ? Optional.of(noReply)
        : Optional.empty();
  }

  static OnexException because(Reason reason, String message, List<Attempt> trail) {
    return new OnexException(reason.code, message, new NoReply(reason, message, trail, List.of()));
  }

  static OnexException invalid(List<Problem> problems) {
    StringBuilder message = new StringBuilder("The request cannot be sent:");
    problems.forEach(problem -> message.append("\n  ").append(problem));
    Reason reason = Reason.INVALID_REQUEST;
    return new OnexException(
        reason.code,
        message.toString(),
        new NoReply(reason, message.toString(), List.of(), problems));
  }

  /** Why there is no reply. */
  public Reason reason() {
    return reason;
  }

  /** What a user can do about it. */
  public String advice() {
    return switch (reason) {
      case BUDGET_SPENT ->
          trail.stream().anyMatch(NoReply::isUnpriced)
              ? "Give the model a price in the catalogue, or use --allow-unpriced."
              : "Raise the budget.";
      case DEADLINE -> "Raise --deadline.";
      case INVALID_REQUEST, REFUSED_AS_WRONG, SAID_NOTHING ->
          "Change what is asked for, or who is asked.";
      case CANCELLED -> "";
      case NOT_CONFIGURED, NO_TIER_ANSWERED, RATE_LIMITED ->
          "Run 'nodesmith doctor' to see which models can be reached.";
    };
  }

  private static boolean isUnpriced(Attempt attempt) {
    Failure failure = attempt.failure();
    return failure != null && failure.fault() == Fault.UNPRICED;
  }

  /** Every attempt, in order. */
  public List<Attempt> trail() {
    return trail;
  }

  /** What is wrong with the request, all at once; empty for other reasons. */
  public List<Problem> problems() {
    return problems;
  }

  /** What the failed attempts cost. */
  public Cost cost() {
    return trail.stream().map(Attempt::cost).reduce(Cost.free(), Cost::plus);
  }
}
