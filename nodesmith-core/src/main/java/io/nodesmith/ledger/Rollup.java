package io.nodesmith.ledger;

import java.sql.ResultSet;
import java.sql.Statement;

/** Brings the sums of days up to date, for the days whose calls or methods changed. */
final class Rollup {
  private Rollup() {}

  static void refresh(Database database) {
    boolean isStale =
        database.use(
            connection -> {
              try (Statement statement = connection.createStatement();
                  ResultSet rows =
                      statement.executeQuery("SELECT EXISTS (SELECT FROM ledger_stale_days)")) {
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
