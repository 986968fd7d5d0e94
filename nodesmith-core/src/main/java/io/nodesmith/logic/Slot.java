package io.nodesmith.logic;

import io.nodesmith.language.MethodStub;
import io.nodesmith.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One stub with all that was ever tried for it. Used by one thread at a time. */
final class Slot {
  private final MethodStub stub;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> setbacks = new ArrayList<>();
  private final Map<Candidate, Standing> heard = new HashMap<>();
  private Optional<String> plan = Optional.empty();
  private final Map<Candidate, Integer> sources = new HashMap<>();

  Slot(MethodStub stub) {
    this.stub = stub;
  }

  MethodStub stub() {
    return stub;
  }

  int index() {
    return stub.index();
  }

  List<Candidate> candidates() {
    return List.copyOf(candidates);
  }

  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** What was wrong with the last reply that could not be used. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** All that went wrong so far, oldest first. */
  List<Problem> setbacks() {
    return List.copyOf(setbacks);
  }

  /** What the tests say of the implementation that stands. */
  void fails(List<String> findings) {
    findings.forEach(text -> setbacks.add(failure(text)));
  }

  static Problem failure(String finding) {
    return Problem.error("test-failed", finding, "");
  }

  /** Takes an implementation in, unless the very same one is there already. */
  void add(Candidate candidate) {
    boolean known = candidates.stream().anyMatch(c -> c.code().equals(candidate.code()));
    if (!known) {
      candidates.add(candidate);
    }
  }

  /** Takes in what came of planning; a plan that could not be had is not asked for again. */
  void add(ModelAsker.Plan made) {
    attempts.add(made.attempt());
    plan = Optional.of(made.text().orElse(""));
  }

  /** How to go about it; empty text where planning brought nothing, nothing where nobody tried. */
  Optional<String> plan() {
    return plan;
  }

  /** Takes in what fixers made of an implementation; false if the very same one is there. */
  boolean addFixed(Candidate original, Candidate fixed) {
    int before = candidates.size();
    add(fixed);
    Integer source = sources.get(original);
    if (source != null) {
      sources.putIfAbsent(fixed, source);
    }
    return candidates.size() > before;
  }

  /** Remembers what the tests said when this implementation stood in the file. */
  void hear(Candidate candidate, Standing standing) {
    heard.put(candidate, standing);
  }

  /** What the tests said when it last stood in the file; empty if it never did. */
  Optional<Standing> heardOf(Candidate candidate) {
    return Optional.ofNullable(heard.get(candidate));
  }

  /** The implementations that came from outside, in order. */
  List<Candidate> originals() {
    return candidates.stream().filter(c -> !c.isFixed()).toList();
  }

  /** The last implementation that came from outside. */
  Optional<Candidate> lastOriginal() {
    return originals().stream().reduce((first, second) -> second);
  }

  /** Whether somebody was asked for it in this round. */
  boolean wasAskedIn(int round) {
    return attempts.stream().anyMatch(attempt -> attempt.round() == round);
  }

  /** The attempts; that from which the chosen implementation came says who corrected it. */
  List<Attempt> attempts(Candidate chosen) {
    List<Attempt> all = new ArrayList<>(attempts);
    Integer source = sources.get(chosen);
    if (source != null && chosen.isFixed()) {
      all.set(source, all.get(source).fixedBy(chosen.fixedBy()));
    }
    return all;
  }

  void add(Answer answer) {
    attempts.addAll(answer.attempts());
    switch (answer) {
      case Answer.Usable usable -> {
        problems.clear();
        add(usable.candidate());
        sources.putIfAbsent(usable.candidate(), attempts.size() - 1);
      }
      case Answer.Mended mended -> {
        add(mended.candidate());
        sources.putIfAbsent(mended.candidate(), attempts.size() - 1);
        problems.clear();
        problems.add(mended.problem());
      }
      case Answer.Unusable unusable -> {
        problems.clear();
        problems.add(unusable.problem());
        setbacks.add(unusable.problem());
      }
    }
  }
}
