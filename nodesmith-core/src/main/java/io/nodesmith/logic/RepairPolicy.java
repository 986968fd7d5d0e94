package io.nodesmith.logic;

import io.nodesmith.llm.Tier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When to ask again, for what, and whom: a number of rounds on a tier, then the next tier up. A
 * failure that comes again was laid at the wrong method, so that the next round asks for the others
 * that may be its cause; one that still comes again ends the rounds on its tier.
 *
 * @param tier who is asked in this round
 * @param round counted from 1, over all tiers
 * @param roundsLeft on this tier, this one included
 * @param seen signatures of all failures so far
 * @param isRepeated whether the round before led to a failure that was seen before
 */
record RepairPolicy(
    Recipe recipe, Tier tier, int round, int roundsLeft, Set<String> seen, boolean isRepeated) {
  RepairPolicy {
    seen = Set.copyOf(seen);
  }

  /** The first round, after the first replies have led to the given standing. */
  static RepairPolicy first(Recipe recipe, Standing standing, List<Slot> slots) {
    Set<String> seen = Set.of(standing.signature());
    return new RepairPolicy(
        recipe, answering(recipe, slots), 1, recipe.repairRounds(), seen, false);
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

  /** Whether this round asks for everything that may be the cause: on repetition, and at last. */
  boolean isWide() {
    return isRepeated || (round > 1 && roundsLeft == 1);
  }

  /** What is asked for in this round. */
  List<Complaint> chosen(Tournament game, Standing standing) {
    if (!isWide()) {
      return game.complaints(standing);
    }
    return game.widerComplaints(standing).stream()
        .filter(complaint -> !isRepeated || !complaint.slot().wasAskedIn(round - 1))
        .toList();
  }

  /** The next round, after the replies of this one, all put in, have led to the given standing. */
  RepairPolicy after(Standing latest, List<Slot> slots) {
    Set<String> nowSeen = new HashSet<>(seen);
    boolean repeated = !nowSeen.add(latest.signature());
    if (roundsLeft > 1 && !(repeated && isRepeated)) {
      return new RepairPolicy(recipe, tier, round + 1, roundsLeft - 1, nowSeen, repeated);
    }
    return next(answering(recipe, slots))
        .map(higher -> climbed(higher, recipe.repairRounds(), nowSeen))
        .orElseGet(() -> climbed(tier, 0, nowSeen));
  }

  private RepairPolicy climbed(Tier to, int rounds, Set<String> nowSeen) {
    return new RepairPolicy(recipe, to, round + 1, rounds, nowSeen, false);
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
