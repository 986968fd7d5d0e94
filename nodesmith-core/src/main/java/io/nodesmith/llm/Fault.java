package io.nodesmith.llm;

import java.util.Locale;

/** What went wrong with one attempt, and how that is met. */
public enum Fault {
  /** No connection: refused, unknown host, or too slow to connect. */
  UNREACHABLE(Reaction.RETRY, true),
  /** The certificate does not verify, or no secure connection could be made. */
  TLS_REFUSED(Reaction.NEXT_TIER, true),
  /** The connection broke before the reply was whole. */
  CONNECTION_LOST(Reaction.RETRY, true),
  /** No content came within its limit. */
  NO_CONTENT_IN_TIME(Reaction.RETRY, true),
  /** Content came, then too slowly. */
  STALLED(Reaction.RETRY, true),
  /** HTTP 5xx, or the same said inside a stream. */
  SERVER_ERROR(Reaction.RETRY, true),
  /** Too many calls under way there. */
  OVERLOADED(Reaction.RETRY_FEWER, false),
  /** Too many calls in a time. */
  RATE_LIMITED(Reaction.RETRY_FEWER, false),
  /** The plan's quota is used up until a known time. */
  QUOTA_EXHAUSTED(Reaction.NEXT_TIER, false),
  /** No balance, or key and address do not belong together. */
  NO_BALANCE(Reaction.NEXT_TIER, false),
  /** The plan has ended. */
  PLAN_EXPIRED(Reaction.NEXT_TIER, false),
  /** The key is not accepted. */
  BAD_KEY(Reaction.NEXT_TIER, false),
  /** The endpoint does not know the model or the path. */
  NOT_FOUND(Reaction.NEXT_TIER, false),
  /** The request is refused as wrong. */
  BAD_REQUEST(Reaction.NEXT_TIER, false),
  /** The prompt is longer than the endpoint's window. */
  PROMPT_TOO_LONG(Reaction.SHRINK, false),
  /** The endpoint sends the call elsewhere; the key does not follow. */
  REDIRECTED(Reaction.NEXT_TIER, false),
  /** The answer is not in the endpoint's own form. */
  NOT_UNDERSTOOD(Reaction.NEXT_TIER, true),
  /** The answer is well-formed and has nothing in it: a model at a loss, not a broken endpoint. */
  EMPTY_REPLY(Reaction.RETRY, false),
  /** The answer is larger than any reply may be. */
  TOO_LARGE(Reaction.NEXT_TIER, true),

  /** Nothing was sent: the breaker is open after repeated faults. */
  BREAKER_OPEN(Reaction.NEXT_TIER, false),
  /** Nothing was sent: an earlier answer said not to ask before a later time. */
  ON_HOLD(Reaction.NEXT_TIER, false),
  /** Nothing was sent: the prompt does not fit the model's window. */
  WINDOW_TOO_SMALL(Reaction.NEXT_TIER, false),
  /** Nothing was sent: the request asks for more than this model can do. */
  OUT_OF_RANGE(Reaction.NEXT_TIER, false),
  /** Nothing was sent: the model's price is unknown, and the budget forbids that. */
  UNPRICED(Reaction.NEXT_TIER, false),

  /** The budget cannot cover the worst case of one more call. */
  BUDGET_SPENT(Reaction.NEXT_TIER, false),
  /** The deadline of the whole call has come. */
  DEADLINE(Reaction.STOP, false),
  /** The caller asked for a stop. */
  CANCELLED(Reaction.STOP, false);

  /** How a fault is met. */
  enum Reaction {
    RETRY,
    RETRY_FEWER,
    SHRINK,
    NEXT_TIER,
    STOP
  }

  private final Reaction reaction;
  private final boolean endpointsFault;

  Fault(Reaction reaction, boolean endpointsFault) {
    this.reaction = reaction;
    this.endpointsFault = endpointsFault;
  }

  Reaction reaction() {
    return reaction;
  }

  /** Whether it counts for the breaker. */
  boolean endpointsFault() {
    return endpointsFault;
  }

  /** The name in kebab case, as it stands in records. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
