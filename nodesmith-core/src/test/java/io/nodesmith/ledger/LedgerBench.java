package io.nodesmith.ledger;

import io.nodesmith.llm.Journal;
import io.nodesmith.llm.JournalWriting;
import io.nodesmith.validate.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * How fast the ledger is: {@code LedgerBench FOLDER [ROWS...]}; the folder must be empty. Started
 * by {@code bench/ledger}.
 */
final class LedgerBench {
  private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
  private static final int CALLS = 100_000;
  private static final int ROUNDS = 5;

  private final LedgerBed bed;

  private LedgerBench(LedgerBed bed) {
    this.bed = bed;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    try (LedgerBed bed =
        new LedgerBed(
            Files.createDirectories(folder.resolve("server")),
            Files.createDirectories(folder.resolve("journal")))) {
      LedgerBench bench = new LedgerBench(bed);
      if (List.of(args).contains("ask")) {
        try (Ledger ledger = bed.open()) {
          bench.ask(ledger);
        }
        return;
      }
      bench.recording();
      bench.starts();
      bench.taking();
      long there = 0;
      for (String rows : List.of(args).subList(1, args.length)) {
        there = bench.metrics(there, Long.parseLong(rows));
      }
    }
  }

  /** What a note costs the run that it is about. */
  private void recording() {
    long[] nanos = new long[20_000];
    try (Journal journal = bed.write(1)) {
      RunNotes notes =
          RunNotes.begin(() -> journal, LedgerBench::say, new UUID(1, 1), "generate", "java");
      Verdict verdict = new Verdict("A.java", List.of());
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        notes.accept(new io.nodesmith.pipeline.PipelineEvent.Checked(new UUID(2, i), verdict));
        nanos[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    say(
        "recording a note: p50 %.4f ms, p95 %.4f ms, p99 %.4f ms",
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 95 / 100] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6);
  }

  private void starts() {
    say("first start, unpacking and making tables included: %.2f s", seconds(this::openAndClose));
    for (int i = 0; i < 3; i++) {
      bed.stop("fast");
      say("later start: %.2f s", seconds(this::openAndClose));
    }
    say("joining a server that runs: %.2f s", seconds(this::openAndClose));
  }

  private void openAndClose() {
    bed.open().close();
  }

  /** From the journal into the tables. */
  private void taking() {
    UUID run = new UUID(1, 1);
    try (Journal journal = bed.write(2)) {
      for (int i = 0; i < CALLS; i++) {
        JournalWriting.note(journal, SampleRun.asked(run, i));
        JournalWriting.note(journal, SampleRun.answered(run, i));
      }
    }
    taking("the embedded server", bed);
    taking("a team's database, over TCP", bed.asTeams());
  }

  private static void taking(String where, LedgerBed there) {
    try (Ledger ledger = there.open()) {
      double first = seconds(ledger::sync);
      say(
          "from the journal into %s: %d calls in %.1f s, %.0f records/s",
          where, CALLS, first, (2 * CALLS + 20_001) / first);
      say("nothing new: %.1f ms", 1000 * seconds(ledger::sync));
    }
  }

  /** Fills up to so many rows, and asks. */
  private long metrics(long there, long rows) {
    try (Ledger ledger = bed.open()) {
      if (there == 0) {
        bed.query("TRUNCATE generation_runs, llm_generation_metrics, llm_daily CASCADE");
        bed.query("INSERT INTO generation_runs (run_id) VALUES ('" + new UUID(1, 1) + "')");
        bed.query(
            "SELECT ledger_partition(m::date) FROM generate_series(date '"
                + FIRST
                + "', date '"
                + LAST
                + "', interval '1 month') AS m");
      }
      say("%,d rows: filled in %.0f s", rows, seconds(() -> bed.query(calls(there, rows))));
      bed.query("ANALYZE");
      ask(ledger);
    }
    return rows;
  }

  private void ask(Ledger ledger) {
    bed.query(
        "INSERT INTO ledger_stale_days SELECT d::date FROM generate_series(date '"
            + FIRST
            + "', date '"
            + LAST
            + "', interval '1 day') AS d ON CONFLICT DO NOTHING");
    say("  sums of all 365 days made anew in %.1f s", seconds(ledger::sync));
    bed.query("ANALYZE");
    say(
        "  %s rows of sums, %s of times, of %s calls",
        bed.one("SELECT count(*) FROM llm_daily"),
        bed.one("SELECT count(*) FROM llm_daily_times"),
        bed.one("SELECT count(*) FROM llm_generation_metrics"));
    for (MetricsQuery.By by : MetricsQuery.By.values()) {
      say(
          "  metrics by %-10s 30 days %6.0f ms   365 days %6.0f ms",
          by.id(),
          median(ledger, new MetricsQuery(LAST.minusDays(29), LAST, by, "")),
          median(ledger, new MetricsQuery(FIRST, LAST, by, "")));
    }
  }

  private static double median(Ledger ledger, MetricsQuery query) {
    double[] times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      times[i] = 1000 * seconds(() -> ledger.metrics(query));
    }
    Arrays.sort(times);
    return times[ROUNDS / 2];
  }

  private static String calls(long from, long to) {
    return """
        SET session_replication_role = replica;
        SET synchronous_commit = off;
        INSERT INTO llm_generation_metrics (
            call_id, attempt, created_at, correlation_id, session_id, node_type, service, method,
            operation_type, tier, endpoint, model, status, tokens_input, tokens_output,
            tokens_cached, tokens_reasoning, usage_reported, latency_us, first_content_us, cost_usd,
            response_chars, syntax_valid, onex_compliant, has_type_hints, security_issues, outcome)
          SELECT lpad(to_hex(i), 32, '0')::uuid, 1,
                 timestamptz '%3$s 00:00Z' + (i * 7919 %% 31536000) * interval '1 second',
                 '%4$s', 's', (ARRAY['effect', 'compute', 'reducer', 'orchestrator'])[1 + i %% 4],
                 'svc', 'Svc.m' || i %% 200, (ARRAY['implement', 'repair'])[1 + i %% 2],
                 (ARRAY['local', 'cloud_fast', 'cloud_premium'])[1 + i %% 3], 'e:1',
                 (ARRAY['qwen', 'glm-4.5-air', 'glm-4.5'])[1 + i %% 3],
                 CASE WHEN i %% 50 = 0 THEN 'failed' ELSE 'complete' END, 1000 + i %% 500, 300, 0, 0,
                 true, (400000 * exp(1.5 * random()))::bigint, 300000, 0.0005, 900,
                 true, i %% 20 > 0, true, 0, 'passed'
            FROM generate_series(%1$d::bigint, %2$d::bigint - 1) AS i;
        INSERT INTO generation_methods (
            run_id, file, method_index, method, node_type, status, proven, source, tier, model,
            attempts, latency_us, judged_at)
          SELECT '%4$s', 'f' || i, 0, 'Svc.m' || i %% 200,
                 (ARRAY['effect', 'compute', 'reducer', 'orchestrator'])[1 + i %% 4],
                 'implemented', i %% 10 > 0, 'model', 'cloud_fast', 'glm-4.5-air', 1 + i %% 2, 1000,
                 timestamptz '%3$s 00:00Z' + (i * 7919 %% 31536000) * interval '1 second'
            FROM generate_series(%1$d::bigint, %2$d::bigint - 1, 3) AS i;
        """
        .formatted(from, to, FIRST, new UUID(1, 1));
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"})
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
