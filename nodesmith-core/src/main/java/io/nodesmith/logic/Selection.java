package io.nodesmith.logic;

import io.nodesmith.language.MethodCode;
import java.util.Map;
import java.util.TreeMap;

/** Which candidate stands in which stub; a stub that is not named stays a stub. */
record Selection(Map<Integer, Candidate> chosen) {
  Selection {
    chosen = Map.copyOf(chosen);
  }

  Selection with(int index, Candidate candidate) {
    Map<Integer, Candidate> next = new TreeMap<>(chosen);
    next.put(index, candidate);
    return new Selection(next);
  }

  Selection without(int index) {
    Map<Integer, Candidate> next = new TreeMap<>(chosen);
    next.remove(index);
    return new Selection(next);
  }

  Map<Integer, MethodCode> codes() {
    Map<Integer, MethodCode> codes = new TreeMap<>();
    chosen.forEach((index, candidate) -> codes.put(index, candidate.code()));
    return codes;
  }
}
