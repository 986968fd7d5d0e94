package io.nodesmith.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.nodesmith.llm.CallStamp;
import io.nodesmith.llm.JournalRecord;
import io.nodesmith.llm.Usage;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** A stretch of one journal file as rows of the staging tables. */
final class Batch {
  private final String session;
  private final CopyRow asked = new CopyRow();
  private final CopyRow calls = new CopyRow();
  private final CopyRow notes = new CopyRow();
  private long foreign;

  /**
   * @param session names the process that wrote the journal
   */
  Batch(String session) {
    this.session = session;
  }

  /** Notes that are not the ledger's, or that this program does not understand. */
  long foreign() {
    return foreign;
  }

  void take(JournalRecord record) {
    switch (record) {
      case JournalRecord.Asked one -> asked(one);
      case JournalRecord.Answered one -> answered(one);
      case JournalRecord.Failed one -> failed(one);
      case JournalRecord.Noted one -> noted(one);
    }
  }

  private void asked(JournalRecord.Asked one) {
    CallStamp stamp = one.stamp();
    asked
        .add(stamp.id())
        .add(stamp.attempt())
        .add(stamp.correlationId())
        .add(stamp.time())
        .add(stamp.tier().id())
        .add(stamp.model())
        .add(one.reserved())
        .add(one.system().length() + one.prompt().length())
        .add(one.prompt().isEmpty() ? null : one.system() + "\n\n" + one.prompt())
        .end();
  }

  private void answered(JournalRecord.Answered one) {
    begin(one.stamp());
    calls.add(one.ending()).add(null).add(null).add(one.finishReason());
    figures(one.usage(), one.latency());
    calls
        .add(micros(one.firstContent()))
        .add(one.cost())
        .add(one.priceVersion())
        .add(one.text().length())
        .add(one.text())
        .end();
  }

  private void failed(JournalRecord.Failed one) {
    begin(one.stamp());
    calls.add("failed").add(one.fault()).add(one.status()).add("");
    figures(one.usage(), one.latency());
    calls.add(null).add(one.cost()).add(null).add(one.text().length()).add(one.text()).end();
  }

  private void begin(CallStamp stamp) {
    Map<String, String> facts = stamp.context();
    calls
        .add(stamp.id())
        .add(stamp.attempt())
        .add(stamp.time())
        .add(stamp.correlationId())
        .add(session)
        .add(facts.getOrDefault("node_type", ""))
        .add(facts.getOrDefault("service", ""))
        .add(facts.getOrDefault("method", ""))
        .add(stamp.operation())
        .add(round(facts.getOrDefault("round", "0")))
        .add(facts.getOrDefault("prompt_version", ""))
        .add(stamp.tier().id())
        .add(stamp.endpoint())
        .add(stamp.model());
  }

  private static int round(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void figures(Usage usage, Duration latency) {
    calls
        .add(usage.prompt())
        .add(usage.completion())
        .add(usage.cached())
        .add(usage.reasoning())
        .add(usage.reported())
        .add(micros(latency));
  }

  private static long micros(Duration duration) {
    return Math.max(0, duration.toNanos() / 1000);
  }

  private void noted(JournalRecord.Noted one) {
    UUID run = run(one.body());
    if (NoteKind.named(one.kind()).filter(kind -> kind.isWhole(one.body(), run)).isEmpty()) {
      foreign++;
      return;
    }
    notes.add(one.id()).add(one.at()).add(one.kind()).add(run).add(one.body()).end();
  }

  private static @Nullable UUID run(JsonNode body) {
    try {
      return body.hasNonNull("run") ? UUID.fromString(body.path("run").asText()) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Puts all of it into the staging tables of the connection, and from there into the others. */
  void write(Connection connection) throws SQLException {
    Database.run(connection, "stage.sql");
    copy(connection, "stage_asked", asked);
    copy(connection, "stage_call", calls);
    copy(connection, "stage_note", notes);
    Database.run(connection, "project.sql");
  }

  private static void copy(Connection connection, String table, CopyRow rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try {
      var _ =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY " + table + " FROM STDIN", new StringReader(rows.toString()));
    } catch (IOException e) {
      throw new SQLException("the connection broke", "08006", e);
    }
  }
}
