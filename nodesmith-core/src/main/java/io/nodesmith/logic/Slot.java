package io.nodesmith.logic;

import io.nodesmith.language.MethodStub;
import io.nodesmith.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** One stub with all that was ever tried for it. Used by one thread at a time. */
final class Slot {
  private final MethodStub stub;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

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

  /** Takes an implementation in, unless the very same one is there already. */
  void add(Candidate candidate) {
    boolean known = candidates.stream().anyMatch(c -> c.code().equals(candidate.code()));
    if (!known) {
      candidates.add(candidate);
    }
  }

  void add(Answer answer) {
    attempts.addAll(answer.attempts());
    switch (answer) {
      case Answer.Usable usable -> add(usable.candidate());
      case Answer.Unusable unusable -> {
        problems.clear();
        problems.add(unusable.problem());
      }
    }
  }
}
