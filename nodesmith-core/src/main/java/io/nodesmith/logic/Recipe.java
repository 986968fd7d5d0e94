package io.nodesmith.logic;

import io.nodesmith.llm.Tier;
import java.time.Duration;
import java.util.List;

/**
 * All that one run may vary from another.
 *
 * @param tier who is asked first; with {@link Tier#AUTO} harder cases climb the ladder
 * @param models model names to ask in turn; empty for each tier's own
 * @param candidates replies asked for per stub before the first test
 * @param repairRounds how often a failure goes back to a tier
 * @param maxTokens most tokens of one reply
 * @param deadline for all calls of one file together
 */
public record Recipe(
    Tier tier,
    List<String> models,
    int candidates,
    int repairRounds,
    int maxTokens,
    Duration deadline) {
  public Recipe {
    models = List.copyOf(models);
  }

  /** One candidate, two rounds of repair, two minutes. */
  public static Recipe standard(Tier tier) {
    return new Recipe(tier, List.of(), 1, 2, 4000, Duration.ofMinutes(2));
  }
}
