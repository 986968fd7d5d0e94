package io.nodesmith.llm;

/**
 * One way to reach a tier.
 *
 * @param tier which tier it serves; never {@link Tier#AUTO}
 * @param endpoint where
 * @param model the model's name there
 */
public record Route(Tier tier, Endpoint endpoint, String model) {
  public Route {
    if (tier == Tier.AUTO) {
      throw new IllegalArgumentException("a route serves one tier");
    }
  }

  Route withModel(String other) {
    return new Route(tier, endpoint, other);
  }
}
