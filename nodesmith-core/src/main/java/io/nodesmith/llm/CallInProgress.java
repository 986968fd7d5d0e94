package io.nodesmith.llm;

import io.nodesmith.onex.LogLevel;
import io.nodesmith.onex.NodeContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One request on its way through the tiers; used by one thread. */
final class CallInProgress {
  private final UUID id;
  private final LlmRequest request;
  private final NodeContext context;
  private final Waiting waiting;
  private final long start;
  private final List<Attempt> trail = new ArrayList<>();
  private int sent;

  CallInProgress(UUID id, LlmRequest request, NodeContext context, Waiting waiting) {
    this.id = id;
    this.request = request;
    this.context = context;
    this.waiting = waiting;
    this.start = waiting.now();
  }

  UUID id() {
    return id;
  }

  LlmRequest request() {
    return request;
  }

  NodeContext context() {
    return context;
  }

  Waiting waiting() {
    return waiting;
  }

  List<Attempt> trail() {
    return trail;
  }

  /** The number of the next attempt that is sent. */
  int nextNumber() {
    sent++;
    return sent;
  }

  Duration elapsed() {
    return waiting.since(start);
  }

  Cost cost() {
    Cost cost = Cost.free();
    for (Attempt attempt : trail) {
      cost = cost.plus(attempt.cost());
    }
    return cost;
  }

  /** Notes that an endpoint was passed over. */
  void passedOver(Route route, Failure why) {
    record(
        new Attempt(
            route.tier(),
            route.endpoint().address(),
            route.model(),
            why,
            Duration.ZERO,
            Cost.free()));
  }

  /** Notes an attempt, and logs it. */
  void record(Attempt attempt) {
    trail.add(attempt);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("call_id", id);
    fields.put("operation", request.operation());
    fields.put("tier", attempt.tier().id());
    fields.put("endpoint", attempt.endpoint());
    fields.put("model", attempt.model());
    fields.put("latency_ms", attempt.latency().toMillis());
    fields.put("cost", attempt.cost().toString());
    Failure failure = attempt.failure();
    if (failure == null) {
      context.logEvent(LogLevel.INFO, "model answered", fields);
    } else {
      fields.put("fault", failure.fault().id());
      fields.put("status", failure.status());
      fields.put("message", failure.message());
      context.logEvent(LogLevel.WARNING, "model gave no reply", fields);
    }
  }
}
