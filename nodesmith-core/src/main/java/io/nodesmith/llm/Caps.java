package io.nodesmith.llm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent, in US dollars; null for no limit.
 *
 * @param run by one node since it was made
 * @param day on one day, by everyone who shares the journal
 * @param month in one calendar month, by everyone who shares the journal
 * @param allowUnpriced whether a model without a known price may be asked at all
 */
public record Caps(
    @Nullable BigDecimal run,
    @Nullable BigDecimal day,
    @Nullable BigDecimal month,
    boolean allowUnpriced) {
  /** No limit. */
  public static Caps none() {
    return new Caps(null, null, null, true);
  }

  /** A limit on one run, and no other; what it could not hold for is not asked. */
  public static Caps run(BigDecimal usd) {
    return new Caps(usd, null, null, false);
  }
}
