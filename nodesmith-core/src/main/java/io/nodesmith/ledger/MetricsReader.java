package io.nodesmith.ledger;

import io.nodesmith.ledger.MetricsQuery.By;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Adds up the sums of days, and of months that are over. */
final class MetricsReader {
  private static final String WHERE =
      " WHERE by_method = ? AND day BETWEEN ?::date AND ?::date AND (? = '' OR node_type = ?)";
  private static final String SUMS =
      """
       AS name, sum(methods), sum(methods_asked), sum(proven), sum(proven_by_pattern),
             sum(proven_first), sum(stubs), sum(calls), sum(calls_failed), sum(calls_truncated),
             sum(tokens_input), sum(tokens_output), sum(tokens_cached), sum(tokens_reasoning),
             sum(cost_usd), sum(unpriced), sum(checked), sum(syntax_valid), sum(onex_compliant),
             sum(has_type_hints), sum(security_issues)
        FROM llm_daily
      """;
  private static final String DAYS =
      """
       AS name, is_first_content, bucket, sum(calls)
        FROM llm_daily_times
        JOIN unnest(?::date[], ?::date[]) AS span (first, last) ON day BETWEEN first AND last
      """;
  private static final String MONTHS =
      """
       AS name, is_first_content, bucket, sum(calls)
        FROM llm_monthly_times
        JOIN unnest(?::date[], ?::date[]) AS span (first, last) ON month = first
      """;
  private static final String OF_TIMES =
      " WHERE by_method = ? AND (? = '' OR node_type = ?) GROUP BY 1, 2, 3";

  /** What was refused or only planned is no node; nor is a run that has not ended yet. */
  private static final String NODES =
      """
      SELECT count(*), count(*) FILTER (WHERE outcome = 'done'), avg(quality),
             percentile_cont(0.95) WITHIN GROUP (
               ORDER BY extract(epoch FROM ended_at - started_at)),
             avg(COALESCE(cost, 0))
        FROM generation_runs AS run
        LEFT JOIN LATERAL
             (SELECT sum(cost_usd) AS cost FROM generation_methods AS method
               WHERE method.run_id = run.run_id) AS spent ON true
       WHERE command = 'generate' AND outcome IN ('done', 'below') AND ended_at IS NOT NULL
         AND started_at >= ?::date AND started_at < ?::date + 1
         AND (? = '' OR node_type = ?)
      """;

  private final Connection connection;
  private final MetricsQuery query;

  private MetricsReader(Connection connection, MetricsQuery query) {
    this.connection = connection;
    this.query = query;
  }

  static MetricsSummary read(Connection connection, MetricsQuery query) throws SQLException {
    MetricsReader reader = new MetricsReader(connection, query);
    List<MetricsSummary.Group> groups = reader.groups(query.by().column(), query.by() == By.METHOD);
    Figures total =
        groups.stream().map(MetricsSummary.Group::figures).reduce(Figures.NONE, Figures::plus);
    return new MetricsSummary(query, total, reader.nodes(), groups);
  }

  private Nodes nodes() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NODES)) {
      statement.setString(1, query.since().toString());
      statement.setString(2, query.until().toString());
      statement.setString(3, query.nodeType());
      statement.setString(4, query.nodeType());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Nodes(
            row.getLong(1), row.getLong(2), number(row, 3), number(row, 4), number(row, 5));
      }
    }
  }

  private static OptionalDouble number(ResultSet row, int column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  private List<MetricsSummary.Group> groups(String column, boolean byMethod) throws SQLException {
    Map<String, Times> latencies = new HashMap<>();
    Map<String, Times> firstContents = new HashMap<>();
    times(column, byMethod, latencies, firstContents);
    List<MetricsSummary.Group> groups = new ArrayList<>();
    try (PreparedStatement statement =
        prepare("SELECT " + column + SUMS + WHERE + " GROUP BY 1 ORDER BY 1", byMethod)) {
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String name = row.getString(1);
          Figures figures =
              figures(
                  row,
                  latencies.getOrDefault(name, Times.NONE),
                  firstContents.getOrDefault(name, Times.NONE));
          groups.add(new MetricsSummary.Group(name.isEmpty() ? "-" : name, figures));
        }
      }
    }
    return groups;
  }

  private void times(
      String column,
      boolean byMethod,
      Map<String, Times> latencies,
      Map<String, Times> firstContents)
      throws SQLException {
    Map<String, SortedMap<Integer, Long>> whole = new HashMap<>();
    Map<String, SortedMap<Integer, Long>> first = new HashMap<>();
    Months months =
        query.by() == By.DAY
            ? Months.none(query.since(), query.until())
            : Months.of(query.since(), query.until(), staleMonths());
    for (Counts counts :
        List.of(new Counts(MONTHS, months.whole()), new Counts(DAYS, months.besides()))) {
      if (!counts.spans().isEmpty()) {
        try (PreparedStatement statement =
                prepare("SELECT " + column + counts.sql() + OF_TIMES, counts.spans(), byMethod);
            ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            (row.getBoolean(2) ? first : whole)
                .computeIfAbsent(row.getString(1), name -> new TreeMap<>())
                .merge(row.getInt(3), row.getLong(4), Long::sum);
          }
        }
      }
    }
    whole.forEach((name, counts) -> latencies.put(name, new Times(counts)));
    first.forEach((name, counts) -> firstContents.put(name, new Times(counts)));
  }

  /** Sums, and of which days. */
  private record Counts(String sql, List<Months.Span> spans) {}

  private Set<LocalDate> staleMonths() throws SQLException {
    Set<LocalDate> stale = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT month::text FROM ledger_stale_months")) {
      while (row.next()) {
        stale.add(LocalDate.parse(row.getString(1)));
      }
    }
    return stale;
  }

  private PreparedStatement prepare(String sql, List<Months.Span> spans, boolean byMethod)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setArray(1, dates(spans.stream().map(Months.Span::first)));
    statement.setArray(2, dates(spans.stream().map(Months.Span::last)));
    statement.setBoolean(3, byMethod);
    statement.setString(4, query.nodeType());
    statement.setString(5, query.nodeType());
    return statement;
  }

  private Array dates(Stream<LocalDate> days) throws SQLException {
    return connection.createArrayOf("text", days.map(LocalDate::toString).toArray());
  }

  private PreparedStatement prepare(String sql, boolean byMethod) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setBoolean(1, byMethod);
    statement.setString(2, query.since().toString());
    statement.setString(3, query.until().toString());
    statement.setString(4, query.nodeType());
    statement.setString(5, query.nodeType());
    return statement;
  }

  private static Figures figures(ResultSet row, Times latency, Times firstContent)
      throws SQLException {
    return new Figures(
        new Figures.Methods(
            row.getLong(2),
            row.getLong(3),
            row.getLong(4),
            row.getLong(5),
            row.getLong(6),
            row.getLong(7)),
        new Figures.Calls(
            row.getLong(8),
            row.getLong(9),
            row.getLong(10),
            row.getLong(11),
            row.getLong(12),
            row.getLong(13),
            row.getLong(14),
            row.getBigDecimal(15).stripTrailingZeros(),
            row.getLong(16)),
        new Figures.Checked(
            row.getLong(17), row.getLong(18), row.getLong(19), row.getLong(20), row.getLong(21)),
        latency,
        firstContent);
  }
}
