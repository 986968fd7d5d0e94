package io.nodesmith.ledger;

import io.nodesmith.llm.JournalTail;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes what is new in a journal into the database. Each stretch of a file is taken in together
 * with the mark of how far that file was read, or not at all; so it may be killed anywhere, and run
 * by any number of processes at once.
 */
final class JournalSync {
  private static final long BATCH_BYTES = 8L * 1024 * 1024;
  private static final String SUFFIX = ".journal";

  private final Database database;
  private final JournalTail tail;
  private int filesRead;
  private long records;
  private long foreign;
  private long refused;

  JournalSync(Database database, Path journal) {
    this.database = database;
    this.tail = new JournalTail(journal);
  }

  /** Takes in all that is new. */
  SyncReport run() {
    List<String> files = tail.files();
    Map<String, Long> marks = database.use(JournalSync::marks);
    for (String file : files) {
      long mark = marks.getOrDefault(file, 0L);
      if (tail.size(file) > mark) {
        read(file, mark);
      }
    }
    Rollup.refresh(database);
    return new SyncReport(files.size(), filesRead, records, foreign, refused);
  }

  /** Forgets how far the files were read, so that all of them are taken in again. */
  void startOver() {
    database.change(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("DELETE FROM ledger_checkpoints WHERE file = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("text", tail.files().toArray()));
            return delete.executeUpdate();
          }
        });
  }

  /** Bytes of all files that are not taken in yet; a torn record at an end is among them. */
  long behind() {
    Map<String, Long> marks = database.use(JournalSync::marks);
    return tail.files().stream()
        .mapToLong(file -> Math.max(0, tail.size(file) - marks.getOrDefault(file, 0L)))
        .sum();
  }

  private static Map<String, Long> marks(Connection connection) throws SQLException {
    Map<String, Long> marks = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT file, position FROM ledger_checkpoints")) {
      while (rows.next()) {
        marks.put(rows.getString(1), rows.getLong(2));
      }
    }
    return marks;
  }

  private void read(String file, long start) {
    String session = file.substring(0, file.length() - SUFFIX.length());
    boolean isNew = false;
    long mark = start;
    while (true) {
      Stretch stretch = new Stretch(session);
      long from = mark;
      long end = tail.read(file, from, BATCH_BYTES, stretch::add);
      if (end == from) {
        break;
      }
      mark = database.change(connection -> write(connection, file, from, end, stretch));
      if (mark == end) {
        records += stretch.taken();
        foreign += stretch.foreign();
        refused += stretch.refused();
        isNew = true;
      }
    }
    filesRead += isNew ? 1 : 0;
  }

  /** Writes the stretch, unless someone else did meanwhile; returns where to go on. */
  private static long write(
      Connection connection, String file, long from, long end, Stretch stretch)
      throws SQLException {
    long mark = mark(connection, file);
    if (mark != from) {
      return mark;
    }
    stretch.write(connection);
    try (PreparedStatement update =
        connection.prepareStatement(
            "INSERT INTO ledger_checkpoints (file, position) VALUES (?, ?) ON CONFLICT (file)"
                + " DO UPDATE SET position = EXCLUDED.position, synced_at = now()")) {
      update.setString(1, file);
      update.setLong(2, end);
      update.executeUpdate();
    }
    return end;
  }

  private static long mark(Connection connection, String file) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT position FROM ledger_checkpoints WHERE file = ?")) {
      query.setString(1, file);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }
}
