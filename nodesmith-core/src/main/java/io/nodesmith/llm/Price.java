package io.nodesmith.llm;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated row of a price list, in US dollars for a million tokens.
 *
 * @param version names the row in records
 * @param from first day on which it holds
 * @param until last day on which it holds; null while it is open
 * @param input for tokens read
 * @param output for tokens written
 * @param cachedInput for tokens read from the provider's cache
 */
public record Price(
    String version,
    LocalDate from,
    @Nullable LocalDate until,
    BigDecimal input,
    BigDecimal output,
    BigDecimal cachedInput) {

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  Cost of(Usage usage) {
    int cached = Math.min(usage.cached(), usage.prompt());
    BigDecimal millionfold =
        input
            .multiply(BigDecimal.valueOf(usage.prompt() - cached))
            .add(cachedInput.multiply(BigDecimal.valueOf(cached)))
            .add(output.multiply(BigDecimal.valueOf(usage.completion())));
    return new Cost.Priced(millionfold.movePointLeft(6));
  }
}
