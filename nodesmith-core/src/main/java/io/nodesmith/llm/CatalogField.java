package io.nodesmith.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one catalogue row, and says which one is wrong. */
record CatalogField(JsonNode row) {

  static Tier tier(String name) {
    try {
      return Tier.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no such tier: " + name, e);
    }
  }

  boolean has(String name) {
    return row.hasNonNull(name);
  }

  String text(String name) {
    if (!has(name)) {
      throw new IllegalArgumentException(name + " is missing in " + row);
    }
    return row.path(name).asText();
  }

  int positive(String name) {
    JsonNode node = row.path(name);
    if (!node.canConvertToInt() || node.asInt() <= 0) {
      throw new IllegalArgumentException(name + " must be a positive number in " + row);
    }
    return node.asInt();
  }

  BigDecimal amount(String name, @Nullable BigDecimal fallback) {
    if (!has(name) && fallback != null) {
      return fallback;
    }
    BigDecimal amount;
    try {
      amount = new BigDecimal(text(name));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " must be an amount in " + row, e);
    }
    if (amount.signum() < 0) {
      throw new IllegalArgumentException(name + " must not be negative in " + row);
    }
    return amount;
  }
}
