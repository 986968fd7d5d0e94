package io.nodesmith.llm;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** What the journal says was spent this month. */
final class Spending {
  private Spending() {}

  /** A budget that knows what was spent before, if there is a cap for which that matters. */
  static Budget budget(LlmSettings settings) {
    Budget budget = new Budget(settings.caps(), settings.clock());
    if (settings.caps().day() != null || settings.caps().month() != null) {
      YearMonth month =
          YearMonth.from(LocalDate.ofInstant(settings.clock().instant(), ZoneOffset.UTC));
      Map<String, JournalRecord> attempts = new HashMap<>();
      Journal.read(
          settings.journal().folder(),
          record -> {
            CallStamp stamp = record.stamp();
            if (YearMonth.from(day(stamp)).equals(month)) {
              // The end of an attempt takes the place of its beginning; twice written counts once.
              attempts.merge(stamp.id() + "/" + stamp.attempt(), record, Spending::later);
            }
          });
      attempts
          .values()
          .forEach(record -> budget.spentBefore(day(record.stamp()), cost(record).known()));
    }
    return budget;
  }

  private static JournalRecord later(JournalRecord before, JournalRecord now) {
    return now instanceof JournalRecord.Asked ? before : now;
  }

  private static LocalDate day(CallStamp stamp) {
    return LocalDate.ofInstant(stamp.time(), ZoneOffset.UTC);
  }

  private static Cost cost(JournalRecord record) {
    return switch (record) {
      // Sent and never ended: it may have cost all that was reserved.
      case JournalRecord.Asked asked -> asked.reserved();
      case JournalRecord.Answered answered -> answered.cost();
      case JournalRecord.Failed failed -> failed.cost();
    };
  }
}
