package io.nodesmith.llm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a reply beside its text.
 *
 * @param id names the call in the journal
 * @param tier the tier that answered
 * @param endpoint host and port that answered
 * @param model the model that answered, as the endpoint calls it
 * @param usage tokens, reported or estimated
 * @param cost what this reply cost
 * @param totalCost what it cost with all failed attempts before it
 * @param latency time from the start of the call to the end of the reply, waits included
 * @param firstContent time from sending the request to the first content
 * @param finishReason the provider's own word for why the reply ended
 * @param leftOut names of the prompt's parts that did not fit
 * @param trail every attempt, this one last
 * @param timestamp when the reply was whole
 * @param priceVersion the price row; null if unpriced
 */
public record ReplyFacts(
    UUID id,
    Tier tier,
    String endpoint,
    String model,
    Usage usage,
    Cost cost,
    Cost totalCost,
    Duration latency,
    Duration firstContent,
    String finishReason,
    List<String> leftOut,
    List<Attempt> trail,
    Instant timestamp,
    @Nullable String priceVersion) {
  public ReplyFacts {
    leftOut = List.copyOf(leftOut);
    trail = List.copyOf(trail);
  }
}
