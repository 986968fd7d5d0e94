package io.nodesmith.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A period as months whose sums are made, and the days besides.
 *
 * @param whole months, each from its first day to its last
 * @param besides stretches of days before, between and after them
 */
record Months(List<Span> whole, List<Span> besides) {
  Months {
    whole = List.copyOf(whole);
    besides = List.copyOf(besides);
  }

  /** From a day to another, both included. */
  record Span(LocalDate first, LocalDate last) {}

  /** The period day by day. */
  static Months none(LocalDate since, LocalDate until) {
    return new Months(List.of(), List.of(new Span(since, until)));
  }

  /**
   * Takes as many whole months as there are.
   *
   * @param stale first days of months whose sums are not made
   */
  static Months of(LocalDate since, LocalDate until, Set<LocalDate> stale) {
    List<Span> whole = new ArrayList<>();
    List<Span> besides = new ArrayList<>();
    LocalDate open = since;
    LocalDate month = since.getDayOfMonth() == 1 ? since : since.withDayOfMonth(1).plusMonths(1);
    while (!month.plusMonths(1).minusDays(1).isAfter(until)) {
      if (!stale.contains(month)) {
        addDays(besides, open, month.minusDays(1));
        open = month.plusMonths(1);
        whole.add(new Span(month, open.minusDays(1)));
      }
      month = month.plusMonths(1);
    }
    addDays(besides, open, until);
    return new Months(whole, besides);
  }

  private static void addDays(List<Span> spans, LocalDate first, LocalDate last) {
    if (!first.isAfter(last)) {
      spans.add(new Span(first, last));
    }
  }
}
