package io.nodesmith.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the best selection of the candidates that there are: one stub's candidate is exchanged at a
 * time, for stubs that a test speaks of, as long as that makes it better.
 */
final class Tournament {
  /** Each trial is a test run; most games end after a few. */
  private static final int MOST_TRIALS = 60;

  private final Trials trials;
  private final Blame blame;
  private final List<Slot> slots;

  Tournament(Trials trials, Blame blame, List<Slot> slots) {
    this.trials = trials;
    this.blame = blame;
    this.slots = slots;
  }

  /** The best selection, starting from the first candidate of each stub. */
  Standing start() {
    Map<Integer, Candidate> first = new HashMap<>();
    slots.forEach(
        slot -> slot.candidates().stream().findFirst().ifPresent(c -> first.put(slot.index(), c)));
    Optional<Standing> all = trials.of(new Selection(first));
    return improve(all.orElseGet(this::oneByOne));
  }

  /** For candidates that do not go together in one file: each that fits beside those before it. */
  private Standing oneByOne() {
    Standing best = trials.of(new Selection(Map.of())).orElseThrow();
    for (Slot slot : slots) {
      for (Candidate candidate : slot.candidates()) {
        Selection wider = best.selection().with(slot.index(), candidate);
        Optional<Standing> standing = trials.of(wider);
        if (standing.isPresent() && standing.get().isBetterThan(best)) {
          best = standing.get();
          break;
        }
      }
    }
    return best;
  }

  /** The best selection that exchanges of single candidates lead to. */
  Standing improve(Standing start) {
    Standing best = newest(start);
    boolean better = true;
    while (better && !isComplete(best) && trials.count() < MOST_TRIALS) {
      better = false;
      for (Selection neighbour : neighbours(best)) {
        Optional<Standing> standing = trials.of(neighbour);
        if (standing.isPresent() && standing.get().isBetterThan(best)) {
          best = standing.get();
          better = true;
          break;
        }
      }
    }
    return best;
  }

  /** All that fails exchanged for its newest candidate at once: the usual way after a repair. */
  private Standing newest(Standing start) {
    Set<Integer> wrong = wrong(start);
    Selection all = start.selection();
    for (Slot slot : slots) {
      if (wrong.contains(slot.index()) && !slot.candidates().isEmpty()) {
        all = all.with(slot.index(), slot.candidates().getLast());
      }
    }
    return trials.of(all).filter(standing -> standing.isBetterThan(start)).orElse(start);
  }

  private List<Selection> neighbours(Standing standing) {
    Set<Integer> wrong = wrong(standing);
    List<Selection> neighbours = new ArrayList<>();
    for (Slot slot : slots) {
      if (!wrong.contains(slot.index())) {
        continue;
      }
      Candidate chosen = standing.selection().chosen().get(slot.index());
      for (Candidate candidate : slot.candidates().reversed()) {
        if (!candidate.equals(chosen)) {
          neighbours.add(standing.selection().with(slot.index(), candidate));
        }
      }
      if (chosen != null) {
        neighbours.add(standing.selection().without(slot.index()));
      }
    }
    return neighbours;
  }

  private boolean isComplete(Standing standing) {
    return standing.isPassed() && failing(standing).empty().isEmpty();
  }

  private Set<Integer> wrong(Standing standing) {
    Failing failing = failing(standing);
    Set<Integer> wrong = new HashSet<>(failing.findings().keySet());
    failing.empty().forEach(slot -> wrong.add(slot.index()));
    return wrong;
  }

  /** What is wrong with the standing, stub by stub. */
  Failing failing(Standing standing) {
    List<Slot> filled = new ArrayList<>();
    List<Slot> empty = new ArrayList<>();
    for (Slot slot : slots) {
      (standing.selection().chosen().containsKey(slot.index()) ? filled : empty).add(slot);
    }
    Map<Integer, List<String>> findings =
        standing.report().map(r -> blame.assign(r, standing.file(), filled)).orElse(Map.of());
    return new Failing(findings, filled, empty, standing);
  }
}
