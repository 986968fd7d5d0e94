package io.nodesmith.llm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a model answered; it is in the journal before anyone sees it. */
public sealed interface LlmReply {
  /** A reply that came to its own end. */
  record Complete(String text, ReplyFacts facts) implements LlmReply {}

  /** A reply that was cut at the limit of its tokens; the text may be empty. */
  record Truncated(String text, ReplyFacts facts) implements LlmReply {}

  /**
   * The model or its provider declined to answer.
   *
   * @param text what came before, or the words of the refusal
   */
  record Refused(String text, ReplyFacts facts) implements LlmReply {}

  /** The answer without any reasoning. */
  String text();

  /** All that is known beside the text. */
  ReplyFacts facts();

  /** The model that answered. */
  default String model() {
    return facts().model();
  }

  /** The tier that answered. */
  default Tier tier() {
    return facts().tier();
  }

  /** Tokens, reported or estimated. */
  default Usage usage() {
    return facts().usage();
  }

  /** What this reply cost; see {@link ReplyFacts#totalCost()} for all attempts. */
  default Cost cost() {
    return facts().cost();
  }

  /** Time from the start of the call to the end of the reply. */
  default Duration latency() {
    return facts().latency();
  }

  /** The provider's own word for why the reply ended. */
  default String finishReason() {
    return facts().finishReason();
  }

  /** Whether the reply was cut at the limit of its tokens. */
  default boolean truncated() {
    return this instanceof Truncated;
  }

  /** Every attempt, the one that answered last. */
  default List<Attempt> trail() {
    return facts().trail();
  }

  /** When the reply was whole. */
  default Instant timestamp() {
    return facts().timestamp();
  }
}
