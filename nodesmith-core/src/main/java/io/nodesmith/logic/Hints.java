package io.nodesmith.logic;

import java.util.List;

/**
 * What earlier work has to say to a model about one method.
 *
 * @param examples implementations of like methods, the most like first
 * @param advice mistakes to avoid
 */
public record Hints(List<Shown> examples, List<Advice> advice) {
  static final Hints NONE = new Hints(List.of(), List.of());

  public Hints {
    examples = List.copyOf(examples);
    advice = List.copyOf(advice);
  }

  /**
   * An example.
   *
   * @param text code, with the signature that it belongs to
   */
  public record Shown(String patternId, String text) {}

  /**
   * A mistake to avoid.
   *
   * @param model who makes it
   * @param text one sentence of ours
   */
  public record Advice(String model, String text) {}

  /** Advice for a model; for all if it is not known yet who will answer. */
  List<String> adviceFor(String model) {
    return advice.stream()
        .filter(one -> model.isEmpty() || one.model().equals(model))
        .map(Advice::text)
        .distinct()
        .toList();
  }
}
