package io.nodesmith.contract;

import io.nodesmith.onex.NodeKind;
import io.nodesmith.onex.OnexErrorCode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A well-known kind of operation: what it takes and gives, and how it is recognised.
 *
 * @param id {@code family.operation}
 * @param description one sentence in the notation of the archetype file; may be empty
 * @param needs if not empty, one of these words must be there besides those that the family needs
 * @param entity fields of the thing that it is about, where a request names none; empty if it is
 *     about none
 * @param inputs fields by name, in the notation of the archetype file
 * @param outputs likewise
 * @param types object types that it brings, by name
 */
record Archetype(
    String id,
    String description,
    NodeKind kind,
    Set<String> verbs,
    Signals signals,
    Set<String> needs,
    Map<String, String> entity,
    Map<String, String> inputs,
    Map<String, String> outputs,
    Map<String, Map<String, String>> types,
    List<ErrorCase> errors) {

  /** How well it fits an operation with this verb in a request with these words; 0: not at all. */
  int fit(NodeKind wanted, String verb, Set<String> words) {
    boolean lacking = !needs.isEmpty() && Collections.disjoint(needs, words);
    return wanted == kind && verbs.contains(verb) && !lacking ? signals.score(words) : 0;
  }

  /** The shape of an operation that is like no known one. */
  static Archetype custom(NodeKind kind, Map<String, String> inputs) {
    return new Archetype(
        Operation.CUSTOM,
        "",
        kind,
        Set.of(),
        Signals.NONE,
        Set.of(),
        Map.of(),
        inputs,
        Map.of("result", "any | What comes of it"),
        Map.of(),
        List.of(new ErrorCase(OnexErrorCode.INVALID_INPUT, "the request cannot be worked on")));
  }
}
