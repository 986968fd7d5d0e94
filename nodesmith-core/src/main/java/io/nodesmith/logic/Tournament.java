package io.nodesmith.logic;

import io.nodesmith.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** The better of two selections: of the first candidate of each stub, and of the last. */
  Standing start() {
    Map<Integer, Candidate> first = new HashMap<>();
    slots.forEach(
        slot -> slot.candidates().stream().findFirst().ifPresent(c -> first.put(slot.index(), c)));
    Standing all = trial(new Selection(first)).orElseGet(this::oneByOne);
    Standing latest = latest(all);
    return latest.isBetterThan(all) ? latest : all;
  }

  /** The selection, tested; each candidate in it remembers what was said. */
  private Optional<Standing> trial(Selection selection) {
    Optional<Standing> standing = trials.of(selection);
    standing
        .filter(s -> s.report().isPresent())
        .ifPresent(
            s ->
                slots.forEach(
                    slot -> {
                      Candidate chosen = selection.chosen().get(slot.index());
                      if (chosen != null) {
                        slot.hear(chosen, s);
                      }
                    }));
    return standing;
  }

  /** For candidates that do not go together in one file: each that fits beside those before it. */
  private Standing oneByOne() {
    Standing best = trial(new Selection(Map.of())).orElseThrow();
    for (Slot slot : slots) {
      for (Candidate candidate : slot.candidates()) {
        Selection wider = best.selection().with(slot.index(), candidate);
        Optional<Standing> standing = trial(wider);
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
    Standing best = start;
    boolean better = true;
    while (better && !isComplete(best) && trials.count() < MOST_TRIALS) {
      better = false;
      for (Selection neighbour : neighbours(best)) {
        Optional<Standing> standing = trial(neighbour);
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
  Standing latest(Standing start) {
    Set<Integer> wrong = wrong(start);
    Selection all = start.selection();
    for (Slot slot : slots) {
      if (wrong.contains(slot.index()) && !slot.candidates().isEmpty()) {
        all = all.with(slot.index(), slot.candidates().getLast());
      }
    }
    return trial(all).orElse(start);
  }

  private List<Selection> neighbours(Standing standing) {
    Set<Integer> wrong = wrong(standing);
    List<Selection> neighbours = new ArrayList<>();
    if (standing.isHopeless()) {
      neighbours.add(withoutAll(standing, failing(standing).findings().keySet()));
    }
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
      if (chosen != null && standing.isHopeless()) {
        neighbours.add(standing.selection().without(slot.index()));
      }
    }
    return neighbours;
  }

  private static Selection withoutAll(Standing standing, Set<Integer> culprits) {
    Selection rest = standing.selection();
    for (Integer index : culprits) {
      rest = rest.without(index);
    }
    return rest;
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

  /** What whoever writes the wrong methods again has to know. */
  List<Complaint> complaints(Standing standing) {
    Failing failing = failing(standing);
    List<Complaint> complaints = new ArrayList<>();
    for (Slot slot : failing.filled()) {
      List<String> findings = failing.findings().getOrDefault(slot.index(), List.of());
      if (!findings.isEmpty()) {
        Candidate chosen = standing.selection().chosen().get(slot.index());
        complaints.add(
            new Complaint(slot, Optional.ofNullable(chosen), String.join("\n\n", findings)));
      }
    }
    failing.empty().forEach(slot -> complaints.add(ofEmpty(slot)));
    return complaints;
  }

  /** What was left out is known by what was said when it was in. */
  private Complaint ofEmpty(Slot slot) {
    Optional<Candidate> last = slot.lastOriginal();
    List<String> findings =
        last.flatMap(slot::heardOf)
            .map(heard -> failing(heard).findings().getOrDefault(slot.index(), List.of()))
            .orElse(List.of());
    if (slot.problems().isEmpty() && !findings.isEmpty()) {
      return new Complaint(slot, last, String.join("\n\n", findings));
    }
    String words = slot.problems().stream().map(Problem::message).collect(Collectors.joining("\n"));
    return new Complaint(slot, Optional.empty(), words);
  }

  /** What is wrong with the standing, stub by stub. */
  Failing failing(Standing standing) {
    List<Slot> filled = new ArrayList<>();
    List<Slot> empty = new ArrayList<>();
    for (Slot slot : slots) {
      (standing.selection().chosen().containsKey(slot.index()) ? filled : empty).add(slot);
    }
    Map<Integer, List<String>> findings =
        standing
            .report()
            .map(r -> blame.assign(r, standing.file(), filled, empty))
            .orElse(Map.of());
    return new Failing(findings, filled, empty);
  }
}
