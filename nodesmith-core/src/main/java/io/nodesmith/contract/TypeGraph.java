package io.nodesmith.contract;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which type needs which. */
final class TypeGraph {
  private TypeGraph() {}

  /** The known types that the fields name, and all that these name in turn, in that order. */
  static List<ObjectType> reachable(Collection<Field> fields, Map<String, ObjectType> known) {
    Set<ObjectType> found = new LinkedHashSet<>();
    Deque<Field> open = new ArrayDeque<>(fields);
    while (!open.isEmpty()) {
      Optional<ObjectType> type =
          open.removeFirst()
              .type()
              .definition()
              .flatMap(name -> Optional.ofNullable(known.get(name)));
      if (type.isPresent() && found.add(type.get())) {
        open.addAll(type.get().fields());
      }
    }
    return List.copyOf(found);
  }

  /** Names of types that the contract uses and does not define. */
  static Set<String> unknown(NodeContract contract, Map<String, ObjectType> known) {
    Stream<Field> ofOperations =
        contract.operations().stream()
            .flatMap(op -> Stream.concat(op.inputs().stream(), op.outputs().stream()));
    Stream<Field> ofTypes = contract.types().stream().flatMap(type -> type.fields().stream());
    return Stream.concat(ofOperations, ofTypes)
        .flatMap(field -> field.type().definition().stream())
        .filter(name -> !known.containsKey(name))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The name of a type that contains itself, if there is one. */
  static Optional<String> cycle(Map<String, ObjectType> known) {
    Set<String> proven = new HashSet<>();
    return known.keySet().stream()
        .filter(name -> returns(name, known, new LinkedHashSet<>(), proven))
        .findFirst();
  }

  private static boolean returns(
      String name, Map<String, ObjectType> known, Set<String> path, Set<String> proven) {
    ObjectType type = known.get(name);
    if (type == null || proven.contains(name)) {
      return false;
    }
    if (!path.add(name)) {
      return true;
    }
    boolean cyclic =
        type.fields().stream()
            .flatMap(field -> field.type().definition().stream())
            .anyMatch(next -> returns(next, known, path, proven));
    path.remove(name);
    proven.add(name);
    return cyclic;
  }
}
