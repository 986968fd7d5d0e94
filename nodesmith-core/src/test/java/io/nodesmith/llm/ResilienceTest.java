package io.nodesmith.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.testing.Behaviour;
import io.nodesmith.testing.Chat;
import io.nodesmith.testing.Connection;
import io.nodesmith.testing.FaultyServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResilienceTest {
  private static final Behaviour BROKEN = Chat.status(500, "");
  @TempDir Path folder;

  @Test
  void fiveFailuresOpenTheBreakerForAMinute() {
    try (FaultyServer server =
            FaultyServer.with(BROKEN, BROKEN, BROKEN, BROKEN, BROKEN, Scripts.good());
        Bench bench = bench(server)) {
      assertEquals(List.of("server-error", "server-error", "server-error"), faults(bench));
      assertEquals(List.of("server-error", "server-error", "breaker-open"), faults(bench));
      assertEquals(List.of("breaker-open"), faults(bench));
      assertEquals(5, server.heard().size());
      bench.clock.forward(Duration.ofSeconds(61));
      assertEquals("answer", bench.ask().text());
    }
  }

  @Test
  void oneSuccessInBetweenKeepsTheBreakerClosed() {
    try (FaultyServer server =
            FaultyServer.with(
                BROKEN,
                BROKEN,
                Scripts.good(),
                BROKEN,
                BROKEN,
                Scripts.good(),
                BROKEN,
                BROKEN,
                Scripts.good());
        Bench bench = bench(server)) {
      for (int i = 0; i < 3; i++) {
        assertEquals("answer", bench.ask().text());
      }
      assertEquals(9, server.heard().size());
    }
  }

  @Test
  void exactlyOneOfManyThreadsProbesAHalfOpenBreaker() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Behaviour slowGood =
        (request, connection) -> {
          try {
            assertTrue(release.await(20, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          Scripts.good().handle(request, connection);
        };
    try (FaultyServer server = FaultyServer.with(BROKEN, BROKEN, BROKEN, BROKEN, BROKEN, slowGood);
        Bench bench = bench(server);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      bench.askInVain();
      bench.askInVain();
      assertEquals(5, server.heard().size());
      bench.clock.forward(Duration.ofSeconds(61));
      List<Future<String>> calls = new ArrayList<>();
      CountDownLatch refused = new CountDownLatch(199);
      for (int i = 0; i < 200; i++) {
        calls.add(
            threads.submit(
                () -> {
                  try {
                    return bench.ask().text();
                  } catch (io.nodesmith.onex.OnexException e) {
                    refused.countDown();
                    return "refused";
                  }
                }));
      }
      assertTrue(refused.await(20, TimeUnit.SECONDS));
      release.countDown();
      List<String> ends = new ArrayList<>();
      for (Future<String> call : calls) {
        ends.add(call.get());
      }
      assertEquals(1, Collections.frequency(ends, "answer"));
      assertEquals(6, server.heard().size());
    }
  }

  @Test
  void faultsOfTheCallerNeverOpenTheBreaker() {
    try (FaultyServer server = FaultyServer.with(Scripts.zai(400, "1210", "bad"));
        Bench bench = bench(server)) {
      for (int i = 0; i < 12; i++) {
        NoReply noReply = bench.askInVain();
        assertEquals(NoReply.Reason.REFUSED_AS_WRONG, noReply.reason());
      }
      assertEquals(12, server.heard().size());
    }
  }

  @Test
  void aCallersFaultInHalfOpenLeavesThePlaceOfTheProbe() {
    Behaviour bad = Scripts.zai(400, "1210", "bad");
    try (FaultyServer server =
            FaultyServer.with(BROKEN, BROKEN, BROKEN, BROKEN, BROKEN, bad, bad, Scripts.good());
        Bench bench = bench(server)) {
      bench.askInVain();
      bench.askInVain();
      bench.clock.forward(Duration.ofSeconds(61));
      assertEquals(List.of("bad-request"), faults(bench));
      assertEquals(List.of("bad-request"), faults(bench));
      assertEquals("answer", bench.ask().text());
    }
  }

  @Test
  void aQuotaIsNotAskedBeforeItsTime() {
    // 20:00 in the provider's zone is 12:00 UTC; the clock says 10:00.
    try (FaultyServer server =
            FaultyServer.with(
                Scripts.zai(429, "1308", "will reset at 2026-11-02 20:00:00"), Scripts.good());
        Bench bench = bench(server)) {
      NoReply first = bench.askInVain();
      assertEquals(NoReply.Reason.RATE_LIMITED, first.reason());
      bench.clock.forward(Duration.ofMinutes(119));
      assertEquals(List.of("on-hold"), faults(bench));
      assertEquals(1, server.heard().size());
      bench.clock.forward(Duration.ofMinutes(2));
      assertEquals("answer", bench.ask().text());
    }
  }

  @Test
  void aWaitPastTheDeadlineIsRememberedAndNotMade() {
    try (FaultyServer server =
            FaultyServer.with(Scripts.zai(429, "1302", "x", "Retry-After: 600"), Scripts.good());
        Bench bench = bench(server)) {
      assertEquals(List.of("rate-limited"), faults(bench));
      assertEquals(List.of("on-hold"), faults(bench));
      assertEquals(List.of(), bench.pulse.pauses());
      assertEquals(1, server.heard().size());
    }
  }

  @Test
  void waitsDoubleWithJitter() {
    try (FaultyServer server = FaultyServer.with(BROKEN);
        Bench bench = bench(server)) {
      bench.askInVain();
      List<Duration> pauses = bench.pulse.pauses();
      assertEquals(2, pauses.size());
      assertTrue(between(pauses.get(0), 750, 1250), pauses.toString());
      assertTrue(between(pauses.get(1), 1500, 2500), pauses.toString());
      assertTrue(pauses.get(0).toMillis() != 1000 || pauses.get(1).toMillis() != 2000);
    }
  }

  @Test
  void theDeadlineEndsTheCallWhereverItIs() {
    Limits limits = Bench.patientLimits().withDeadline(Duration.ofMillis(300));
    try (FaultyServer server = FaultyServer.with(Scripts.hangAfter(Chat.delta("so")));
        Bench bench = new Bench(folder, Caps.none(), limits, Bench.zai(server, true))) {
      long start = System.nanoTime();
      NoReply noReply = bench.askInVain();
      assertEquals(NoReply.Reason.DEADLINE, noReply.reason());
      assertTrue(System.nanoTime() - start < 5_000_000_000L);
      JournalRecord.Failed failed =
          assertInstanceOf(JournalRecord.Failed.class, bench.records().get(1));
      assertEquals("so", failed.text());
      assertTrue(failed.cost().known().signum() > 0);
    }
  }

  /** What a server sees of a call that is cancelled. */
  private record Sight(CountDownLatch asked, CountDownLatch closed, AtomicLong closedAt) {
    Sight() {
      this(new CountDownLatch(1), new CountDownLatch(1), new AtomicLong());
    }

    void watch(Connection connection) throws IOException {
      asked.countDown();
      if (connection.awaitClose(Duration.ofSeconds(20))) {
        closedAt.set(System.nanoTime());
        closed.countDown();
      }
    }
  }

  @Test
  void cancellingClosesTheSocketAtOnce() throws Exception {
    long late =
        quickestOfCancelling(
            sight ->
                (request, connection) -> {
                  connection.begin(200, List.of("Content-Type: text/event-stream"));
                  connection.chunk(Chat.delta("so"));
                  sight.watch(connection);
                });
    assertTrue(late < 100_000_000L, "closed after " + late / 1_000_000 + " ms");
  }

  @Test
  void cancellingBeforeAnyHeaderClosesTheSocketToo() throws Exception {
    long late = quickestOfCancelling(sight -> (request, connection) -> sight.watch(connection));
    assertTrue(late < 100_000_000L, "closed after " + late / 1_000_000 + " ms");
  }

  /** A busy machine delays one in three; what the program itself waits for delays all. */
  private long quickestOfCancelling(Function<Sight, Behaviour> behaviour) throws Exception {
    long quickest = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      Sight sight = new Sight();
      long late = cancelling(folder.resolve("try" + i), behaviour.apply(sight), sight);
      quickest = Math.min(quickest, late);
    }
    return quickest;
  }

  private long cancelling(Path journal, Behaviour behaviour, Sight sight) throws Exception {
    Limits patient =
        new Limits(
            Duration.ofSeconds(60),
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            1,
            100_000);
    try (FaultyServer server = FaultyServer.with(behaviour);
        Bench bench = new Bench(journal, Caps.none(), patient, Bench.zai(server, true));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<NoReply> call = threads.submit(bench::askInVain);
      assertTrue(sight.asked().await(20, TimeUnit.SECONDS));
      Thread.sleep(200);
      long start = System.nanoTime();
      bench.cancellation.cancel();
      assertEquals(NoReply.Reason.CANCELLED, call.get(20, TimeUnit.SECONDS).reason());
      assertTrue(sight.closed().await(20, TimeUnit.SECONDS));
      JournalRecord.Failed failed =
          assertInstanceOf(JournalRecord.Failed.class, bench.records().get(1));
      assertEquals("cancelled", failed.fault());
      return sight.closedAt().get() - start;
    }
  }

  @Test
  void anOverloadedEndpointGetsHalfTheCalls() {
    CallLimit limit = new CallLimit(64);
    for (int i = 0; i < 64; i++) {
      assertTrue(limit.enter(waiting(1000)));
    }
    limit.tooMany();
    assertEquals(32, limit.limit());
    for (int i = 0; i < 33; i++) {
      limit.leave();
    }
    assertTrue(limit.enter(waiting(1000)));
    for (int i = 0; i < 32; i++) {
      limit.goodReply();
    }
    assertEquals(33, limit.limit());
  }

  @Test
  void aFullEndpointIsWaitedForUntilTheDeadline() {
    CallLimit limit = new CallLimit(1);
    assertTrue(limit.enter(waiting(1000)));
    assertFalse(limit.enter(waiting(50)));
  }

  private static Waiting waiting(long millis) {
    return new Waiting(
        Pulse.system(), new io.nodesmith.onex.Cancellation(), Duration.ofMillis(millis));
  }

  @Test
  void whoSaysNothingIsNotDown() {
    Behaviour empty = Chat.says("", 10, 1);
    try (FaultyServer server = FaultyServer.with(empty);
        Bench bench = bench(server)) {
      assertEquals(NoReply.Reason.SAID_NOTHING, bench.askInVain().reason());
    }
  }

  @Test
  void withoutARouteTheTierIsNotConfigured() {
    try (Bench bench = new Bench(folder, Caps.none(), Bench.patientLimits())) {
      assertEquals(NoReply.Reason.NOT_CONFIGURED, bench.askInVain().reason());
    }
  }

  private Bench bench(FaultyServer server) {
    return new Bench(folder, Caps.none(), Bench.patientLimits(), Bench.zai(server, true));
  }

  private static List<String> faults(Bench bench) {
    return bench.askInVain().trail().stream()
        .map(attempt -> attempt.failure().fault().id())
        .toList();
  }

  private static boolean between(Duration time, long least, long most) {
    return time.toMillis() >= least && time.toMillis() <= most;
  }
}
