package io.nodesmith.ledger;

import io.nodesmith.llm.JournalRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of one journal file on its way into the tables. A record that they do not take, of a
 * newer program perhaps, is left out, and keeps no other back.
 */
final class Stretch {
  private static final String WRONG_VALUE = "22";
  private static final String BROKEN_RULE = "23";

  private final String session;
  private final List<JournalRecord> records = new ArrayList<>();
  private long foreign;
  private long refused;

  /**
   * Nothing is in it yet.
   *
   * @param session names the process that wrote the journal
   */
  Stretch(String session) {
    this.session = session;
  }

  void add(JournalRecord record) {
    records.add(record);
  }

  /** How many were taken in. */
  long taken() {
    return records.size() - refused;
  }

  /** Notes that are not the ledger's, or that this program does not understand. */
  long foreign() {
    return foreign;
  }

  /** How many the tables do not take. */
  long refused() {
    return refused;
  }

  void write(Connection connection) throws SQLException {
    foreign = 0;
    refused = 0;
    write(connection, records);
  }

  private void write(Connection connection, List<JournalRecord> part) throws SQLException {
    Batch batch = new Batch(session);
    part.forEach(batch::take);
    Savepoint before = connection.setSavepoint();
    try {
      batch.write(connection);
      connection.releaseSavepoint(before);
      foreign += batch.foreign();
    } catch (SQLException e) {
      if (!isOfRecords(e)) {
        throw e;
      }
      connection.rollback(before);
      if (part.size() == 1) {
        refused++;
      } else {
        // Which one it is, halving finds soon.
        write(connection, part.subList(0, part.size() / 2));
        write(connection, part.subList(part.size() / 2, part.size()));
      }
    }
  }

  private static boolean isOfRecords(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith(WRONG_VALUE) || state.startsWith(BROKEN_RULE);
  }
}
