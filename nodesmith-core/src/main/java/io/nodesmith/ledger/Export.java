package io.nodesmith.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Calls as lines of JSON. */
final class Export {
  private static final int ROWS_AT_ONCE = 1000;
  private static final String SQL =
      """
      SELECT (to_jsonb(m) || jsonb_build_object(
               'prompt', h.prompt, 'code', h.code, 'quality', h.quality,
               'validation_passed', h.validation_passed, 'user_accepted', h.user_accepted,
               'user_feedback', h.user_feedback,
               'manual_edits_required', h.manual_edits_required))::text
        FROM llm_generation_metrics AS m
        LEFT JOIN llm_generation_history AS h USING (call_id, attempt, created_at)
       WHERE m.created_at >= ?::date::timestamp AT TIME ZONE 'UTC'
         AND m.created_at < (?::date + 1)::timestamp AT TIME ZONE 'UTC'
       ORDER BY m.created_at, m.call_id, m.attempt
      """;

  private Export() {}

  /** Row by row, however many there are. */
  static long lines(
      Connection connection, LocalDate since, LocalDate until, Consumer<String> consumer)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement query = connection.prepareStatement(SQL)) {
      query.setFetchSize(ROWS_AT_ONCE);
      query.setString(1, since.toString());
      query.setString(2, until.toString());
      long count = 0;
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          consumer.accept(rows.getString(1));
          count++;
        }
      }
      return count;
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
