package io.nodesmith.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.llm.ModelCatalog;
import io.nodesmith.llm.Price;
import io.nodesmith.testing.Behaviour;
import io.nodesmith.testing.Chat;
import io.nodesmith.testing.FaultyServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs are killed at random points, and so are syncs; then the ledger is held against what the
 * server wrote on its own bill. The figure in the documents is of 200 runs: {@code
 * -Dnodesmith.kills=200}.
 */
class KillTest {
  private static final int RUNS = Integer.getInteger("nodesmith.kills", 4);
  private static final Pattern METHOD = Pattern.compile("R\\d+\\.c\\d+");
  private static final long LONGEST_LIFE_MILLIS = 700;

  @TempDir static Path server;

  @TempDir Path journal;

  private final Random random = new Random(7);
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final Set<String> shown = new HashSet<>();

  @Test
  void nothingIsLostAndNothingCountedTwiceWhenRunsAreKilled() throws Exception {
    try (FaultyServer model = FaultyServer.with(bill());
        LedgerBed bed = new LedgerBed(server, journal)) {
      for (int run = 0; run < RUNS; run++) {
        killedRun(model, run);
        if (run % 5 == 3) {
          killedSync(bed);
        }
      }
      try (Ledger ledger = bed.open()) {
        var _ = ledger.sync();
        compare(bed);
      }
    }
  }

  /** Answers, and writes down who asked: that is the bill. */
  private Behaviour bill() {
    return (request, connection) -> {
      Optional<String> named =
          METHOD.matcher(request.body()).results().findFirst().map(MatchResult::group);
      if (named.isEmpty()) {
        // Its sender was killed before it had said all.
        connection.reset();
        return;
      }
      String method = named.get();
      asked.merge(method, 1, Integer::sum);
      Chat.says("return " + method + ";", input(method), output(method))
          .handle(request, connection);
    };
  }

  private static int input(String method) {
    return 100 + Math.floorMod(method.hashCode(), 977);
  }

  private static int output(String method) {
    return 10 + Math.floorMod(method.hashCode(), 89);
  }

  private void killedRun(FaultyServer model, int run) throws IOException, InterruptedException {
    Process victim =
        java(RunVictim.class, journal.toString(), model.uri().toString(), String.valueOf(run));
    try (BufferedReader lines = victim.inputReader()) {
      String first = Objects.requireNonNull(lines.readLine(), "the victim said nothing");
      shown.add(first);
      Thread killer =
          Thread.ofVirtual().start(() -> killAfter(random.nextLong(LONGEST_LIFE_MILLIS), victim));
      lines.lines().filter(line -> line.matches("R\\d+\\.c\\d+")).forEach(shown::add);
      killer.join();
    }
    victim.waitFor();
  }

  /** A process that syncs is killed while it does. */
  private void killedSync(LedgerBed bed) throws IOException, InterruptedException {
    Process syncing = java(SyncVictim.class, server.toString(), journal.toString(), "1");
    try (BufferedReader lines = syncing.inputReader()) {
      var _ = lines.readLine();
      killAfter(random.nextLong(100), syncing);
    }
    syncing.waitFor();
    assertEquals(server.resolve("data/postmaster.pid"), bed.pidFile());
  }

  private static void killAfter(long millis, Process process) {
    try {
      Thread.sleep(millis);
      // Through the handle: the process itself would close its streams, and what it said be lost.
      process.toHandle().destroyForcibly();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Process java(Class<?> main, String... arguments) throws IOException {
    return new ProcessBuilder(command(main, arguments)).redirectErrorStream(true).start();
  }

  static java.util.List<String> command(Class<?> main, String... arguments) {
    java.util.List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java.util.List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(java.util.List.of(arguments));
    return command;
  }

  private void compare(LedgerBed bed) {
    Map<String, Integer> ended = counts(bed, "llm_generation_history", "prompt");
    Map<String, Integer> open = counts(bed, "llm_open_calls", "prompt");
    BigDecimal due = BigDecimal.ZERO;
    long tokens = 0;
    for (Map.Entry<String, Integer> entry : asked.entrySet()) {
      String method = entry.getKey();
      int inLedger = ended.getOrDefault(method, 0);
      assertEquals(entry.getValue(), inLedger + open.getOrDefault(method, 0), "[" + method + "]");
      due = due.add(price(method).multiply(BigDecimal.valueOf(inLedger)));
      tokens += (long) inLedger * (input(method) + output(method));
    }
    shown.forEach(method -> assertEquals(1, ended.get(method), method + " was shown and is lost"));
    assertTrue(asked.keySet().containsAll(ended.keySet()), "what nobody asked is in the ledger");
    BigDecimal paid =
        new BigDecimal(bed.one("SELECT sum(cost_usd)::text FROM llm_generation_metrics"));
    assertEquals(0, due.compareTo(paid), due + " on the bill, " + paid + " in the ledger");
    assertEquals(
        tokens, Long.parseLong(bed.one("SELECT sum(tokens_total) FROM llm_generation_metrics")));
    assertEquals(
        bed.one("SELECT count(*) FROM llm_generation_metrics"),
        bed.one("SELECT count(DISTINCT (call_id, attempt)) FROM llm_generation_metrics"));
    report(due, tokens, ended.size(), open.size());
  }

  @SuppressWarnings("SystemOut")
  private void report(BigDecimal due, long tokens, int ended, int open) {
    if (RUNS > 4) {
      System.out.printf(
          "%d runs killed: %d requests on the bill, %d shown; %d in the ledger, %d open;"
              + " %s USD and %d tokens on both sides%n",
          RUNS,
          asked.values().stream().mapToInt(Integer::intValue).sum(),
          shown.size(),
          ended,
          open,
          due.toPlainString(),
          tokens);
    }
  }

  private static Map<String, Integer> counts(LedgerBed bed, String table, String column) {
    Map<String, Integer> counts = new HashMap<>();
    bed.query("SELECT substring(" + column + " from 'R[0-9]+[.]c[0-9]+') FROM " + table)
        .forEach(method -> counts.merge(method, 1, Integer::sum));
    return counts;
  }

  /** By the list of prices, and by none of the program's own sums. */
  private static BigDecimal price(String method) {
    Price price =
        Objects.requireNonNull(
            ModelCatalog.builtIn().card("zai", "glm-4.5").price(LocalDate.now(ZoneOffset.UTC)));
    return price
        .input()
        .multiply(BigDecimal.valueOf(input(method)))
        .add(price.output().multiply(BigDecimal.valueOf(output(method))))
        .movePointLeft(6);
  }
}
