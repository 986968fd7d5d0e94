package io.nodesmith.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.llm.openai.OpenAiDialect;
import io.nodesmith.testing.Behaviour;
import io.nodesmith.testing.Chat;
import io.nodesmith.testing.FaultyServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTableTest {
  @TempDir Path folder;

  @Test
  void theTableHasItsSize() {
    assertTrue(FaultTable.rows().count() >= 60, "rows: " + FaultTable.rows().count());
  }

  @ParameterizedTest
  @MethodSource("io.nodesmith.llm.FaultTable#rows")
  void everyFaultIsMetRecordedAndPaid(FaultRow row) throws IOException {
    try (FaultyServer server = FaultyServer.with(row.script().toArray(new Behaviour[0]));
        FaultyServer backup = FaultyServer.with(Chat.says("backup", 10, 10));
        Bench bench =
            new Bench(
                folder, Caps.none(), limits(row), first(row, server), Bench.premium(backup))) {
      LlmReply reply = bench.ask();

      assertEquals(
          row.trail(),
          reply.trail().stream().map(FaultTableTest::word).toList().stream()
              .map(word -> word.equals("ok") ? ending(reply) : word)
              .toList());
      assertEquals(row.text(), reply.text());
      assertEquals(expected(row.cost()), reply.facts().totalCost());
      assertPause(row, bench);
      assertJournal(row, reply, bench.records());
      assertNoKey(bench);
    }
  }

  private static Limits limits(FaultRow row) {
    boolean isSlow = row.trail().contains("no-content-in-time") || row.trail().contains("stalled");
    return isSlow ? Bench.shortLimits() : Bench.patientLimits();
  }

  private static Route first(FaultRow row, FaultyServer server) {
    if (row.provider().equals("zai")) {
      return Bench.zai(server, row.streaming());
    }
    Endpoint endpoint =
        Endpoint.of(row.provider(), server.uri(), Bench.KEY, OpenAiDialect.compatible());
    return new Route(Tier.CLOUD_FAST, endpoint, "some-model");
  }

  private static String word(Attempt attempt) {
    return attempt.failure() == null ? "ok" : attempt.failure().fault().id();
  }

  private static String ending(LlmReply reply) {
    return reply.tier() == Tier.CLOUD_PREMIUM
        ? "backup"
        : switch (reply) {
          case LlmReply.Complete complete -> "ok";
          case LlmReply.Truncated truncated -> "cut";
          case LlmReply.Refused refused -> "declined";
        };
  }

  private static Cost expected(BigDecimal usd) {
    return usd == null ? new Cost.Unpriced() : new Cost.Priced(usd);
  }

  private static void assertPause(FaultRow row, Bench bench) {
    List<Duration> pauses = bench.pulse.pauses();
    if (row.pause() == null) {
      assertEquals(List.of(), pauses);
    } else if (row.pause().isZero()) {
      assertTrue(pauses.getFirst().compareTo(Duration.ofMillis(750)) >= 0, pauses.toString());
      assertTrue(pauses.getFirst().compareTo(Duration.ofMillis(1250)) <= 0, pauses.toString());
    } else {
      assertEquals(row.pause(), pauses.getFirst());
    }
  }

  /** Each attempt that was sent stands there with its beginning, its end and its cost. */
  private static void assertJournal(FaultRow row, LlmReply reply, List<JournalRecord> records) {
    List<Attempt> sent =
        reply.trail().stream()
            .filter(attempt -> !word(attempt).equals("window-too-small"))
            .toList();
    List<String> wanted = new ArrayList<>();
    for (Attempt attempt : sent) {
      wanted.add("asked");
      wanted.add(word(attempt) + " " + attempt.cost());
    }
    assertEquals(wanted, records.stream().map(FaultTableTest::line).toList());
    Usage first =
        switch (records.get(1)) {
          case JournalRecord.Answered answered -> answered.usage();
          case JournalRecord.Failed failed -> failed.usage();
          case JournalRecord.Asked asked -> throw new AssertionError(asked);
          case JournalRecord.Noted noted -> throw new AssertionError(noted);
        };
    assertEquals(row.reported(), first.reported(), first.toString());
    assertTrue(records.stream().allMatch(record -> id(record).equals(reply.facts().id())));
  }

  private static UUID id(JournalRecord record) {
    return ((JournalRecord.Call) record).stamp().id();
  }

  private static String line(JournalRecord record) {
    return switch (record) {
      case JournalRecord.Noted noted -> "noted";
      case JournalRecord.Asked asked -> "asked";
      case JournalRecord.Answered answered -> "ok " + answered.cost();
      case JournalRecord.Failed failed -> failed.fault() + " " + failed.cost();
    };
  }

  private void assertNoKey(Bench bench) throws IOException {
    String key = Bench.KEY.reveal();
    assertFalse(bench.logged.toString().contains(key));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(key));
      }
    }
  }
}
