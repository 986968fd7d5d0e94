package io.nodesmith.contract;

import io.nodesmith.request.RequestedOperation;
import io.nodesmith.request.Requirements;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words of a request that archetypes may be recognised by. */
record RequestWords(Set<String> all) {

  static RequestWords of(Requirements requirements) {
    Set<String> all = new LinkedHashSet<>();
    all.addAll(requirements.dependencies());
    all.addAll(requirements.features());
    all.add(requirements.domain());
    Stream.concat(
            words(requirements.description()),
            Arrays.stream(requirements.serviceName().split("_", -1)))
        .forEach(all::add);
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
