package io.nodesmith.template;

import io.nodesmith.contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Operations of one family that belong together: those about one entity, at most one of each
 * archetype. A law of the family speaks about one group.
 *
 * @param family the family's name
 * @param members by the archetype's name within the family
 */
public record OperationGroup(String family, Map<String, Operation> members) {

  /** The groups of these operations, in their order. */
  public static List<OperationGroup> of(List<Operation> operations) {
    List<OperationGroup> groups = new ArrayList<>();
    for (Operation operation : operations) {
      int dot = operation.archetype().indexOf('.');
      if (dot < 0) {
        continue;
      }
      String family = operation.archetype().substring(0, dot);
      String member = operation.archetype().substring(dot + 1);
      groups.stream()
          .filter(group -> group.takes(family, member, operation))
          .findFirst()
          .orElseGet(() -> added(groups, family))
          .members
          .put(member, operation);
    }
    return groups;
  }

  private static OperationGroup added(List<OperationGroup> groups, String family) {
    OperationGroup group = new OperationGroup(family, new LinkedHashMap<>());
    groups.add(group);
    return group;
  }

  private boolean takes(String otherFamily, String member, Operation operation) {
    return family.equals(otherFamily)
        && !members.containsKey(member)
        && members.values().stream().allMatch(known -> entity(known).equals(entity(operation)));
  }

  /** The type that an operation gives, if the contract defines it. */
  public static Optional<String> entity(Operation operation) {
    return Stream.concat(operation.outputs().stream(), operation.inputs().stream())
        .map(field -> field.type())
        .flatMap(type -> type.definition().stream())
        .findFirst();
  }
}
