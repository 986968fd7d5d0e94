package io.nodesmith.validate.code;

import io.nodesmith.language.Span;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of a function.
 *
 * @param name its name, without stars
 * @param stars {@code *} or {@code **} in Python, {@code ...} in Java; empty for a plain one
 * @param type its declared type as it stands; empty if none is
 * @param annotations names of its annotations
 * @param fallback its default value
 */
public record Parameter(
    String name,
    String stars,
    String type,
    List<String> annotations,
    Optional<Expression> fallback,
    Span span) {
  public Parameter {
    annotations = List.copyOf(annotations);
  }
}
