package io.nodesmith.llm;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Lets an attempt begin only where its worst case fits under every cap. */
final class Budget {
  private final Caps caps;
  private final Clock clock;
  private final Journal journal;
  private final @Nullable SharedSpending shared;
  private BigDecimal run = BigDecimal.ZERO;

  Budget(Caps caps, Clock clock, Journal journal) {
    this.caps = caps;
    this.clock = clock;
    this.journal = journal;
    boolean isShared = caps.day() != null || caps.month() != null;
    this.shared = isShared ? new SharedSpending(journal.folder()) : null;
  }

  /** Puts the attempt into the journal with its worst case; false if that does not fit. */
  boolean begin(JournalRecord.Asked asked) {
    BigDecimal most = asked.reserved().known();
    if (!addToRun(most)) {
      return false;
    }
    boolean begun = false;
    try {
      begun = shared == null ? note(asked) : shared.alone(() -> fits(shared, most) && note(asked));
      return begun;
    } finally {
      if (!begun) {
        addToRun(most.negate());
      }
    }
  }

  /** Puts what it really cost in the place of the worst case. */
  void end(Cost reserved, Cost cost) {
    addToRunInAnyCase(cost.known().subtract(reserved.known()));
  }

  /** Spent and promised by this node. */
  synchronized BigDecimal run() {
    return run;
  }

  private boolean note(JournalRecord.Asked asked) {
    journal.note(asked);
    return true;
  }

  private synchronized boolean addToRun(BigDecimal amount) {
    if (amount.signum() > 0 && exceeds(caps.run(), run.add(amount))) {
      return false;
    }
    run = run.add(amount);
    return true;
  }

  private synchronized void addToRunInAnyCase(BigDecimal amount) {
    run = run.add(amount);
  }

  private boolean fits(SharedSpending spending, BigDecimal most) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return !exceeds(caps.day(), spending.day(today).add(most))
        && !exceeds(caps.month(), spending.month(YearMonth.from(today)).add(most));
  }

  private static boolean exceeds(@Nullable BigDecimal cap, BigDecimal amount) {
    return cap != null && amount.compareTo(cap) > 0;
  }
}
