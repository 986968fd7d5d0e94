package io.nodesmith.llm;

import io.nodesmith.llm.TierHealth.State;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.prompt.Prompt;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds out which tiers are usable, and why not, without spending a token. */
public final class Doctor {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final String ZAI = "zai";

  private final Pulse pulse;
  private final Limits limits;

  /** A doctor that waits for each endpoint no longer than the limits allow. */
  public Doctor(Pulse pulse, Limits limits) {
    this.pulse = pulse;
    this.limits = limits;
  }

  /** Examines every route, and names the tiers that have none. */
  public List<TierHealth> examine(List<Route> routes, NodeContext context) {
    List<TierHealth> found = new ArrayList<>();
    try (Wire wire = new Wire(limits)) {
      for (Tier tier : List.of(Tier.CUSTOM, Tier.LOCAL, Tier.CLOUD_FAST, Tier.CLOUD_PREMIUM)) {
        List<Route> ofTier = routes.stream().filter(route -> route.tier() == tier).toList();
        if (ofTier.isEmpty() && tier != Tier.CUSTOM) {
          found.add(
              new TierHealth(tier, "", "", State.NOT_CONFIGURED, List.of(), toConfigure(tier)));
        }
        for (Route route : ofTier) {
          found.add(examine(wire, route, context));
        }
      }
    }
    return found;
  }

  private TierHealth examine(Wire wire, Route route, NodeContext context) {
    Endpoint endpoint = route.endpoint();
    if (endpoint.name().equals(ZAI) && !endpoint.key().isPresent()) {
      return health(route, State.KEY_MISSING, List.of(), "Set ZAI_API_KEY.");
    }
    Duration limit = limits.connect().compareTo(LIMIT) < 0 ? limits.connect() : LIMIT;
    Waiting waiting = new Waiting(pulse, context.cancellation(), limit);
    try {
      Wire.Answered answer = wire.get(endpoint.dialect().models(endpoint), waiting);
      return answer.status() == 200
          ? listed(route, endpoint.dialect().modelNames(answer.body()))
          : refused(route, answer, context.clock().instant());
    } catch (IOException e) {
      Failure failure = Wire.broken(e);
      String setting = addressSetting(route);
      String advice =
          failure.message()
              + (route.endpoint().name().equals(ZAI)
                  ? ". Check the network, and " + setting + "."
                  : ". Start it, or correct " + setting + ".");
      return health(route, State.UNREACHABLE, List.of(), advice);
    }
  }

  private static TierHealth listed(Route route, List<String> models) {
    if (models.isEmpty()) {
      String advice = "It lists no models: check " + addressSetting(route) + ".";
      return health(route, State.UNEXPECTED, models, advice);
    }
    if (models.contains(route.model()) || models.contains(route.model() + ":latest")) {
      return health(route, State.READY, models, "");
    }
    // The price list of Z.ai has more models than its list of models.
    if (route.endpoint().name().equals(ZAI)) {
      String advice = "Its list does not name the model; the first call will show.";
      return health(route, State.UNLISTED, models, advice);
    }
    String others = "use --model with one that it has: " + String.join(", ", models) + ".";
    String advice =
        route.endpoint().name().equals("ollama")
            ? "Run: ollama pull " + route.model() + "; or " + others
            : "It does not have this model; " + others;
    return health(route, State.MODEL_MISSING, models, advice);
  }

  private static TierHealth refused(Route route, Wire.Answered answer, Instant now) {
    LlmRequest nothing = LlmRequest.of(Prompt.of("", ""), route.tier());
    ModelCard card = ModelCatalog.unknown(route.model());
    ChatCall call = new ChatCall(route.endpoint(), card, "", "", nothing, () -> 0, now);
    Failure failure = route.endpoint().dialect().failure(call, answer.status(), answer.body());
    Redactor redactor = new Redactor(List.of(route.endpoint().key()));
    String said = redactor.withoutKeys(failure.message());
    return switch (failure.fault()) {
      case BAD_KEY ->
          health(route, State.KEY_REFUSED, List.of(), said + ". Check " + keySetting(route) + ".");
      case NO_BALANCE, PLAN_EXPIRED, QUOTA_EXHAUSTED ->
          health(
              route,
              State.NO_BALANCE,
              List.of(),
              said + ". Check the plan, and that ZAI_ENDPOINT belongs to the key.");
      case NOT_FOUND ->
          health(
              route,
              State.UNLISTED,
              List.of(),
              "It does not list its models; the first call will show.");
      case SERVER_ERROR, OVERLOADED, RATE_LIMITED ->
          health(route, State.UNEXPECTED, List.of(), said + ". Try again in a while.");
      default ->
          health(
              route, State.UNEXPECTED, List.of(), said + ". Check " + addressSetting(route) + ".");
    };
  }

  private static TierHealth health(Route route, State state, List<String> models, String advice) {
    String address = route.endpoint().address();
    return new TierHealth(route.tier(), address, route.model(), state, models, advice);
  }

  private static String toConfigure(Tier tier) {
    return tier == Tier.LOCAL
        ? "Set OLLAMA_HOST or VLLM_BASE_URL."
        : "Set ZAI_API_KEY, and ZAI_ENDPOINT for a coding plan.";
  }

  private static String addressSetting(Route route) {
    return switch (route.endpoint().name()) {
      case "ollama" -> "OLLAMA_HOST";
      case "vllm" -> "VLLM_BASE_URL";
      case ZAI -> "ZAI_ENDPOINT";
      default -> "--endpoint";
    };
  }

  private static String keySetting(Route route) {
    return route.endpoint().name().equals(ZAI) ? "ZAI_API_KEY" : "its key";
  }
}
