package io.nodesmith.llm;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Which attempt of which call a record is about; id and attempt together are unique.
 *
 * @param id names the call
 * @param attempt its number within the call, from 1, across all tiers
 * @param correlationId the request that caused the call
 * @param time when the record was made
 * @param tier who was asked
 * @param endpoint host and port
 * @param model the model's name there
 * @param operation what the call was for
 * @param requestHash SHA-256 of the packed prompt and the parameters, in hexadecimal
 * @param context data about the request
 */
public record CallStamp(
    UUID id,
    int attempt,
    UUID correlationId,
    Instant time,
    Tier tier,
    String endpoint,
    String model,
    String operation,
    String requestHash,
    Map<String, String> context) {
  public CallStamp {
    context = Map.copyOf(context);
  }

  /** Names the attempt among all attempts. */
  String key() {
    return id + "/" + attempt;
  }

  CallStamp at(Instant later) {
    return new CallStamp(
        id, attempt, correlationId, later, tier, endpoint, model, operation, requestHash, context);
  }
}
