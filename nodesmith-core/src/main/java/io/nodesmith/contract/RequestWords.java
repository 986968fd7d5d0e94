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

/** The words of a request that archetypes may be recognised by. */
record RequestWords(Set<String> all) {
  /** Stands among the words where things are made, read, changed and removed, two of it at least. */
  private static final String LIFE_OF_THINGS = "$life_of_things";

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
    Stream.concat(
            words(requirements.description()),
            Arrays.stream(requirements.serviceName().split("_", -1)))
        .forEach(all::add);
    Set<String> verbs = new HashSet<>();
    requirements.operations().forEach(operation -> verbs.add(operation.verb()));
    if (LIFE.stream().filter(part -> !Collections.disjoint(part, verbs)).count() > 1) {
      all.add(LIFE_OF_THINGS);
    }
    return new RequestWords(all);
  }

  /** These words and those of one operation. */
  Set<String> with(RequestedOperation operation) {
    Set<String> near = new LinkedHashSet<>(all);
    Stream.concat(words(operation.description()), Arrays.stream(operation.name().split("_", -1)))
        .forEach(near::add);
    near.addAll(Arrays.asList(operation.object().split("_", -1)));
    return near;
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+", -1));
  }
}
