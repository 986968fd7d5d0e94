package io.nodesmith.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the embedded server when nobody is connected any more, whether they left or were killed. A
 * session of the server itself does it, since that one outlives every process of ours: it does not
 * look at its own client while it runs.
 */
final class ServerWatch {
  private static final String NAME = "nodesmith-watch";
  private static final String IS_THERE =
      "SELECT count(*) FROM pg_stat_activity WHERE application_name = '"
          + NAME
          + "' AND query LIKE 'DO %'";

  private static final long LOOK_NANOS = 5_000_000;

  /** Three seconds without a client; then the server takes no new ones and ends with the last. */
  private static final String LOOP =
      """
      DO $$
      DECLARE
        quiet integer := 0;
      BEGIN
        LOOP
          COMMIT;
          PERFORM pg_sleep(0.5);
          IF EXISTS (SELECT FROM pg_stat_activity
                      WHERE backend_type = 'client backend' AND application_name <> '%s') THEN
            quiet := 0;
          ELSE
            quiet := quiet + 1;
          END IF;
          IF quiet >= 6 THEN
            COPY (SELECT 1) TO PROGRAM 'kill -TERM $(head -n 1 postmaster.pid)';
            PERFORM pg_terminate_backend(pg_backend_pid());
          END IF;
        END LOOP;
      END $$
      """
          .formatted(NAME);

  private ServerWatch() {}

  /** Begins to watch, unless someone did. For one process at a time. */
  static void over(Database database) {
    if (watching(database) == 0) {
      begin(database.address());
      while (watching(database) == 0) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
    }
  }

  private static long watching(Database database) {
    return database.use(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet rows = statement.executeQuery(IS_THERE)) {
            return rows.next() ? rows.getLong(1) : 0;
          }
        });
  }

  private static void begin(DatabaseAddress address) {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password().reveal());
    properties.setProperty("ApplicationName", NAME);
    try {
      Connection connection = DriverManager.getConnection(address.url(), properties);
      Thread.ofPlatform().daemon().name(NAME).start(() -> watch(connection));
    } catch (SQLException e) {
      throw Trouble.of(address, e);
    }
  }

  private static void watch(Connection connection) {
    try (connection;
        Statement statement = connection.createStatement()) {
      statement.execute(LOOP);
    } catch (SQLException e) {
      // The server ended, which is how it always ends.
      return;
    }
  }
}
