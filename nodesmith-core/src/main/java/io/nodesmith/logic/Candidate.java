package io.nodesmith.logic;

import io.nodesmith.language.MethodCode;
import java.util.List;

/**
 * One implementation of one stub that parses in its place.
 *
 * @param fixedBy names of the fixers that changed it after it came; empty if none did
 */
record Candidate(MethodCode code, MethodResult.Origin origin, List<String> fixedBy) {
  Candidate {
    fixedBy = List.copyOf(fixedBy);
  }

  Candidate(MethodCode code, MethodResult.Origin origin) {
    this(code, origin, List.of());
  }

  boolean isFixed() {
    return !fixedBy.isEmpty();
  }
}
