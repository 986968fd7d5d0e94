package io.nodesmith.ledger;

import java.sql.ResultSet;
import java.sql.Statement;

/**
 * Brings the sums of days up to date, for the days whose calls or methods changed, and those of the
 * months that are over.
 */
final class Rollup {
  private static final String IS_STALE =
      """
      SELECT EXISTS (SELECT FROM ledger_stale_days)
          OR EXISTS (SELECT FROM ledger_stale_months
                      WHERE month < date_trunc('month', now() AT TIME ZONE 'UTC')::date)
      """;

  private Rollup() {}

  static void refresh(Database database) {
    boolean isStale =
        database.use(
            connection -> {
              try (Statement statement = connection.createStatement();
                  ResultSet rows = statement.executeQuery(IS_STALE)) {
                return rows.next() && rows.getBoolean(1);
              }
            });
    if (isStale) {
      database.change(
          connection -> {
            Database.run(connection, "rollup.sql");
            return true;
          });
    }
  }
}
