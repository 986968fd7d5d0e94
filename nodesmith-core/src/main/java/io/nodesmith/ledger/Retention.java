package io.nodesmith.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** How long texts are kept; figures are kept for ever. */
final class Retention {
  private Retention() {}

  static int keep(Connection connection, int days) throws SQLException {
    try (PreparedStatement keep =
        connection.prepareStatement(
            "INSERT INTO ledger_retention (keep_days) VALUES (?) ON CONFLICT (one)"
                + " DO UPDATE SET keep_days = EXCLUDED.keep_days")) {
      keep.setInt(1, days);
      keep.executeUpdate();
    }
    return expire(connection);
  }

  /** Removes the texts whose time is up. */
  static int expire(Connection connection) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM llm_generation_history USING ledger_retention"
                + " WHERE created_at < now() - make_interval(days => keep_days)")) {
      return delete.executeUpdate();
    }
  }
}
