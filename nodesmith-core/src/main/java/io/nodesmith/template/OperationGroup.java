package io.nodesmith.template;

import io.nodesmith.contract.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /**
   * What templates see of each group of a family, besides what they see of the node: each member by
   * its name, and all of them one after the other in {@code members}. {@code number} tells the
   * groups of the family apart, {@code again} those of one entity.
   */
  public static List<Map<String, Object>> views(
      String family, List<OperationGroup> groups, Map<String, Object> node, NodeViews contract) {
    List<Map<String, Object>> views = new ArrayList<>();
    for (OperationGroup group : groups) {
      if (group.family.equals(family)) {
        Map<String, Object> view = new HashMap<>(node);
        view.put("members", group.memberViews(contract));
        group.members.forEach((name, member) -> view.put(name, contract.operation(member)));
        group.members.values().stream()
            .flatMap(member -> contract.entity(member).stream())
            .findFirst()
            .ifPresent(entity -> view.put("entity", entity));
        number(view, "number", views.size());
        Object entity = view.get("entity");
        long same = views.stream().filter(v -> Objects.equals(v.get("entity"), entity)).count();
        number(view, "again", same);
        views.add(view);
      }
    }
    return views;
  }

  /** What tells a group from those before it, as in "Laws2" and "laws_2"; the first has nothing. */
  private static void number(Map<String, Object> view, String key, long before) {
    view.put(key, before == 0 ? "" : String.valueOf(before + 1));
    view.put("_" + key, before == 0 ? "" : "_" + (before + 1));
  }

  /** {@code is} holds the member's name alone, so that a template can ask which one it is. */
  private List<Map<String, Object>> memberViews(NodeViews contract) {
    List<Map<String, Object>> views = new ArrayList<>();
    members.forEach(
        (name, member) ->
            views.add(
                Map.of(
                    "member", name, "is", Map.of(name, true), "of", contract.operation(member))));
    return views;
  }

  /** The type that an operation gives, if the contract defines it. */
  public static Optional<String> entity(Operation operation) {
    return Stream.concat(operation.outputs().stream(), operation.inputs().stream())
        .map(field -> field.type())
        .flatMap(type -> type.definition().stream())
        .findFirst();
  }
}
