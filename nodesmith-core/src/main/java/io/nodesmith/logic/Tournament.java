package io.nodesmith.logic;

import io.nodesmith.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the best selection of the candidates that there are: one stub's candidate is exchanged at a
 * time, for stubs that a test speaks of, as long as that makes it better.
 */
final class Tournament {
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

  /** The same after one more run, if it failed and there was none yet. */
  Standing again(Standing standing) {
    return trials.again(standing);
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

  /**
   * The best selection that exchanges of single candidates lead to: of those that the tests speak
   * of, then of all that the failing tests lead to.
   */
  Standing improve(Standing start) {
    Standing best = start;
    boolean better = true;
    while (better && !isComplete(best)) {
      Optional<Standing> next = firstBetter(best, neighbours(best));
      if (next.isEmpty()) {
        next = firstBetter(best, exchanges(best.selection(), others(best)));
      }
      better = next.isPresent();
      best = next.orElse(best);
    }
    return best;
  }

  /**
   * The best that combining brings where exchanging single candidates does not: what came together
   * first, since it may fit together only, then pairs.
   */
  Standing combined(Standing start) {
    Standing best = start;
    boolean better = true;
    while (better && !isComplete(best)) {
      Optional<Standing> next = firstBetter(best, rows(best));
      if (next.isEmpty()) {
        next = firstBetter(best, pairs(best));
      }
      better = next.isPresent();
      best = next.isPresent() ? improve(next.get()) : best;
    }
    return best;
  }

  private Optional<Standing> firstBetter(Standing best, List<Selection> selections) {
    for (Selection selection : selections) {
      if (trials.areSpent()) {
        return Optional.empty();
      }
      Optional<Standing> standing = trial(selection).filter(s -> s.isBetterThan(best));
      if (standing.isPresent()) {
        return standing;
      }
    }
    return Optional.empty();
  }

  /** All first replies, all second ones, and so on. */
  private List<Selection> rows(Standing standing) {
    int most = slots.stream().mapToInt(slot -> slot.originals().size()).max().orElse(0);
    List<Selection> rows = new ArrayList<>();
    for (int row = 0; row < most; row++) {
      Selection all = standing.selection();
      for (Slot slot : slots) {
        List<Candidate> originals = slot.originals();
        if (row < originals.size()) {
          all = all.with(slot.index(), originals.get(row));
        }
      }
      rows.add(all);
    }
    return rows;
  }

  /** What fails exchanged together with another suspect; at last, with any other method. */
  private List<Selection> pairs(Standing standing) {
    Set<Integer> near = wrong(standing);
    near.addAll(others(standing));
    List<Selection> pairs = new ArrayList<>();
    List<Selection> unlikely = new ArrayList<>();
    for (Selection first : exchanges(standing.selection(), wrong(standing))) {
      for (Slot slot : slots) {
        Integer index = slot.index();
        Candidate before = standing.selection().chosen().get(index);
        if (Objects.equals(first.chosen().get(index), before)) {
          (near.contains(index) ? pairs : unlikely).addAll(exchanges(first, slot));
        }
      }
    }
    pairs.addAll(unlikely);
    return pairs;
  }

  /** All that fails exchanged for its newest candidate at once: the usual way after a repair. */
  Standing latest(Standing start) {
    return latest(start, Set.of());
  }

  /**
   * The same, with what was asked for beside it.
   *
   * @param asked indices of stubs for which somebody was asked again
   */
  Standing latest(Standing start, Set<Integer> asked) {
    Set<Integer> wrong = wrong(start);
    wrong.addAll(asked);
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
      neighbours.addAll(exchanges(standing.selection(), slot));
      boolean isChosen = standing.selection().chosen().containsKey(slot.index());
      if (isChosen && standing.isHopeless()) {
        neighbours.add(standing.selection().without(slot.index()));
      }
    }
    return neighbours;
  }

  private static List<Selection> exchanges(Selection selection, Slot slot) {
    Candidate chosen = selection.chosen().get(slot.index());
    return slot.candidates().reversed().stream()
        .filter(candidate -> !candidate.equals(chosen))
        .map(candidate -> selection.with(slot.index(), candidate))
        .toList();
  }

  private List<Selection> exchanges(Selection selection, Set<Integer> indices) {
    return slots.stream()
        .filter(slot -> indices.contains(slot.index()))
        .flatMap(slot -> exchanges(selection, slot).stream())
        .toList();
  }

  /** Stubs that may be the cause of what fails although the tests do not speak of them. */
  private Set<Integer> others(Standing standing) {
    Set<Integer> others = new HashSet<>(suspects(standing).keySet());
    others.removeAll(wrong(standing));
    return others;
  }

  private Map<Integer, List<String>> suspects(Standing standing) {
    return standing.report().isEmpty()
        ? Map.of()
        : blame.suspect(standing, failing(standing).filled());
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

  /**
   * Complaints on all that may be the cause: on the methods that the tests speak of, and on all
   * others that the failing tests lead to.
   */
  List<Complaint> widerComplaints(Standing standing) {
    List<Complaint> complaints = new ArrayList<>(complaints(standing));
    Set<Integer> others = others(standing);
    Map<Integer, List<String>> findings = suspects(standing);
    for (Slot slot : slots) {
      if (others.contains(slot.index())) {
        complaints.add(complaint(slot, standing, findings.getOrDefault(slot.index(), List.of())));
      }
    }
    return complaints;
  }

  private static Complaint complaint(Slot slot, Standing standing, List<String> findings) {
    Candidate chosen = standing.selection().chosen().get(slot.index());
    return new Complaint(slot, Optional.ofNullable(chosen), String.join("\n\n", findings));
  }

  /** What whoever writes the wrong methods again has to know. */
  List<Complaint> complaints(Standing standing) {
    Failing failing = failing(standing);
    List<Complaint> complaints = new ArrayList<>();
    for (Slot slot : failing.filled()) {
      List<String> findings = failing.findings().getOrDefault(slot.index(), List.of());
      if (!findings.isEmpty()) {
        complaints.add(complaint(slot, standing, findings));
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
        standing.report().isEmpty() ? Map.of() : blame.assign(standing, filled, empty);
    return new Failing(findings, filled, empty);
  }
}
