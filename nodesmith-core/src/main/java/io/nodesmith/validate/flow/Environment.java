package io.nodesmith.validate.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What is known of the variables at one point of a function. */
final class Environment {
  private final Map<String, Value> values = new HashMap<>();

  Environment copy() {
    Environment copy = new Environment();
    copy.values.putAll(values);
    return copy;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  Value get(String name) {
    return values.getOrDefault(name, Value.UNKNOWN);
  }

  void put(String name, Value value) {
    values.put(name, value);
  }

  /** What holds whichever of two ways was taken. */
  void mergeWith(Environment other) {
    other.values.forEach(
        (name, value) -> {
          Value own = values.get(name);
          values.put(name, own == null ? value : own.or(value));
        });
  }

  void replaceBy(Environment other) {
    values.clear();
    values.putAll(other.values);
  }

  /** The named variable was looked at: it, and what it was made of or into, is safe. */
  void markSafe(String name, Set<String> uses) {
    Value checked = get(name);
    for (Map.Entry<String, Value> entry : values.entrySet()) {
      Value value = entry.getValue();
      boolean same = entry.getKey().equals(name);
      boolean made = value.from().contains(name) && value.trust() != Trust.OURS;
      boolean source = checked.from().contains(entry.getKey());
      if (same || made || source) {
        entry.setValue(value.safeFor(uses));
      }
    }
    if (!values.containsKey(name)) {
      values.put(name, Value.UNKNOWN.safeFor(uses));
    }
  }

  /** Fields, by the name under which methods reach them. */
  Map<String, Value> members() {
    Map<String, Value> members = new HashMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith("self.") || name.startsWith("this.")) {
            members.put(name, value);
            members.put(name.substring(5), value);
          }
        });
    return members;
  }
}
