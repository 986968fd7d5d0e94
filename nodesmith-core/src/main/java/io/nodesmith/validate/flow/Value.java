package io.nodesmith.validate.flow;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a value.
 *
 * @param trust who may have chosen it, or a part of it
 * @param built whether it is a text put together of parts that are not all constant
 * @param constant its text if that is known
 * @param path how it was made, {@code sqlite3.connect()}, or the type it is declared with
 * @param safe uses that cannot be attacked by it any more, {@code html} for instance
 * @param from names of the variables that it was made of
 */
public record Value(
    Trust trust,
    boolean built,
    @Nullable String constant,
    String path,
    Set<String> safe,
    Set<String> from) {
  /** Fit for every use. */
  public static final String ANY_USE = "all";

  /** How several values in a list were made. */
  public static final String LIST = "<list>";

  static final Value UNKNOWN = new Value(Trust.OURS, false, null, "", Set.of(), Set.of());

  static Value constant(String text) {
    return new Value(Trust.OURS, false, text, "", Set.of(), Set.of());
  }

  /** A text that is written out, with what it seems to be a part of. */
  static Value written(String text) {
    return new Value(Trust.OURS, false, text, "", Set.of(), TextMark.of(text));
  }

  static Value made(String path) {
    return new Value(Trust.OURS, false, null, path, Set.of(), Set.of());
  }

  /** Whether it was made safe for the use. */
  public boolean isSafeFor(String use) {
    return safe.contains(ANY_USE) || safe.contains(use);
  }

  /** Whether it may be attacked by through the given use, by one no more trusted than that. */
  public boolean isChosenBy(Trust atLeast, String use) {
    return trust.compareTo(atLeast) >= 0 && !isSafeFor(use);
  }

  /** The path of one of the values that this one holds. */
  String elementPath() {
    return path.equals(LIST) ? "" : path;
  }

  Value withPath(String newPath) {
    return new Value(trust, built, constant, newPath, safe, from);
  }

  Value withTrust(Trust newTrust) {
    return new Value(newTrust, built, constant, path, safe, from);
  }

  Value safeFor(Set<String> uses) {
    Set<String> all = new HashSet<>(safe);
    all.addAll(uses);
    return new Value(trust, built, constant, path, all, from);
  }

  Value named(String name) {
    Set<String> names = new HashSet<>(from);
    names.add(name);
    return new Value(trust, built, constant, path, safe, names);
  }

  /** What is known if it is either this or the other. */
  Value or(Value other) {
    if (equals(other)) {
      return this;
    }
    String known = constant != null && constant.equals(other.constant) ? constant : null;
    return new Value(
        trust.orLess(other.trust),
        built || other.built,
        known,
        path.isEmpty() ? other.path : path,
        bothSafe(other),
        union(other));
  }

  /** A text made of both. */
  Value joined(Value other) {
    boolean constants = constant != null && other.constant != null;
    return new Value(
        trust.orLess(other.trust),
        !constants,
        constants ? constant + other.constant : null,
        "",
        bothSafe(other),
        union(other));
  }

  private Set<String> union(Value other) {
    if (other.from.isEmpty()) {
      return from;
    }
    Set<String> all = new HashSet<>(from);
    all.addAll(other.from);
    return all;
  }

  private Set<String> bothSafe(Value other) {
    if (trust == Trust.OURS) {
      return other.trust == Trust.OURS ? Set.of() : other.safe;
    }
    if (other.trust == Trust.OURS) {
      return safe;
    }
    Set<String> both = new HashSet<>(safe);
    both.retainAll(other.safe);
    return both;
  }
}
