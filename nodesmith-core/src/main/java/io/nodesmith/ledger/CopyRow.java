package io.nodesmith.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.nodesmith.llm.Cost;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes rows in the text format of {@code COPY}. */
final class CopyRow {
  private final StringBuilder text = new StringBuilder();
  private boolean isFirst = true;

  CopyRow add(@Nullable Object value) {
    if (!isFirst) {
      text.append('\t');
    }
    isFirst = false;
    switch (value) {
      case null -> text.append("\\N");
      case Cost.Priced(BigDecimal usd) -> text.append(usd.toPlainString());
      case Cost.Unpriced() -> text.append("\\N");
      case Instant instant -> text.append(instant);
      case JsonNode json -> escaped(json.toString().replace("\\u0000", "\\ufffd"));
      default -> escaped(value.toString());
    }
    return this;
  }

  /** A text without its null characters, which the database cannot hold. */
  private void escaped(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\0' -> text.append('\uFFFD');
        default -> text.append(c);
      }
    }
  }

  void end() {
    text.append('\n');
    isFirst = true;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
