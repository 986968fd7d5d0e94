package io.nodesmith.classify;

import io.nodesmith.onex.NodeKind;
import io.nodesmith.request.RequestedOperation;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sees that each operation does another thing to something else: "reserve stock, charge card, ship
 * parcel". An adapter, a calculation and a fold stay with one matter; work that wanders from one to
 * the next is somebody's workflow.
 */
final class SeveralThings {
  private static final int FEWEST = 3;
  private static final double WEIGHT = 2.2;
  private static final double FURTHER = 0.4;
  private static final double MOST = 3.4;

  private static final Pattern ARROW = Pattern.compile("[-=]>|[\u2192\u21d2]");

  private SeveralThings() {}

  /**
   * What the operations together tell.
   *
   * @param acts whether a verb acts on the world; calculations may well have several results
   */
  static List<Evidence> in(List<RequestedOperation> operations, Predicate<String> acts) {
    long verbs = operations.stream().map(RequestedOperation::verb).distinct().count();
    long things = things(operations).distinct().count();
    boolean all = operations.stream().noneMatch(operation -> operation.object().isEmpty());
    if (!all || verbs < FEWEST || things < FEWEST) {
      return List.of();
    }
    long acting = operations.stream().filter(o -> acts.test(o.verb())).count();
    if (2 * acting < operations.size()) {
      return List.of();
    }
    double weight = Math.min(MOST, WEIGHT + FURTHER * (Math.min(verbs, things) - FEWEST));
    return List.of(
        new Evidence(NodeKind.ORCHESTRATOR, weight, "each operation is about something else"));
  }

  /** "prepare -> sign -> archive": arrows lead from one step to the next. */
  static List<Evidence> arrows(String text) {
    int arrows = ARROW.split(text, -1).length - 1;
    return arrows < 2
        ? List.of()
        : List.of(new Evidence(NodeKind.ORCHESTRATOR, WEIGHT, "arrows lead from step to step"));
  }

  /** The heads of the objects, in the singular: "order" in "pending orders". */
  private static Stream<String> things(List<RequestedOperation> operations) {
    return operations.stream()
        .map(operation -> operation.object().replaceFirst(".*_", ""))
        .map(head -> head.endsWith("s") ? head.substring(0, head.length() - 1) : head);
  }
}
