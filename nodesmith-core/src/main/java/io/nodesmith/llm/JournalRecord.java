package io.nodesmith.llm;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the journal keeps of one attempt: that it was sent, and how it ended. */
public sealed interface JournalRecord {
  /**
   * A request that was about to be sent; without a later record it may have been billed.
   *
   * @param reserved the most that it can cost
   * @param system the system text, if texts are kept
   * @param prompt the user's message as it was sent, if texts are kept
   * @param leftOut names of the parts that did not fit
   */
  record Asked(CallStamp stamp, Cost reserved, String system, String prompt, List<String> leftOut)
      implements JournalRecord {
    public Asked {
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * A reply.
   *
   * @param ending {@code complete}, {@code truncated} or {@code refused}
   * @param text the answer, if texts are kept
   * @param priceVersion the price row; null if unpriced
   */
  record Answered(
      CallStamp stamp,
      String ending,
      String text,
      Usage usage,
      Cost cost,
      @Nullable String priceVersion,
      Duration latency,
      Duration firstContent,
      String finishReason)
      implements JournalRecord {}

  /**
   * An attempt without a reply.
   *
   * @param usage what was used all the same; an estimate if any
   * @param text the part of the answer that came, if texts are kept
   */
  record Failed(
      CallStamp stamp,
      String fault,
      int status,
      String code,
      String message,
      Usage usage,
      Cost cost,
      Duration latency,
      String text)
      implements JournalRecord {}

  /** Which attempt it is about. */
  CallStamp stamp();
}
