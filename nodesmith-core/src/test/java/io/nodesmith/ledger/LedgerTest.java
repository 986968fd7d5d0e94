package io.nodesmith.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nodesmith.llm.Journal;
import io.nodesmith.llm.JournalWriting;
import io.nodesmith.logic.MethodResult;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  @TempDir static Path server;

  @TempDir Path journal;

  private final UUID run = new UUID(1, 1);
  private LedgerBed bed = new LedgerBed(Path.of(""), Path.of(""));

  @BeforeEach
  void emptyTheTables() {
    bed = new LedgerBed(server, journal);
    try (Ledger ledger = bed.open()) {
      var _ = ledger.rebuild();
    }
  }

  @AfterAll
  static void endTheServer() {
    new LedgerBed(server, server).close();
  }

  /** Twenty calls, one of them failed, one without an end, and what became of two methods. */
  private void writeRun() {
    try (Journal writing = bed.write(1)) {
      RunNotes notes = notes(writing);
      for (int n = 0; n < 20; n++) {
        JournalWriting.note(writing, SampleRun.asked(run, n));
        if (n == 3) {
          JournalWriting.note(writing, SampleRun.failed(run, n));
        } else if (n != 4) {
          JournalWriting.note(writing, SampleRun.answered(run, n));
        }
      }
      notes.judged(
          "A.java",
          Runs.byModel(
              "sum",
              MethodResult.Status.IMPLEMENTED,
              List.of(SampleRun.call(0), SampleRun.call(1))));
      notes.judged(
          "B.java", Runs.byModel("max", MethodResult.Status.FAILED, List.of(SampleRun.call(2))));
      notes.judged("C.java", Runs.byPattern("get", "crud/get"));
      notes.ended(false);
    }
  }

  private RunNotes notes(Journal writing) {
    return RunNotes.begin(
        () -> writing,
        complaint -> {
          throw new AssertionError(complaint);
        },
        run,
        "implement",
        "java");
  }

  @Test
  void everyRecordIsTakenInOnceHoweverOftenOneSyncs() {
    writeRun();
    try (Ledger ledger = bed.open()) {
      SyncReport first = ledger.sync();
      assertEquals(44, first.records());
      List<String> tables = bed.everything();
      assertEquals(new SyncReport(1, 0, 0, 0), ledger.sync());
      assertEquals(tables, bed.everything());
      LedgerStatus status = ledger.status();
      assertEquals(19, status.calls());
      assertEquals(1, status.open());
      assertEquals(3, status.methods());
      assertEquals(0, status.behindBytes());
    }
    assertEquals(
        "0.005580",
        bed.one("SELECT trim_scale(sum(cost_usd))::text || '0' FROM llm_generation_metrics"));
    assertEquals(
        "passed",
        bed.one(
            "SELECT outcome FROM llm_generation_metrics WHERE call_id = '"
                + SampleRun.call(1)
                + "'"));
    assertEquals("1|1", bed.one("SELECT usage_count || '|' || success_count FROM llm_patterns"));
    assertEquals(
        "return 0;\\\uFFFD\t€",
        bed.one("SELECT code FROM llm_generation_history" + " ORDER BY created_at LIMIT 1"));
    assertEquals(
        "system\n\nwrite \\N m0\n\tplease",
        bed.one("SELECT prompt FROM" + " llm_generation_history ORDER BY created_at LIMIT 1"));
  }

  @Test
  void aRebuiltLedgerIsTheSameAsASyncedOne() {
    writeRun();
    try (Ledger ledger = bed.open()) {
      var _ = ledger.sync();
      List<String> synced = bed.everything();
      var _ = ledger.rebuild();
      assertEquals(synced, bed.everything());
    }
  }
}
