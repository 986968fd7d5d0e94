package io.nodesmith.llm;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One gate for each endpoint, model and key; one limit on calls under way for each endpoint. */
final class Gates {
  private final Map<Key, Gate> gates = new ConcurrentHashMap<>();
  private final Map<URI, CallLimit> limits = new ConcurrentHashMap<>();
  private final Clock clock;

  private record Key(URI base, String model, Secret key) {}

  Gates(Clock clock) {
    this.clock = clock;
  }

  Gate of(Route route) {
    Endpoint endpoint = route.endpoint();
    return gates.computeIfAbsent(
        new Key(endpoint.base(), route.model(), endpoint.key()),
        key -> new Gate(key.model() + " at " + endpoint.address(), clock));
  }

  CallLimit limit(Endpoint endpoint) {
    return limits.computeIfAbsent(endpoint.base(), base -> new CallLimit(endpoint.mostCalls()));
  }
}
