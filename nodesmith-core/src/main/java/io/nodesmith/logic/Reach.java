package io.nodesmith.logic;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which methods a text leads to: those that it names, and those that these name in turn. What the
 * rest of the file names may always run, and so may what is called without being named.
 */
final class Reach {
  /** Called by operators, loops, formatting, sorting and the like. */
  private static final Pattern CALLED_UNNAMED =
      Pattern.compile(
          "__\\w+__|equals|hashCode|toString|compareTo|compare|iterator|hasNext|next|run|call"
              + "|apply|accept|test|get|close");

  private final List<Slot> slots;
  private final Map<Integer, Set<Integer>> callees = new HashMap<>();
  private final Set<Integer> always;

  Reach(LineOwners owners, Collection<Slot> slots) {
    this.slots = List.copyOf(slots);
    always = namedIn(owners.rest());
    for (Slot slot : slots) {
      callees.put(slot.index(), namedIn(owners.textOf(slot)));
      if (CALLED_UNNAMED.matcher(slot.stub().name()).matches()) {
        always.add(slot.index());
      }
    }
  }

  /** Indices of the methods that code with this text may run. */
  Set<Integer> from(String text) {
    Set<Integer> reached = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>(namedIn(text));
    open.addAll(always);
    while (!open.isEmpty()) {
      int next = open.remove();
      if (reached.add(next)) {
        open.addAll(callees.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }

  private Set<Integer> namedIn(String text) {
    return slots.stream()
        .filter(slot -> isNamed(slot.stub().name(), text))
        .map(Slot::index)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isNamed(String name, String text) {
    return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)").matcher(text).find();
  }
}
