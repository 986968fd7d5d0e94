package io.nodesmith.onex;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What surrounds one request: who asked, what time it is, when to stop, where to log.
 *
 * @param correlationId ties together all that is done for one request, across nodes
 * @param clock the only source of time for a node
 * @param cancellation asks the node to stop early
 * @param log where structured events go
 */
public record NodeContext(UUID correlationId, Clock clock, Cancellation cancellation, NodeLog log) {

  /** A context with a random correlation id, the system's UTC clock and the given log. */
  public static NodeContext create(NodeLog log) {
    return new NodeContext(UUID.randomUUID(), Clock.systemUTC(), new Cancellation(), log);
  }

  /** The same request for work that must be ended even after a stop was asked for. */
  public NodeContext uncancelled() {
    return new NodeContext(correlationId, clock, new Cancellation(), log);
  }

  /** Logs an event with the correlation id among its fields. */
  public void logEvent(LogLevel level, String message, Map<String, ?> fields) {
    Map<String, Object> all = new HashMap<>(fields);
    all.put("correlation_id", correlationId);
    log.event(level, message, all);
  }
}
