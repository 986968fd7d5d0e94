package io.nodesmith.llm;

import java.math.BigDecimal;

/** What something cost. */
public sealed interface Cost {
  /**
   * A known amount.
   *
   * @param usd in US dollars, exact
   */
  record Priced(BigDecimal usd) implements Cost {
    public Priced {
      usd = usd.signum() == 0 ? BigDecimal.ZERO : usd.stripTrailingZeros();
    }

    @Override
    public String toString() {
      return "$" + usd.toPlainString();
    }
  }

  /** The price is not known: not zero. */
  record Unpriced() implements Cost {
    @Override
    public String toString() {
      return "unpriced";
    }
  }

  /** Nothing to pay. */
  static Cost free() {
    return new Priced(BigDecimal.ZERO);
  }

  /** Both together; unpriced if either is. */
  default Cost plus(Cost other) {
    return this instanceof Priced(BigDecimal mine) && other instanceof Priced(BigDecimal theirs)
        ? new Priced(mine.add(theirs))
        : new Unpriced();
  }

  /** The amount, zero where it is unknown: only for sums that say beside it what is unpriced. */
  default BigDecimal known() {
    return switch (this) {
      case Priced(BigDecimal usd) -> usd;
      case Unpriced() -> BigDecimal.ZERO;
    };
  }
}
