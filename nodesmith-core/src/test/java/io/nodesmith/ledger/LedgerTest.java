package io.nodesmith.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.llm.Journal;
import io.nodesmith.llm.JournalWriting;
import io.nodesmith.llm.Secret;
import io.nodesmith.logic.MethodResult;
import io.nodesmith.problem.NodesmithException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  @TempDir static Path server;

  @TempDir Path journal;

  private final UUID run = new UUID(1, 1);

  /** Open as long as a test, so that the server stays. */
  private Ledger keeper;

  private LedgerBed bed = new LedgerBed(Path.of(""), Path.of(""));

  @BeforeEach
  void emptyTheTables() {
    bed = bed(server, journal);
    keeper = bed.openEmpty();
  }

  LedgerBed bed(Path ofServer, Path ofJournal) {
    return new LedgerBed(ofServer, ofJournal);
  }

  @AfterEach
  void letTheServerGo() {
    keeper.close();
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
      notes.ended(false, List.of());
    }
  }

  private RunNotes notes(Journal writing) {
    return RunNotes.begin(
        () -> writing,
        complaint -> {
          throw new AssertionError(complaint);
        },
        run,
        "generate",
        "java");
  }

  @Test
  void everyRecordIsTakenInOnceHoweverOftenOneSyncs() {
    writeRun();
    try (Ledger ledger = bed.open()) {
      SyncReport first = ledger.sync();
      assertEquals(44, first.records());
      List<String> tables = bed.everything();
      assertEquals(new SyncReport(1, 0, 0, 0, 0), ledger.sync());
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

  @Test
  void aTornEndIsTakenInOnceItIsWhole() throws IOException {
    writeRun();
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);
    try (Ledger ledger = bed.open()) {
      for (int cut : new int[] {whole.length / 3, whole.length - 5, whole.length}) {
        Files.write(file, Arrays.copyOf(whole, cut));
        var _ = ledger.sync();
      }
      List<String> inPieces = bed.everything();
      var _ = ledger.rebuild();
      assertEquals(bed.everything(), inPieces);
      assertEquals(19, ledger.status().calls());
    }
  }

  @Test
  void aDamagedStretchCostsItsOwnRecordsAndNoMore() throws IOException {
    writeRun();
    Path file = onlyFile();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    try (Ledger ledger = bed.open()) {
      assertEquals(43, ledger.sync().records());
    }
  }

  /** The clock went back, so the file with the verdicts has the earlier name. */
  @Test
  void theOrderOfFilesDoesNotMatter() throws IOException {
    writeRun();
    Path file = onlyFile();
    byte[] bytes = Files.readAllBytes(file);
    int middle = endOfRecordAfter(bytes, bytes.length * 2 / 3);
    Files.write(file, Arrays.copyOf(bytes, middle));
    Path earlier = journal.resolve("19990101T000000000-00000000.journal");
    Files.write(earlier, Arrays.copyOfRange(bytes, middle, bytes.length));
    List<String> outOfOrder;
    try (Ledger ledger = bed.open()) {
      var _ = ledger.sync();
      outOfOrder = bed.everything();
      Path later = journal.resolve("29990101T000000000-00000000.journal");
      Files.move(earlier, later);
      // Whatever stood there before: it is all in the journal.
      bed.query("TRUNCATE generation_runs, llm_generation_metrics CASCADE");
      var _ = ledger.rebuild();
      assertEquals(withoutSessions(outOfOrder), withoutSessions(bed.everything()));
    }
  }

  private static List<String> withoutSessions(List<String> tables) {
    return tables.stream().map(t -> t.replaceAll("\\d{8}T\\d{9}-[0-9a-f]{8}", "s")).toList();
  }

  private static int endOfRecordAfter(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == 'N' && bytes[i + 1] == 'S' && bytes[i + 2] == 'J' && bytes[i + 3] == '1') {
        return i;
      }
    }
    throw new AssertionError("no record");
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(journal)) {
      return files.filter(f -> f.toString().endsWith(".journal")).findFirst().orElseThrow();
    }
  }

  @Test
  void twoProcessesWithTenThreadsEachTakeEverythingInOnce() throws Exception {
    for (int i = 0; i < 12; i++) {
      writeCalls(i, 100);
    }
    Process other =
        KillTest.java(
            SyncVictim.class, server.toString(), journal.toString(), "10", "0", bed.user());
    List<Throwable> failures = new ArrayList<>();
    try (Ledger ledger = bed.open()) {
      try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
        for (int i = 0; i < 10; i++) {
          threads.submit(
              () -> {
                try {
                  var _ = ledger.sync();
                } catch (NodesmithException e) {
                  failures.add(e);
                }
              });
        }
      }
      try (var lines = other.inputReader()) {
        assertEquals(List.of("open", "synced"), lines.lines().toList());
      }
      assertEquals(List.of(), failures);
      assertEquals(1200, ledger.status().calls());
      assertEquals(
          "0.372", bed.one("SELECT trim_scale(sum(cost_usd)) FROM llm_generation_metrics"));
    }
  }

  /** Calls of a process of its own. */
  private void writeCalls(int seed, int calls) {
    try (Journal writing = bed.write(seed)) {
      for (int n = seed * calls; n < (seed + 1) * calls; n++) {
        JournalWriting.note(writing, SampleRun.asked(new UUID(3, seed), n));
        JournalWriting.note(writing, SampleRun.answered(new UUID(3, seed), n));
      }
    }
  }

  @Test
  void aServerThatIsStoppedInMidSyncCostsNothingButTheWait() throws Exception {
    for (int i = 0; i < 8; i++) {
      writeCalls(i, 500);
    }
    Thread stopper;
    try (Ledger ledger = bed.open()) {
      stopper = Thread.ofPlatform().start(() -> bed.stop("immediate"));
      NodesmithException failure = null;
      for (int i = 0; i < 1000 && failure == null; i++) {
        try {
          var _ = ledger.rebuild();
        } catch (NodesmithException e) {
          failure = e;
        }
      }
      assertTrue(
          String.valueOf(failure).contains("The ledger's database"), String.valueOf(failure));
      assertEquals(1, String.valueOf(failure.getMessage()).lines().count());
    }
    stopper.join();
    try (Ledger ledger = bed.open()) {
      var _ = ledger.sync();
      assertEquals(4000, ledger.status().calls());
    }
  }

  @Test
  void aSchemaOfANewerProgramIsRefusedInOneLine() {
    bed.query(
        "INSERT INTO flyway_schema_history VALUES"
            + " (99, '99', 'later', 'SQL', 'V99', 0, 'x', now(), 0, true)");
    try {
      NodesmithException refused = assertThrows(NodesmithException.class, bed::open);
      assertEquals("ledger-newer", refused.code());
      assertTrue(refused.getMessage().endsWith("schema 99, this one knows 2); update Nodesmith."));
    } finally {
      bed.query("DELETE FROM flyway_schema_history WHERE installed_rank = 99");
    }
  }

  @Test
  void theVersionIsThatOfTheLastMigration() throws IOException {
    assertTrue(
        Database.class.getResource("migration/V" + Database.VERSION + "__ledger.sql") != null);
    assertNull(Database.class.getResource("migration/V" + (Database.VERSION + 1) + "__ledger.sql"));
    assertEquals(
        String.valueOf(Database.VERSION),
        bed.one("SELECT max(version) FROM flyway_schema_history WHERE version IS NOT NULL"));
  }

  @Test
  void aDatabaseThatCannotBeWrittenCanStillBeAsked() {
    writeRun();
    try (Ledger ledger = bed.open()) {
      var _ = ledger.sync();
    }
    writeCalls(9, 1);
    bed.query("ALTER ROLE " + bed.user() + " SET default_transaction_read_only = on");
    try (Ledger ledger = bed.open()) {
      NodesmithException refused = assertThrows(NodesmithException.class, ledger::sync);
      assertEquals("ledger-read-only", refused.code());
      assertEquals(19, ledger.metrics(november(MetricsQuery.By.TIER)).total().calls().total());
    } finally {
      bed.query("ALTER ROLE " + bed.user() + " RESET ALL");
    }
  }

  @Test
  void aDatabaseOfTheTeamsWorksTheSame() {
    writeRun();
    bed.query("CREATE DATABASE other");
    String url = bed.url("other");
    try (Ledger ledger = Ledger.open(bed.settings(Secret.of(url)))) {
      assertEquals(44, ledger.sync().records());
      LedgerStatus before = ledger.status();
      assertEquals(44, ledger.rebuild().records());
      assertEquals(before.calls(), ledger.status().calls());
      assertFalse(ledger.status().database().contains("password"));
    }
    bed.query("DROP DATABASE other WITH (FORCE)");
  }

  @Test
  void whoeverIsNotLetInIsToldSoInOneLine() {
    bed.query("CREATE ROLE guest LOGIN PASSWORD 'guest' CONNECTION LIMIT 0");
    String place = bed.url("postgres").replaceAll(".*@", "");
    try {
      assertEquals("ledger-busy", refusal("postgresql://guest:guest@" + place));
      assertEquals("ledger-refused", refusal("postgresql://guest:wrong@" + place));
      assertEquals("ledger-absent", refusal(bed.url("nowhere")));
      assertEquals("ledger-unreachable", refusal("postgresql://a:b@127.0.0.1:1/c"));
      assertEquals("database-address", refusal("mysql://a:b@127.0.0.1:1/c"));
    } finally {
      bed.query("DROP ROLE guest");
    }
  }

  private String refusal(String url) {
    NodesmithException refused =
        assertThrows(
            NodesmithException.class, () -> Ledger.open(bed.settings(Secret.of(url))).close());
    assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
    assertFalse(refused.getMessage().contains("guest:"), refused.getMessage());
    return refused.code();
  }

  @Test
  void whoeverFindsNoConnectionLeftIsToldSoAndFindsOneLater() {
    DatabaseAddress address = DatabaseAddress.of(bed.url("postgres"));
    try (Database database = Database.connect(address, false, Duration.ofMillis(300))) {
      NodesmithException refused =
          assertThrows(NodesmithException.class, () -> takeAll(database, 0));
      assertEquals("ledger-busy", refused.code());
      assertEquals(1, refused.getMessage().lines().count());
      assertEquals(4, takeAll(database, 1));
    }
  }

  /** Takes one connection inside of the other, up to the fifth; the pool has four. */
  private static int takeAll(Database database, int held) {
    return held == 5 ? 4 : database.use(connection -> takeAll(database, held + 1));
  }

  @Test
  void figuresOfAPeriodAreThoseOfItsCalls() {
    writeRun();
    try (Ledger ledger = bed.open()) {
      var _ = ledger.sync();
      MetricsSummary all = ledger.metrics(november(MetricsQuery.By.TIER));
      LocalDate tomorrow = LocalDate.now(Clock.systemUTC()).plusDays(1);
      LocalDate before = tomorrow.minusDays(3);
      Nodes nodes =
          ledger.metrics(new MetricsQuery(before, tomorrow, MetricsQuery.By.TIER, "")).nodes();
      assertEquals(1, nodes.total());
      assertEquals(0, nodes.done());
      assertTrue(nodes.secondsP95().orElseThrow() > 0);
      Figures.Calls calls = all.total().calls();
      assertEquals(19, calls.total());
      assertEquals(1, calls.failed());
      assertEquals(2, calls.truncated());
      assertEquals(new BigDecimal("0.00558"), calls.costUsd());
      assertEquals(18_000, calls.tokensInput());
      long p50 = all.total().latency().percentile(0.5).orElseThrow().toMillis();
      assertTrue(Math.abs(p50 - 1010) < 1010 * 0.03, String.valueOf(p50));
      assertEquals(
          1,
          ledger.metrics(november(MetricsQuery.By.METHOD)).groups().stream()
              .filter(group -> group.name().equals("Orders.m4"))
              .count());
      assertEquals(
          0,
          ledger
              .metrics(
                  new MetricsQuery(
                      LocalDate.of(2026, 10, 1),
                      LocalDate.of(2026, 10, 31),
                      MetricsQuery.By.DAY,
                      ""))
              .total()
              .calls()
              .total());
      Figures today =
          ledger
              .metrics(
                  new MetricsQuery(
                      LocalDate.EPOCH,
                      LocalDate.now(Clock.systemUTC()).plusDays(1),
                      MetricsQuery.By.TIER,
                      ""))
              .total();
      assertEquals(3, today.methods().total());
      assertEquals(2, today.methods().proven());
      assertEquals(1, today.methods().byPattern());
      assertEquals(0, today.methods().firstAttempt());
      assertEquals(0.5, today.methods().afterRepairSuccess().orElseThrow());
    }
  }

  private static MetricsQuery november(MetricsQuery.By by) {
    return new MetricsQuery(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 5), by, "");
  }

  @Test
  void feedbackReachesTheHistoryAndFilesEditedSinceAreNoticed() throws IOException {
    writeRun();
    try (Journal writing = bed.write(2)) {
      Path made = Files.writeString(journal.resolve("Made.java"), "class Made {}");
      var end = SampleRun.note(run).put("outcome", "done").put("written", true);
      end.put("folder", made.getParent().toString());
      end.putArray("files").addObject().put("path", "Made.java").put("sha256", "00");
      writing.keep("run-ended", end);
      Feedback.Search search = Feedback.find(journal, run.toString().substring(0, 10));
      Feedback.Run found = ((Feedback.Search.Found) search).run();
      assertEquals(List.of("Made.java"), found.edited());
      Feedback.give(writing, found, true, "keeps \u0000 its word");
    }
    try (Ledger ledger = bed.open()) {
      var _ = ledger.sync();
      assertEquals(
          "19|true|keeps \uFFFD its word",
          bed.one(
              "SELECT count(*) || '|' || bool_and(user_accepted AND manual_edits_required) || '|'"
                  + " || max(user_feedback) FROM llm_generation_history"));
    }
  }

  @Test
  void textsGoWhenTheirTimeIsUpAndFiguresStay() {
    writeRun();
    try (Ledger ledger = bed.open()) {
      var _ = ledger.sync();
      assertEquals(19, ledger.keepTexts(0));
      List<String> lines = new ArrayList<>();
      ledger.export(LocalDate.EPOCH, LocalDate.of(2099, 1, 1), lines::add);
      assertEquals(19, lines.size());
      assertFalse(String.join("", lines).contains("please"));
      var _ = ledger.rebuild();
      assertEquals(0, ledger.status().texts());
      assertEquals(19, ledger.status().calls());
    } finally {
      bed.query("DELETE FROM ledger_retention");
    }
  }

  /** An answer that is a plan has a fate of its own. */
  @Test
  void aPlanIsTakenIn() {
    try (Journal writing = bed.write(1)) {
      for (int n = 0; n < 2; n++) {
        JournalWriting.note(writing, SampleRun.asked(run, n));
        JournalWriting.note(writing, SampleRun.answered(run, n));
      }
      notes(writing).judged("A.java", Runs.planned("sum", SampleRun.call(0), SampleRun.call(1)));
    }
    try (Ledger ledger = bed.open()) {
      assertEquals(0, ledger.sync().refused());
    }
    assertEquals(
        List.of("planned", "passed"),
        bed.query("SELECT outcome FROM llm_generation_metrics ORDER BY created_at"));
  }

  /** Of a program with other words for things. */
  @Test
  void aRecordThatTheTablesDoNotTakeKeepsNoOtherBack() {
    writeRun();
    try (Journal writing = bed.write(2)) {
      RunNotes.begin(() -> writing, System.err::println, new UUID(9, 9), "generate", "java");
      writing.note("run-ended", SampleRun.note(new UUID(9, 9)).put("outcome", "marvellous"));
      writing.note("attempt-checked", checked(SampleRun.call(7)).put("syntax_valid", "perhaps"));
      writing.note("attempt-checked", checked(SampleRun.call(8)));
    }
    try (Ledger ledger = bed.open()) {
      assertEquals(new SyncReport(2, 2, 46, 0, 2), ledger.sync());
      assertEquals(new SyncReport(2, 0, 0, 0, 0), ledger.sync());
      assertEquals(19, ledger.status().calls());
      assertEquals(2, ledger.status().runs());
    }
    assertEquals("1", bed.one("SELECT count(*) FROM llm_generation_metrics WHERE syntax_valid"));
  }

  private ObjectNode checked(UUID call) {
    return SampleRun.note(run)
        .put("call", call.toString())
        .put("syntax_valid", true)
        .put("onex_compliant", true)
        .put("has_type_hints", true)
        .put("security_issues", 0);
  }

  @Test
  void aYearIsAddedUpFromMonthsAsFromDays() {
    List<LocalDate> days =
        List.of(
            LocalDate.of(2025, 1, 31),
            LocalDate.of(2025, 2, 1),
            LocalDate.of(2025, 2, 28),
            LocalDate.of(2025, 3, 1),
            LocalDate.of(2025, 3, 2),
            LocalDate.now(Clock.systemUTC()));
    try (Journal writing = bed.write(1)) {
      for (int n = 0; n < 60; n++) {
        Instant at = days.get(n % 6).atTime(12, 0).toInstant(ZoneOffset.UTC);
        JournalWriting.note(writing, SampleRun.answered(run, n, at));
      }
    }
    try (Ledger ledger = bed.open()) {
      var _ = ledger.sync();
      assertEquals("3", bed.one("SELECT count(DISTINCT month) FROM llm_monthly_times"));
      for (MetricsQuery.By by : MetricsQuery.By.values()) {
        assertEquals(60, counted(ledger, days.getFirst(), days.getLast(), by));
      }
      assertEquals(40, counted(ledger, days.get(1), days.get(4), MetricsQuery.By.METHOD));
      assertEquals(30, counted(ledger, days.get(2), days.get(4), MetricsQuery.By.METHOD));
      assertEquals(10, counted(ledger, days.get(0), days.get(0), MetricsQuery.By.METHOD));
      bed.query("UPDATE llm_monthly_times SET calls = 100");
      assertTrue(counted(ledger, days.getFirst(), days.getLast(), MetricsQuery.By.METHOD) > 1000);
      bed.query("INSERT INTO ledger_stale_months SELECT DISTINCT month FROM llm_monthly_times");
      assertEquals(60, counted(ledger, days.getFirst(), days.getLast(), MetricsQuery.By.METHOD));
      var _ = ledger.sync();
      assertEquals("0", bed.one("SELECT count(*) FROM llm_monthly_times WHERE calls = 100"));
    }
  }

  /** Calls whose time is known, however they are told apart. */
  private static long counted(Ledger ledger, LocalDate since, LocalDate until, MetricsQuery.By by) {
    return ledger.metrics(new MetricsQuery(since, until, by, "")).total().latency().count();
  }

  @Test
  void aLedgerOfTheFirstProgramIsBroughtUpToDate() {
    bed.query("CREATE DATABASE old");
    String url = bed.url("old");
    DatabaseAddress address = DatabaseAddress.of(url);
    try {
      try (Database first = Database.connect(address, false)) {
        first.migrate("1");
      }
      writeRun();
      try (Ledger ledger = Ledger.open(bed.settings(Secret.of(url)))) {
        assertEquals(Database.VERSION, ledger.status().schema());
        assertEquals(44, ledger.sync().records());
      }
    } finally {
      bed.query("DROP DATABASE old WITH (FORCE)");
    }
  }

  @Test
  void notesOfOtherRoomsAreCountedAndLeftAlone() {
    try (Journal writing = bed.write(1)) {
      writing.note("dreamt", SampleRun.note(run));
      writing.note("method-judged", SampleRun.note(run));
      writing.note("run-started", SampleRun.note(run).put("command", "generate"));
    }
    try (Ledger ledger = bed.open()) {
      assertEquals(new SyncReport(1, 1, 3, 2, 0), ledger.sync());
      assertEquals(1, ledger.status().runs());
    }
  }
}
