package io.nodesmith.ledger;

import io.nodesmith.llm.ModelCard;
import io.nodesmith.llm.ModelCatalog;
import io.nodesmith.llm.Price;
import io.nodesmith.llm.Tier;
import io.nodesmith.problem.NodesmithException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The projection of a journal into a database, and what can be asked of it. */
public final class Ledger implements AutoCloseable {
  private static final List<String> TABLES =
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
          "llm_monthly_times",
          "ledger_checkpoints",
          "ledger_stale_days",
          "ledger_stale_months");

  private final LedgerSettings settings;
  private final Database database;

  private Ledger(LedgerSettings settings, Database database) {
    this.settings = settings;
    this.database = database;
  }

  /**
   * Opens the ledger: the user's own database, or the embedded one, which is started if need be.
   *
   * @throws NodesmithException in one line, if that cannot be done
   */
  public static Ledger open(LedgerSettings settings) {
    Database database =
        settings.database().isPresent()
            ? ready(Database.connect(DatabaseAddress.of(settings.database().reveal()), false))
            : server(settings).connect(Ledger::embedded);
    return new Ledger(settings, database);
  }

  /** Where the ledger would be; nothing is started. */
  public static String place(LedgerSettings settings) {
    return settings.database().isPresent()
        ? DatabaseAddress.of(settings.database().reveal()).toString()
        : "embedded in " + settings.folder();
  }

  private static EmbeddedServer server(LedgerSettings settings) {
    return new EmbeddedServer(
        settings.folder(), settings.tools().get(), settings.random(), settings.isRoot());
  }

  private static Database embedded(DatabaseAddress address) {
    Database database = Database.connect(address, true);
    try {
      ServerWatch.over(database);
    } catch (NodesmithException e) {
      database.close();
      throw e;
    }
    return ready(database);
  }

  private static Database ready(Database database) {
    try {
      database.migrate();
      return database;
    } catch (NodesmithException e) {
      database.close();
      throw e;
    }
  }

  /** Takes in what is new in the journal. */
  public SyncReport sync() {
    SyncReport report = new JournalSync(database, settings.journal()).run();
    if (report.records() > 0) {
      database.change(this::windows);
      database.change(Retention::expire);
    }
    return report;
  }

  /**
   * Takes in all of the journal again. What is in the embedded database is thrown away first; in a
   * database of a team's there are rows of other journals, and nothing is.
   */
  public SyncReport rebuild() {
    if (settings.database().isPresent()) {
      new JournalSync(database, settings.journal()).startOver();
    } else {
      database.change(Ledger::empty);
    }
    return sync();
  }

  private static boolean empty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute("TRUNCATE " + String.join(", ", TABLES));
    }
  }

  /** What is in the ledger, and how far it is behind the journal. */
  public LedgerStatus status() {
    long behind = new JournalSync(database, settings.journal()).behind();
    return database.use(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet rows =
                  statement.executeQuery(
                      """
                      SELECT (SELECT max(version::integer) FROM flyway_schema_history
                               WHERE version IS NOT NULL),
                             (SELECT count(*) FROM generation_runs),
                             (SELECT count(*) FROM generation_methods),
                             (SELECT count(*) FROM llm_generation_metrics),
                             (SELECT count(*) FROM llm_open_calls),
                             (SELECT count(*) FROM llm_generation_history),
                             (SELECT max(synced_at) FROM ledger_checkpoints)
                      """)) {
            rows.next();
            Timestamp last = rows.getTimestamp(7);
            return new LedgerStatus(
                database.address().toString(),
                rows.getInt(1),
                rows.getLong(2),
                rows.getLong(3),
                rows.getLong(4),
                rows.getLong(5),
                rows.getLong(6),
                behind,
                last == null ? null : last.toInstant());
          }
        });
  }

  /** What happened in a period. */
  public MetricsSummary metrics(MetricsQuery query) {
    return database.use(connection -> MetricsReader.read(connection, query));
  }

  /** Gives every call of a period as a line of JSON, with its texts as far as they are kept. */
  public void export(LocalDate since, LocalDate until, Consumer<String> line) {
    database.use(connection -> Export.lines(connection, since, until, line));
  }

  /** Keeps texts for so many days and no longer, from now on; returns how many went at once. */
  public int keepTexts(int days) {
    return database.change(connection -> Retention.keep(connection, days));
  }

  /** The catalogue as it is now; rows of prices that it no longer has stay. */
  private boolean windows(Connection connection) throws SQLException {
    String sql =
        """
        INSERT INTO llm_context_windows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (provider, model, price_version) DO UPDATE
          SET tier = EXCLUDED.tier, window_tokens = EXCLUDED.window_tokens,
              max_output_tokens = EXCLUDED.max_output_tokens,
              input_usd_per_million = EXCLUDED.input_usd_per_million,
              output_usd_per_million = EXCLUDED.output_usd_per_million,
              cached_input_usd_per_million = EXCLUDED.cached_input_usd_per_million,
              valid_from = EXCLUDED.valid_from, valid_until = EXCLUDED.valid_until
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (ModelCard card : settings.catalog().cards()) {
        if (card.prices().isEmpty()) {
          window(insert, card, null);
        }
        for (Price price : card.prices()) {
          window(insert, card, price);
        }
      }
      return insert.executeBatch().length > 0;
    }
  }

  private void window(PreparedStatement insert, ModelCard card, @Nullable Price price)
      throws SQLException {
    insert.setString(1, card.provider());
    insert.setString(2, card.id());
    insert.setString(3, tier(settings.catalog(), card));
    insert.setInt(4, card.window());
    insert.setInt(5, card.maxOutput());
    insert.setString(6, price == null ? "" : price.version());
    insert.setBigDecimal(7, price == null ? null : price.input());
    insert.setBigDecimal(8, price == null ? null : price.output());
    insert.setBigDecimal(9, price == null ? null : price.cachedInput());
    insert.setDate(10, price == null ? null : Date.valueOf(price.from()));
    LocalDate until = price == null ? null : price.until();
    insert.setDate(11, until == null ? null : Date.valueOf(until));
    insert.addBatch();
  }

  private static @Nullable String tier(ModelCatalog catalog, ModelCard card) {
    return Stream.of(Tier.LOCAL, Tier.CLOUD_FAST, Tier.CLOUD_PREMIUM)
        .filter(tier -> catalog.defaultModel(tier).equals(card.id()))
        .map(Tier::id)
        .findFirst()
        .orElse(null);
  }

  @Override
  public void close() {
    database.close();
  }
}
