package io.nodesmith.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the journal keeps: every attempt at a call, and what other rooms want kept with them. */
public sealed interface JournalRecord {
  /** What is kept of one attempt: that it was sent, and how it ended. */
  sealed interface Call extends JournalRecord {
    /** Which attempt it is about. */
    CallStamp stamp();
  }

  /**
   * A note of another room, in its own words.
   *
   * @param id unique, so that whoever reads it twice counts it once
   * @param at when it was made
   * @param kind what it is about, {@code run-ended} for instance
   * @param body a JSON object; not changed once it is in here
   */
  record Noted(UUID id, Instant at, String kind, JsonNode body) implements JournalRecord {}

  /**
   * A request that was about to be sent; without a later record it may have been billed.
   *
   * @param reserved the most that it can cost
   * @param system the system text, if texts are kept
   * @param prompt the user's message as it was sent, if texts are kept
   * @param leftOut names of the parts that did not fit
   */
  record Asked(CallStamp stamp, Cost reserved, String system, String prompt, List<String> leftOut)
      implements Call {
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
      implements Call {}

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
      implements Call {}
}
