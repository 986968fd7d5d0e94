package io.nodesmith.llm;

import io.nodesmith.prompt.TokenCounter;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * All that a node needs to know.
 *
 * @param routes the endpoints that are set up, in the order in which those of one tier are asked
 * @param catalog the models that are known
 * @param journal where everything is kept
 * @param caps what may be spent
 * @param limits how long anything may take
 * @param retry how often an endpoint is asked
 * @param counter counts tokens
 * @param clock time of day
 * @param pulse elapsed time and waiting
 * @param random makes ids and jitter; safe for use by several threads
 */
public record LlmSettings(
    List<Route> routes,
    ModelCatalog catalog,
    Journal journal,
    Caps caps,
    Limits limits,
    RetryPolicy retry,
    TokenCounter counter,
    Clock clock,
    Pulse pulse,
    RandomGenerator random) {
  public LlmSettings {
    routes = List.copyOf(routes);
  }

  /** Settings with the usual limits and without caps. */
  public static LlmSettings of(
      List<Route> routes,
      ModelCatalog catalog,
      Journal journal,
      Clock clock,
      RandomGenerator random) {
    return new LlmSettings(
        routes,
        catalog,
        journal,
        Caps.none(),
        Limits.defaults(),
        RetryPolicy.defaults(),
        TokenCounter.estimate(),
        clock,
        Pulse.system(),
        random);
  }

  /** The same settings with caps on spending. */
  public LlmSettings withCaps(Caps other) {
    return new LlmSettings(
        routes, catalog, journal, other, limits, retry, counter, clock, pulse, random);
  }

  /** The same settings with other limits and another retry policy. */
  public LlmSettings withLimits(Limits otherLimits, RetryPolicy otherRetry) {
    return new LlmSettings(
        routes, catalog, journal, caps, otherLimits, otherRetry, counter, clock, pulse, random);
  }

  /** The same settings with another source of elapsed time. */
  public LlmSettings withPulse(Pulse other) {
    return new LlmSettings(
        routes, catalog, journal, caps, limits, retry, counter, clock, other, random);
  }
}
