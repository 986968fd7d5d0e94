package io.nodesmith.logic;

import java.util.List;
import java.util.Map;

/**
 * What is wrong with a standing.
 *
 * @param findings what the tests say, by index of the stub that it is about
 * @param filled stubs that have an implementation
 * @param empty stubs that have none
 */
record Failing(Map<Integer, List<String>> findings, List<Slot> filled, List<Slot> empty) {

  List<String> of(Slot slot) {
    return findings.getOrDefault(slot.index(), List.of());
  }
}
