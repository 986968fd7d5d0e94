package io.nodesmith.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.nodesmith.problem.NodesmithException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/** A small pool of connections to a database whose schema is the program's own. */
final class Database implements AutoCloseable {
  /** The newest migration that this program knows. */
  static final int VERSION = 2;

  static final String SCHEMA = "nodesmith";
  private static final int CONNECTIONS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String SESSION =
      "SET TIME ZONE 'UTC'; SET lock_timeout = '60s'; SET statement_timeout = '10min'";

  /** A statement of a client that was killed ends soon, and lets go of what it holds. */
  private static final String SESSION_OF_OUR_OWN =
      SESSION + "; SET client_connection_check_interval = '2s'";

  private final DatabaseAddress address;
  private final HikariDataSource pool;

  private Database(DatabaseAddress address, HikariDataSource pool) {
    this.address = address;
    this.pool = pool;
  }

  /**
   * Connects.
   *
   * @param isOurs whether the server came with the program, so that it can do what that can
   * @throws NodesmithException with a code that begins with {@code ledger-}
   */
  static Database connect(DatabaseAddress address, boolean isOurs) {
    return connect(address, isOurs, PATIENCE);
  }

  /** The same, with another time that a connection of the pool is waited for. */
  static Database connect(DatabaseAddress address, boolean isOurs, Duration patience) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password().reveal());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(patience.toMillis());
    config.setConnectionInitSql(isOurs ? SESSION_OF_OUR_OWN : SESSION);
    config.setPoolName("ledger");
    // A first connection of its own says what is wrong at once, and as the driver says it.
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("currentSchema", SCHEMA);
    config.addDataSourceProperty("ApplicationName", "nodesmith");
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    try (Connection _ = DriverManager.getConnection(address.url(), properties(address))) {
      return new Database(address, new HikariDataSource(config));
    } catch (SQLException e) {
      throw Trouble.of(address, e);
    }
  }

  private static Properties properties(DatabaseAddress address) {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password().reveal());
    properties.setProperty("ApplicationName", "nodesmith");
    properties.setProperty("connectTimeout", "5");
    return properties;
  }

  /** Something that is done with a connection. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** Does something with a connection of its own, statement by statement. */
  <T> T use(Work<T> work) {
    try (Connection connection = pool.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw Trouble.of(address, e);
    }
  }

  /** Does all of it or nothing, and not while another process does the same. */
  <T> T change(Work<T> work) {
    return use(
        connection -> {
          connection.setAutoCommit(false);
          try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(hashtext('nodesmith.ledger'))");
            T result = work.with(connection);
            connection.commit();
            return result;
          } catch (SQLException | RuntimeException e) {
            undo(connection, e);
            throw e;
          } finally {
            if (!connection.isClosed()) {
              connection.setAutoCommit(true);
            }
          }
        });
  }

  private static void undo(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // The connection is gone, and with it all that was not committed.
      cause.addSuppressed(e);
    }
  }

  /**
   * Brings the schema to the program's version.
   *
   * @throws NodesmithException with code {@code ledger-newer} if it is beyond it
   */
  void migrate() {
    int found = use(Database::version);
    if (found > VERSION) {
      String message =
          "The ledger's database (%s) was made by a newer Nodesmith (schema %d, this one knows %d);"
              .formatted(address, found, VERSION);
      throw new NodesmithException("ledger-newer", false, message + " update Nodesmith.", null);
    }
    if (found == VERSION) {
      return;
    }
    migrate("latest");
  }

  /** Brings the schema to that version. */
  void migrate(String version) {
    Migration.run(pool, address, version);
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet table =
          statement.executeQuery("SELECT to_regclass('" + SCHEMA + ".flyway_schema_history')")) {
        if (!table.next() || table.getString(1) == null) {
          return 0;
        }
      }
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT COALESCE(max(version::integer), 0) FROM "
                  + SCHEMA
                  + ".flyway_schema_history WHERE success AND version IS NOT NULL")) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }

  DatabaseAddress address() {
    return address;
  }

  /** Runs a script of this room's resources. */
  static void run(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text(script));
    }
  }

  private static String text(String script) {
    try (InputStream in = Database.class.getResourceAsStream(script)) {
      if (in == null) {
        throw new IllegalStateException(script + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
