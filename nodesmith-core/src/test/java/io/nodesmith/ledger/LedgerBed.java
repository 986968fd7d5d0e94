package io.nodesmith.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nodesmith.llm.Journal;
import io.nodesmith.llm.ModelCatalog;
import io.nodesmith.llm.Secret;
import io.nodesmith.llm.TextKeeping;
import io.nodesmith.sandbox.TrustedTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;

/** A folder with a journal and a database server of its own, and a look into the tables. */
final class LedgerBed implements AutoCloseable {
  private static final String SORTED =
      "SELECT COALESCE(string_agg(t::text, E'\\n' ORDER BY t::text), '') FROM %s AS t";
  private static final List<String> PROJECTED =
      List.of(
          "generation_runs",
          "generation_methods",
          "generation_feedback",
          "llm_verdicts",
          "llm_open_calls",
          "llm_generation_metrics",
          "llm_generation_history",
          "llm_patterns",
          "llm_context_windows",
          "llm_daily",
          "llm_daily_times",
          "llm_monthly_times");

  private static final String TEAM = "team";

  private final Path server;
  private final Path journal;
  private final boolean isTeams;

  LedgerBed(Path server, Path journal) {
    this(server, journal, false);
  }

  private LedgerBed(Path server, Path journal, boolean isTeams) {
    this.server = server;
    this.journal = journal;
    this.isTeams = isTeams;
  }

  /** A ledger in a database that the program does not own, as a user who may do little there. */
  static LedgerBed ofTeam(Path server, Path journal) {
    return new LedgerBed(server, journal, true);
  }

  /** The same journal, for a database that the program does not own. */
  LedgerBed asTeams() {
    return ofTeam(server, journal);
  }

  Path journal() {
    return journal;
  }

  Journal write(int seed) {
    return Journal.open(journal, TextKeeping.KEEP, Clock.systemUTC(), new Random(seed));
  }

  LedgerSettings settings() {
    return settings(Secret.none());
  }

  LedgerSettings settings(Secret database) {
    return new LedgerSettings(
        journal,
        ModelCatalog.builtIn(),
        database,
        server,
        this::tools,
        new SecureRandom(),
        isRoot());
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private TrustedTools tools() {
    try {
      return new TrustedTools(server.resolve("scratch"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Ledger open() {
    if (!isTeams) {
      return Ledger.open(settings());
    }
    // The server that comes with the program plays the team's.
    try (Ledger embedded = Ledger.open(settings())) {
      assertEquals(Database.VERSION, embedded.status().schema());
      if (query("postgres", "SELECT datname FROM pg_database WHERE datname = 'team'").isEmpty()) {
        query("postgres", "CREATE ROLE team LOGIN PASSWORD 'team'");
        query("postgres", "CREATE DATABASE team OWNER team");
      }
      String url = url(TEAM).replaceFirst("//[^@]*@", "//team:team@");
      return Ledger.open(settings(Secret.of(url)));
    }
  }

  /** Opens it without anything in it. */
  Ledger openEmpty() {
    if (isTeams) {
      open().close();
      query("DROP SCHEMA nodesmith CASCADE");
      return open();
    }
    Ledger ledger = open();
    var _ = ledger.rebuild();
    return ledger;
  }

  /** Who the program is there. */
  String user() {
    return isTeams ? TEAM : "nodesmith";
  }

  /** Where a database of the embedded server is now, as a user would write it. */
  String url(String database) {
    try {
      String port = Files.readAllLines(pidFile()).get(3).strip();
      String password = Files.readString(server.resolve("password"));
      return "postgresql://nodesmith:" + password + "@127.0.0.1:" + port + "/" + database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path pidFile() {
    return server.resolve("data/postmaster.pid");
  }

  /** What a query gives, each row as text. */
  List<String> query(String sql) {
    return query(isTeams ? TEAM : "postgres", sql);
  }

  private List<String> query(String database, String sql) {
    DatabaseAddress address = DatabaseAddress.of(url(database));
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password().reveal());
    properties.setProperty("currentSchema", "nodesmith");
    properties.setProperty("options", "-c default_transaction_read_only=off");
    try (Connection connection = DriverManager.getConnection(address.url(), properties);
        Statement statement = connection.createStatement()) {
      List<String> rows = new ArrayList<>();
      if (statement.execute(sql)) {
        ResultSet row = statement.getResultSet();
        while (row.next()) {
          rows.add(row.getString(1));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  String one(String sql) {
    return query(sql).getFirst();
  }

  /** Everything that is projected, in an order of its own. */
  List<String> everything() {
    return PROJECTED.stream().map(table -> table + "\n" + one(SORTED.formatted(table))).toList();
  }

  /** Ends the server, well or not. */
  void stop(String mode) {
    try (Stream<Path> found = Files.list(server)) {
      Path control =
          found
              .map(folder -> folder.resolve("bin/pg_ctl"))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow();
      List<String> command = new ArrayList<>();
      if (isRoot()) {
        command.addAll(List.of("unshare", "--user", "--"));
      }
      command.addAll(
          List.of(control.toString(), "-D", server.resolve("data").toString(), "-m", mode, "stop"));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (Files.exists(pidFile())) {
      stop("immediate");
    }
  }
}
