package io.nodesmith.pattern;

import io.nodesmith.pattern.PatternEvent.Dated;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What all events together come to. Used by one thread at a time. */
final class Knowledge {
  private final LearningRules rules;
  private final Set<UUID> known = new HashSet<>();
  private final Map<String, PatternState> patterns = new TreeMap<>();
  private final Map<String, Set<String>> patternsOfRun = new HashMap<>();
  private final Map<ErrorSource, List<String>> errors = new HashMap<>();

  Knowledge(LearningRules rules) {
    this.rules = rules;
  }

  /** The fold of events in whatever order they were read, and however often. */
  static Knowledge of(Collection<Dated> events, LearningRules rules) {
    Knowledge knowledge = new Knowledge(rules);
    events.stream().sorted().forEach(knowledge::accept);
    return knowledge;
  }

  /** Whose errors they are. */
  private record ErrorSource(String language, String model, String kind) {}

  /**
   * Takes in the next event; one that is known already changes nothing.
   *
   * @return ids of the patterns that it is about
   */
  Set<String> accept(Dated dated) {
    if (!known.add(dated.id())) {
      return Set.of();
    }
    return switch (dated.event()) {
      case PatternEvent.Seen(Pattern pattern) -> {
        of(pattern.provenance().run(), pattern.id());
        yield put(pattern.id(), state(pattern.id()).seen(pattern, rules));
      }
      case PatternEvent.Offered(String pattern, Use use) ->
          put(pattern, state(pattern).offeredAgain());
      case PatternEvent.Used used -> {
        if (used.use() == Use.IMPLEMENTATION && used.passed()) {
          of(used.run(), used.pattern());
        }
        yield put(used.pattern(), state(used.pattern()).used(used.use(), used.passed(), rules));
      }
      case PatternEvent.Judged(String run, boolean accepted) -> {
        Set<String> made = patternsOfRun.getOrDefault(run, Set.of());
        made.forEach(id -> put(id, state(id).proven(accepted, rules)));
        yield made;
      }
      case PatternEvent.Forgotten(String pattern) -> put(pattern, state(pattern).forgotten());
      case PatternEvent.Tried tried -> {
        tried(tried);
        yield Set.of();
      }
    };
  }

  private void of(String run, String pattern) {
    patternsOfRun.computeIfAbsent(run, r -> new LinkedHashSet<>()).add(pattern);
  }

  private void tried(PatternEvent.Tried tried) {
    List<String> latest =
        errors.computeIfAbsent(
            new ErrorSource(tried.language(), tried.model(), tried.kind()),
            source -> new ArrayList<>());
    latest.add(tried.error());
    if (latest.size() > rules.errorWindow()) {
      latest.removeFirst();
    }
  }

  private Set<String> put(String id, PatternState state) {
    patterns.put(id, state);
    return Set.of(id);
  }

  private PatternState state(String id) {
    return patterns.getOrDefault(id, PatternState.NEW);
  }

  /** How the pattern stands, if there is one of that id. */
  Optional<PatternState> pattern(String id) {
    return Optional.ofNullable(patterns.get(id)).filter(state -> state.pattern().isPresent());
  }

  /** All patterns that were not forgotten, by their ids. */
  Map<String, PatternState> patterns() {
    Map<String, PatternState> all = new TreeMap<>(patterns);
    all.values().removeIf(state -> state.pattern().isEmpty());
    return all;
  }

  /** Errors that models make often with operations of a kind, the most frequent of each first. */
  List<Mistake> mistakes(String language, String kind) {
    List<Mistake> mistakes = new ArrayList<>();
    errors.forEach(
        (source, latest) -> {
          if (source.language().equals(language) && source.kind().equals(kind)) {
            common(latest).forEach(error -> mistakes.add(new Mistake(source.model(), error)));
          }
        });
    mistakes.sort(Comparator.comparing(Mistake::model));
    return mistakes;
  }

  private List<String> common(List<String> latest) {
    Map<String, Integer> counts = new HashMap<>();
    latest.stream()
        .filter(error -> !error.isEmpty())
        .forEach(error -> counts.merge(error, 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> Objects.requireNonNull(entry.getValue()) >= rules.adviceAfter())
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(rules.mostAdvice())
        .map(Map.Entry::getKey)
        .toList();
  }
}
