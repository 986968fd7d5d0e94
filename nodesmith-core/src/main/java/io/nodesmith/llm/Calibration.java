package io.nodesmith.llm;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far a model's own count of tokens exceeds ours: measured from the usage that it reports. */
final class Calibration {
  /** Tokens of a chat template around two short messages. */
  static final int TEMPLATE_ESTIMATE = 12;

  private static final double FIRST_MARGIN = 1.2;

  private final Map<String, Double> margins = new ConcurrentHashMap<>();

  /** The margin to reckon with: never under the first one, and over all that was seen. */
  double margin(ModelCard card) {
    return margins.getOrDefault(key(card), FIRST_MARGIN);
  }

  /** Takes note of a prompt that was counted by both. */
  void seen(ModelCard card, int ours, int theirs) {
    if (ours > 0) {
      margins.merge(key(card), Math.max(FIRST_MARGIN, (double) theirs / ours), Math::max);
    }
  }

  private static String key(ModelCard card) {
    return card.provider() + "/" + card.id();
  }
}
