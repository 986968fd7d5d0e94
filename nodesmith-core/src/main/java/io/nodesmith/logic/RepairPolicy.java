package io.nodesmith.logic;

import io.nodesmith.llm.Tier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When to ask again, and whom: a number of rounds on a tier, then the next tier up; no further
 * round on a tier for a failure that was seen before.
 *
 * @param tier who is asked in this round
 * @param round counted from 1, over all tiers
 * @param roundsLeft on this tier, this one included
 */
record RepairPolicy(Recipe recipe, Tier tier, int round, int roundsLeft, Set<String> seen) {
  RepairPolicy {
    seen = Set.copyOf(seen);
  }

  /** The first round, after the first replies have led to the given standing. */
  static RepairPolicy first(Recipe recipe, Standing standing, List<Slot> slots) {
    Set<String> seen = Set.of(standing.signature());
    return new RepairPolicy(recipe, answering(recipe, slots), 1, recipe.repairRounds(), seen);
  }

  /** The tier that answered last; the recipe's own if none has yet. */
  private static Tier answering(Recipe recipe, List<Slot> slots) {
    return slots.stream()
        .flatMap(slot -> slot.attempts().stream())
        .filter(attempt -> !attempt.model().isEmpty())
        .map(Attempt::tier)
        .reduce((first, second) -> second)
        .orElse(recipe.tier());
  }

  boolean mayContinue() {
    return roundsLeft > 0;
  }

  /** The next round, after the replies of this one, all put in, have led to the given standing. */
  RepairPolicy after(Standing latest, List<Slot> slots) {
    Set<String> nowSeen = new HashSet<>(seen);
    boolean repeated = !nowSeen.add(latest.signature());
    if (roundsLeft > 1 && !repeated) {
      return new RepairPolicy(recipe, tier, round + 1, roundsLeft - 1, nowSeen);
    }
    return next(answering(recipe, slots))
        .map(higher -> new RepairPolicy(recipe, higher, round + 1, recipe.repairRounds(), nowSeen))
        .orElseGet(() -> new RepairPolicy(recipe, tier, round + 1, 0, nowSeen));
  }

  private Optional<Tier> next(Tier answered) {
    if (recipe.tier() != Tier.AUTO) {
      return Optional.empty();
    }
    return switch (answered) {
      case LOCAL -> Optional.of(Tier.CLOUD_FAST);
      case CLOUD_FAST -> Optional.of(Tier.CLOUD_PREMIUM);
      case CLOUD_PREMIUM, CUSTOM, AUTO -> Optional.empty();
    };
  }
}
