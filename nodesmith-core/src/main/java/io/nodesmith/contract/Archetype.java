package io.nodesmith.contract;

import io.nodesmith.onex.NodeKind;
import io.nodesmith.onex.OnexErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A well-known kind of operation: what it takes and gives, and how it is recognised.
 *
 * @param id {@code family.operation}
 * @param description one sentence in the notation of the archetype file; may be empty
 * @param signals what in the whole request speaks for its family
 * @param focus what in the words about the operation itself speaks for it; none if nothing need
 * @param features what a contract with it promises besides
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
    Optional<Signals> focus,
    List<String> features,
    Map<String, String> entity,
    Map<String, String> inputs,
    Map<String, String> outputs,
    Map<String, Map<String, String>> types,
    List<ErrorCase> errors) {

  /**
   * How well it fits an operation with this verb; 0: not at all.
   *
   * @param words those of the whole request
   * @param near those about the operation itself
   */
  int fit(NodeKind wanted, String verb, Set<String> words, Set<String> near) {
    if (wanted != kind || !verbs.contains(verb) || isFromElsewhere(near)) {
      return 0;
    }
    int general = signals.score(words);
    if (general == 0 || focus.isEmpty()) {
      return general;
    }
    int special = focus.get().score(near);
    return special == 0 ? 0 : general + special;
  }

  /** "fetch the rates from the ECB": what comes from somewhere else is no row of a table. */
  private boolean isFromElsewhere(Set<String> near) {
    List<String> origins = near.stream().filter(word -> word.startsWith("from_")).toList();
    boolean ofTable =
        origins.stream()
            .flatMap(origin -> Arrays.stream(origin.split("_", -1)))
            .anyMatch(signals.signals()::contains);
    return id.startsWith("crud.") && !origins.isEmpty() && !ofTable;
  }

  /** The shape of an operation that is like no known one. */
  static Archetype custom(NodeKind kind, Map<String, String> inputs) {
    return new Archetype(
        Operation.CUSTOM,
        "",
        kind,
        Set.of(),
        Signals.NONE,
        Optional.empty(),
        List.of(),
        Map.of(),
        inputs,
        Map.of("result", "any | What comes of it"),
        Map.of(),
        List.of(new ErrorCase(OnexErrorCode.INVALID_INPUT, "the request cannot be worked on")));
  }
}
