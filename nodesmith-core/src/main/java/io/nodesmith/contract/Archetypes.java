package io.nodesmith.contract;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nodesmith.onex.NodeKind;
import io.nodesmith.onex.OnexErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** All archetypes, read from the file beside this class. */
final class Archetypes {
  private final List<Archetype> all;

  private Archetypes(List<Archetype> all) {
    this.all = List.copyOf(all);
  }

  /** The archetype that fits best, if one does. */
  Optional<Archetype> best(NodeKind kind, String verb, Set<String> words, Set<String> near) {
    return all.stream()
        .filter(archetype -> archetype.fit(kind, verb, words, near) > 0)
        .max(Comparator.comparingInt(archetype -> archetype.fit(kind, verb, words, near)));
  }

  /** The archetype of that id. */
  Archetype named(String id) {
    return all.stream().filter(archetype -> archetype.id().equals(id)).findFirst().orElseThrow();
  }

  static Archetypes load() {
    try (InputStream file =
        Objects.requireNonNull(Archetypes.class.getResourceAsStream("archetypes.yaml"))) {
      Map<String, Family> families =
          YAMLMapper.builder()
              .defaultSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.DEFAULT))
              .build()
              .readValue(file, new TypeReference<LinkedHashMap<String, Family>>() {});
      List<Archetype> all = new ArrayList<>();
      families.forEach(
          (name, family) ->
              family.operations.forEach(
                  (operation, shape) -> all.add(family.archetype(name + "." + operation, shape))));
      return new Archetypes(all);
    } catch (IOException e) {
      throw new UncheckedIOException("archetypes.yaml cannot be read", e);
    }
  }

  /** One family of the file. */
  record Family(
      String kind,
      Set<String> signals,
      Set<String> against,
      Set<String> needs,
      Set<String> unless,
      Set<String> hints,
      boolean fallback,
      List<String> features,
      LinkedHashMap<String, String> entity,
      LinkedHashMap<String, Map<String, String>> types,
      LinkedHashMap<String, String> errors,
      LinkedHashMap<String, Shape> operations) {

    Archetype archetype(String id, Shape shape) {
      Map<String, String> allErrors = new LinkedHashMap<>();
      allErrors.putAll(shape.errors);
      allErrors.putAll(errors);
      return new Archetype(
          id,
          shape.description,
          NodeKind.valueOf(kind.toUpperCase(Locale.ROOT)),
          shape.verbs,
          new Signals(signals, against, needs, unless, hints, fallback),
          shape.focus(),
          features,
          entity,
          shape.inputs,
          shape.outputs,
          types,
          allErrors.entrySet().stream()
              .map(error -> new ErrorCase(OnexErrorCode.valueOf(error.getKey()), error.getValue()))
              .toList());
    }
  }

  /** One operation of a family; its words count in what is said about the operation itself. */
  record Shape(
      String description,
      Set<String> verbs,
      Set<String> signals,
      Set<String> needs,
      Set<String> unless,
      LinkedHashMap<String, String> inputs,
      LinkedHashMap<String, String> outputs,
      LinkedHashMap<String, String> errors) {

    Optional<Signals> focus() {
      boolean plain = signals.isEmpty() && needs.isEmpty() && unless.isEmpty();
      return plain
          ? Optional.empty()
          : Optional.of(new Signals(signals, Set.of(), needs, unless, Set.of(), true));
    }
  }
}
