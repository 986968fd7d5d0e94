package io.nodesmith.contract;

import io.nodesmith.request.RequestedOperation;
import io.nodesmith.request.Requirements;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of a request that archetypes may be recognised by: each as it stands and in the
 * singular, and neighbours joined by {@code _}.
 *
 * @param all of the whole request
 * @param single whether all of it is about one operation
 */
record RequestWords(Set<String> all, boolean single) {
  private static final Set<String> ARTICLES = Set.of("", "a", "an", "the", "of", "their", "its");
  private static final int LONGEST_PHRASE = 4;

  /**
   * Stands among the words where things are made, read, changed and removed, two of it at least.
   */
  private static final String LIFE_OF_THINGS = "$life_of_things";

  /** Stands among the words where the things are in the keeping of some other system. */
  private static final String ELSEWHERE = "$elsewhere";

  /** Dependencies that say nothing of where things are kept, or that patterns are made for. */
  private static final Set<String> HERE = Set.of("postgresql", "http", "filesystem", "prometheus");

  private static final List<Set<String>> LIFE =
      List.of(
          Set.of("create", "insert", "add", "register", "save", "store", "persist"),
          Set.of("read", "get", "fetch", "find", "retrieve", "load", "list", "search", "query"),
          Set.of("update", "modify", "edit", "change"),
          Set.of("delete", "remove"));

  static RequestWords of(Requirements requirements) {
    Set<String> all = new LinkedHashSet<>();
    all.addAll(requirements.dependencies());
    all.addAll(requirements.features());
    all.add(requirements.domain());
    all.addAll(phrases(words(requirements.description())));
    all.addAll(phrases(parts(requirements.serviceName())));
    if (!HERE.containsAll(requirements.dependencies())) {
      all.add(ELSEWHERE);
    }
    Set<String> verbs = new HashSet<>();
    requirements.operations().forEach(operation -> verbs.add(operation.verb()));
    if (LIFE.stream().filter(part -> !Collections.disjoint(part, verbs)).count() > 1) {
      all.add(LIFE_OF_THINGS);
    }
    return new RequestWords(all, requirements.operations().size() == 1);
  }

  /** These words and those of one operation. */
  Set<String> with(RequestedOperation operation) {
    Set<String> near = new LinkedHashSet<>(all);
    near.addAll(phrases(words(operation.description())));
    near.addAll(own(operation));
    return near;
  }

  /** The words about one operation: of a request for several, those in its name and its clause. */
  Set<String> about(RequestedOperation operation) {
    if (single) {
      return with(operation);
    }
    Set<String> near = new LinkedHashSet<>(own(operation));
    List<String> clause = clause(operation);
    near.addAll(phrases(clause.stream()));
    return near;
  }

  private static Set<String> own(RequestedOperation operation) {
    Set<String> own = phrases(parts(operation.name()));
    own.addAll(phrases(parts(operation.object())));
    return own;
  }

  /** The part of its sentence, up to the next comma or "and", that names what it works on. */
  private static List<String> clause(RequestedOperation operation) {
    List<String> object = parts(operation.object()).filter(word -> !word.isEmpty()).toList();
    if (object.isEmpty()) {
      return List.of();
    }
    for (String clause : operation.description().split("[,;:.\\n]|\\b(?:and|then)\\b", -1)) {
      List<String> words = words(clause).toList();
      if (words.containsAll(object)) {
        return words;
      }
    }
    return List.of();
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+", -1));
  }

  private static Stream<String> parts(String snake) {
    return Arrays.stream(snake.split("_", -1));
  }

  private static Set<String> phrases(Stream<String> stream) {
    List<String> words = stream.filter(word -> !ARTICLES.contains(word)).toList();
    List<String> singular = words.stream().map(Entity::singular).toList();
    Set<String> phrases = new LinkedHashSet<>();
    for (List<String> form : List.of(words, singular)) {
      for (int start = 0; start < form.size(); start++) {
        int end = Math.min(form.size(), start + LONGEST_PHRASE);
        for (int stop = start + 1; stop <= end; stop++) {
          phrases.add(String.join("_", form.subList(start, stop)));
        }
      }
    }
    return phrases;
  }
}
