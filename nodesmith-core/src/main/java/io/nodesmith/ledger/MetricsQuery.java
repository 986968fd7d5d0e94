package io.nodesmith.ledger;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What is asked.
 *
 * @param since first day, in UTC
 * @param until last day, in UTC
 * @param by what the figures are told apart by
 * @param nodeType only nodes of this kind; empty for all
 */
public record MetricsQuery(LocalDate since, LocalDate until, By by, String nodeType) {
  /** What figures are told apart by. */
  public enum By {
    TIER("tier"),
    MODEL("model"),
    NODE_TYPE("node_type"),
    METHOD("method"),
    OPERATION("operation_type"),
    DAY("day::text");

    private final String column;

    By(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }

    /** The name as it stands in options and documents. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
