package io.nodesmith.onex;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One message on the event bus.
 *
 * @param topic where it was published
 * @param id unique; the same for a message delivered twice
 * @param correlationId the request that caused it
 * @param time when it was published
 * @param payload what it says; keys keep their order
 */
public record BusEvent(
    String topic, UUID id, UUID correlationId, Instant time, Map<String, Object> payload) {
  public BusEvent {
    payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
  }
}
