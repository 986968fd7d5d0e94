package io.nodesmith.llm;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was spent and is promised; a promise that does not fit under the caps is not made. */
final class Budget {
  private final Caps caps;
  private final Clock clock;
  private final Map<LocalDate, BigDecimal> byDay = new HashMap<>();
  private BigDecimal run = BigDecimal.ZERO;

  /** A promise; it must be settled. */
  record Grant(LocalDate day, BigDecimal most) {}

  Budget(Caps caps, Clock clock) {
    this.caps = caps;
    this.clock = clock;
  }

  /** Takes the amount from all caps before it is spent; null if it does not fit. */
  synchronized @Nullable Grant reserve(BigDecimal most) {
    LocalDate day = today();
    if (exceeds(caps.run(), run.add(most))
        || exceeds(caps.day(), ofDay(day).add(most))
        || exceeds(caps.month(), ofMonth(YearMonth.from(day)).add(most))) {
      return null;
    }
    add(day, most);
    run = run.add(most);
    return new Grant(day, most);
  }

  /** Puts what was really spent in the place of the promise. */
  synchronized void settle(Grant grant, Cost cost) {
    BigDecimal change = cost.known().subtract(grant.most());
    add(grant.day(), change);
    run = run.add(change);
  }

  /** Counts what was spent before this run, or by others. */
  synchronized void spentBefore(LocalDate day, BigDecimal amount) {
    add(day, amount);
  }

  /** Spent and promised in this run. */
  synchronized BigDecimal run() {
    return run;
  }

  /** Spent and promised today. */
  synchronized BigDecimal day() {
    return ofDay(today());
  }

  /** Spent and promised this month. */
  synchronized BigDecimal month() {
    return ofMonth(YearMonth.from(today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static boolean exceeds(@Nullable BigDecimal cap, BigDecimal amount) {
    return cap != null && amount.compareTo(cap) > 0;
  }

  private BigDecimal ofDay(LocalDate day) {
    return byDay.getOrDefault(day, BigDecimal.ZERO);
  }

  private BigDecimal ofMonth(YearMonth month) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<LocalDate, BigDecimal> entry : byDay.entrySet()) {
      if (YearMonth.from(entry.getKey()).equals(month)) {
        sum = sum.add(entry.getValue());
      }
    }
    return sum;
  }

  private void add(LocalDate day, BigDecimal amount) {
    byDay.merge(day, amount, BigDecimal::add);
  }
}
