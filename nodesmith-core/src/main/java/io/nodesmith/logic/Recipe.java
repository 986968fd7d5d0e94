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
 * @param planFrom characters of documentation and contract from which on a plan of the method is
 *     asked for first; a method that failed twice gets one too; 0 for never
 * @param maxTokens most tokens of one reply
 * @param deadline for all calls of one file together
 */
public record Recipe(
    Tier tier,
    List<String> models,
    int candidates,
    int repairRounds,
    int planFrom,
    int maxTokens,
    Duration deadline) {
  /** Longer than nine of ten descriptions of a method are. */
  public static final int PLAN_FROM = 1500;

  public Recipe {
    models = List.copyOf(models);
  }

  /** One candidate, two rounds of repair, two minutes. */
  public static Recipe standard(Tier tier) {
    return new Recipe(tier, List.of(), 1, 2, PLAN_FROM, 4000, Duration.ofMinutes(2));
  }

  /** The same with several replies per stub, from these models in turn. */
  public Recipe withCandidates(int number, List<String> names) {
    return new Recipe(tier, names, number, repairRounds, planFrom, maxTokens, deadline);
  }

  /** The same with another number of rounds. */
  public Recipe withRepairRounds(int rounds) {
    return new Recipe(tier, models, candidates, rounds, planFrom, maxTokens, deadline);
  }

  /** The same with plans from another length on; 0 for none. */
  public Recipe withPlanFrom(int characters) {
    return new Recipe(tier, models, candidates, repairRounds, characters, maxTokens, deadline);
  }

  /** The same with another deadline. */
  public Recipe within(Duration time) {
    return new Recipe(tier, models, candidates, repairRounds, planFrom, maxTokens, time);
  }
}
