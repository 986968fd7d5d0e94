package io.nodesmith.llm;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue knows of one model.
 *
 * @param id the model's name, as it stands on the wire
 * @param provider whose it is, as in {@link Endpoint#name()}
 * @param window tokens that it can hold, prompt and reply together
 * @param maxOutput tokens that a reply may have
 * @param thinking whether it can reason, so that it must be told not to
 * @param temperature its default; null for the provider's
 * @param topP its default; null for the provider's
 * @param prices its price rows, any order; empty if unknown
 */
public record ModelCard(
    String id,
    String provider,
    int window,
    int maxOutput,
    boolean thinking,
    @Nullable Double temperature,
    @Nullable Double topP,
    List<Price> prices) {
  public ModelCard {
    prices = List.copyOf(prices);
  }

  /** The row that holds on the day, the latest of several; null if the price is unknown. */
  public @Nullable Price price(LocalDate day) {
    Price best = null;
    for (Price price : prices) {
      if (price.holdsOn(day) && (best == null || price.from().isAfter(best.from()))) {
        best = price;
      }
    }
    return best;
  }

  ModelCard named(String name) {
    return new ModelCard(name, provider, window, maxOutput, thinking, temperature, topP, prices);
  }
}
