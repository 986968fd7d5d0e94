package io.nodesmith.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way to a reply: an endpoint that was asked, or passed over.
 *
 * @param tier which tier it was for
 * @param endpoint host and port
 * @param model the model's name there
 * @param failure why it gave no reply; null for the one that did
 * @param latency time from the request to its end
 * @param cost what it cost
 */
public record Attempt(
    Tier tier,
    String endpoint,
    String model,
    @Nullable Failure failure,
    Duration latency,
    Cost cost) {
  @Override
  public String toString() {
    String what = failure == null ? "answered" : failure.fault().id() + ": " + failure.message();
    return tier.id() + " (" + model + " at " + endpoint + "): " + what;
  }
}
