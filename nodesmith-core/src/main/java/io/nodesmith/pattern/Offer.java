package io.nodesmith.pattern;

import java.util.List;
import java.util.Optional;

/**
 * What was learned that is of use for a need.
 *
 * @param implementation to be put in place of the stub, and tested
 * @param examples to be shown to a model, the most like first
 */
public record Offer(Optional<Adapted> implementation, List<Pattern> examples) {
  public Offer {
    examples = List.copyOf(examples);
  }
}
