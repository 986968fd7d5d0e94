package io.nodesmith.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path folder;

  static JournalRecord.Asked asked(int n, Cost reserved) {
    return new JournalRecord.Asked(stamp(n), reserved, "system", "prompt ü " + n, List.of("docs"));
  }

  static JournalRecord.Answered answered(int n) {
    return new JournalRecord.Answered(
        stamp(n),
        "complete",
        "text € " + n,
        new Usage(100, 50, 10, 5, true),
        new Cost.Priced(new BigDecimal("0.00017")),
        "zai-2025-07",
        Duration.ofMillis(1500),
        Duration.ofMillis(300),
        "stop");
  }

  private static JournalRecord.Failed failed(int n) {
    return new JournalRecord.Failed(
        stamp(n),
        "server-error",
        500,
        "1234",
        "it broke",
        Usage.NONE,
        new Cost.Unpriced(),
        Duration.ofMillis(20),
        "");
  }

  private static CallStamp stamp(int n) {
    return new CallStamp(
        new UUID(1, n),
        1,
        new UUID(2, 2),
        Instant.parse("2026-11-02T09:00:00Z"),
        Tier.CLOUD_FAST,
        "example.org",
        "glm-4.5",
        "implement",
        "00ff",
        Map.of("stub", "A.b"));
  }

  @Test
  void everyRecordIsReadAsItWasWritten() {
    List<JournalRecord> written = List.of(asked(1, Cost.free()), answered(1), failed(2));
    try (Journal journal = open(1)) {
      written.forEach(journal::append);
    }
    List<JournalRecord> read = new ArrayList<>();
    JournalCheck check = Journal.read(folder, read::add);
    assertEquals(written, read);
    assertTrue(check.isSound());
    assertEquals(List.of(), check.unfinished());
  }

  @Test
  void aSecretNeverComesIntoANote() throws IOException {
    String key = "sk-\"quoted\\0123";
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("comment", "it is " + key + "!");
    body.putArray("files").addObject().put("path", "/home/" + key).put(key, 1);
    try (Journal journal = open(1);
        Journal guarded = journal.without(List.of(Secret.of(key), Secret.none()))) {
      guarded.note("feedback", body);
      guarded.keep("run-ended", body);
    }
    List<JsonNode> bodies = notes().stream().map(JournalRecord.Noted::body).toList();
    assertEquals(2, bodies.size());
    assertEquals("it is [redacted]!", bodies.getFirst().path("comment").asText());
    assertFalse(bodies.toString().contains("quoted"), bodies.toString());
    assertFalse(Files.readString(onlyFile(), StandardCharsets.ISO_8859_1).contains("quoted"));
  }

  /** Who reads them goes by their time: the last word counts. */
  @Test
  void notesStayInOrderWhenTheClockGoesBack() {
    TestClock clock = new TestClock();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    try (Journal journal = Journal.open(folder, TextKeeping.KEEP, clock, new Random(1))) {
      for (int hours : new int[] {1, -5, 0, -1, 9}) {
        clock.forward(Duration.ofHours(hours));
        journal.note("method-judged", body);
      }
    }
    List<Instant> times = notes().stream().map(JournalRecord.Noted::at).toList();
    assertEquals(times.stream().sorted().distinct().toList(), times);
    assertEquals(5, times.size());
    assertEquals(clock.instant(), times.getLast());
  }

  private List<JournalRecord.Noted> notes() {
    List<JournalRecord.Noted> notes = new ArrayList<>();
    var _ =
        Journal.read(
            folder,
            record -> {
              if (record instanceof JournalRecord.Noted noted) {
                notes.add(noted);
              }
            });
    return notes;
  }

  @Test
  void notesOfOtherRoomsAreKeptAmongTheCalls() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("run", "r1").put("passed", true);
    try (Journal journal = open(1)) {
      journal.append(answered(1));
      journal.note("method-judged", body);
      journal.keep("run-ended", body);
    }
    List<JournalRecord.Noted> notes = notes();
    JournalCheck check = Journal.verify(folder);
    assertEquals(3, check.records());
    assertTrue(check.flaws().isEmpty());
    assertEquals(List.of(body, body), notes.stream().map(JournalRecord.Noted::body).toList());
    assertEquals(2, notes.stream().map(JournalRecord.Noted::id).distinct().count());
  }

  @Test
  void recordsOfANewerProgramAreNoFlaw() throws IOException {
    byte[] foreign = "{\"v\":9,\"kind\":\"dreamt\"}".getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("20260101T000000000-00000000.journal"), frame(foreign));
    assertTrue(Journal.verify(folder).flaws().isEmpty());
    byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("20260101T000000000-00000001.journal"), frame(nothing));
    assertEquals(1, Journal.verify(folder).flaws().size());
  }

  @Test
  void theTailIsReadFromWhereTheLastReadingEnded() {
    List<JournalRecord> read = new ArrayList<>();
    JournalTail tail = new JournalTail(folder);
    try (Journal journal = open(1)) {
      journal.append(answered(1));
      journal.append(answered(2));
      String file = tail.files().getFirst();
      long first = tail.read(file, 0, 10, read::add);
      assertEquals(List.of(answered(1)), read);
      long second = tail.read(file, first, 1000, read::add);
      assertEquals(second, tail.read(file, second, 1000, read::add));
      assertEquals(tail.size(file), second);
      journal.append(answered(3));
      var _ = tail.read(file, second, 1000, read::add);
    }
    assertEquals(List.of(answered(1), answered(2), answered(3)), read);
  }

  @Test
  void aGapIsWhatIsNotSoundBeforeWhatIs() {
    byte[] record = frame("{}".getBytes(StandardCharsets.UTF_8));
    int length = record.length;
    byte[] three = new byte[3 * length + 100];
    for (int at = 0; at < 3 * length; at += length) {
      System.arraycopy(record, 0, three, at, length);
    }
    assertFalse(JournalFrame.hasGap(three), "room behind the last is no gap");
    three[3 * length - 1] = 0;
    assertFalse(JournalFrame.hasGap(three), "a torn last record is no gap");
    three[length + 3] = 0;
    assertFalse(JournalFrame.hasGap(three), "and neither are two");
    three[3 * length - 1] = record[length - 1];
    assertTrue(JournalFrame.hasGap(three));
  }

  /** A reader beside a writer must not take what is half written for lost. */
  @Test
  void theTailMissesNothingThatIsWrittenMeanwhile() throws Exception {
    int most = 3_000;
    List<JournalRecord> written = IntStream.range(0, most).mapToObj(JournalTest::wide).toList();
    List<JournalRecord> read = new ArrayList<>();
    JournalTail tail = new JournalTail(folder);
    try (Journal journal = open(1);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writer = threads.submit(() -> written.forEach(journal::note));
      while (!writer.isDone()) {
        tail.read(read::add);
      }
      writer.get();
      tail.read(read::add);
    }
    assertEquals(most, read.size());
    assertEquals(written, read);
  }

  private static JournalRecord wide(int n) {
    return new JournalRecord.Asked(
        stamp(n), Cost.free(), "", ("line " + n + "\n").repeat(n % 1500), List.of());
  }

  @Test
  void aTornLastRecordIsFoundWhereverItIsTorn() throws IOException {
    try (Journal journal = open(1)) {
      journal.append(answered(1));
      journal.append(answered(2));
    }
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);
    for (int length = whole.length / 2 + 1; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      JournalCheck check = Journal.verify(folder);
      assertEquals(1, check.records(), "at " + length);
      assertEquals(1, check.flaws().size());
      assertTrue(check.flaws().getFirst().torn());
      assertTrue(check.isSound());
    }
  }

  @Test
  void roomThatAKilledProcessLeftIsNoFlaw() throws IOException {
    try (Journal journal = open(1)) {
      journal.append(answered(1));
    }
    Path file = onlyFile();
    Files.write(file, new byte[100_000], StandardOpenOption.APPEND);
    assertEquals(new JournalCheck(1, 1, List.of(), List.of()), Journal.verify(folder));
  }

  @Test
  void aRecordThatIsTornInFrontOfRoomIsTorn() throws IOException {
    try (Journal journal = open(1)) {
      journal.append(answered(1));
      journal.append(answered(2));
    }
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);
    for (int length = whole.length / 2 + 1; length < whole.length; length++) {
      byte[] torn = java.util.Arrays.copyOf(whole, whole.length + 50_000);
      java.util.Arrays.fill(torn, length, torn.length, (byte) 0);
      Files.write(file, torn);
      JournalCheck check = Journal.verify(folder);
      assertEquals(1, check.records(), "at " + length);
      assertEquals(1, check.flaws().size());
      assertTrue(check.isSound());
      assertTrue(check.flaws().getFirst().length() <= length - whole.length / 2);
    }
  }

  @Test
  void aRecordLargerThanAnyRoomIsKept() throws IOException {
    String large = "x".repeat(5_000_000);
    JournalRecord.Asked record =
        new JournalRecord.Asked(stamp(1), Cost.free(), "", large, List.of());
    List<JournalRecord> tail = new ArrayList<>();
    JournalTail reader = new JournalTail(folder);
    try (Journal journal = open(1)) {
      journal.append(answered(1));
      reader.read(tail::add);
      journal.note(record);
      reader.read(tail::add);
      journal.append(answered(2));
      reader.read(tail::add);
      reader.read(tail::add);
    }
    reader.read(tail::add);
    assertEquals(List.of(answered(1), record, answered(2)), tail);
    List<JournalRecord> read = new ArrayList<>();
    assertTrue(Journal.read(folder, read::add).flaws().isEmpty());
    assertEquals(tail, read);
  }

  @Test
  void aFlippedBitIsFoundAndTheRestIsRead() throws IOException {
    try (Journal journal = open(1)) {
      for (int i = 0; i < 3; i++) {
        journal.append(answered(i));
      }
    }
    Path file = onlyFile();
    byte[] bytes = Files.readAllBytes(file);
    for (int position = 0; position < bytes.length / 3; position++) {
      byte[] bad = bytes.clone();
      bad[position] ^= 0x10;
      Files.write(file, bad);
      JournalCheck check = Journal.verify(folder);
      assertEquals(2, check.records(), "at " + position);
      assertFalse(check.isSound());
    }
  }

  @Test
  void whatFollowsATornRecordIsRead() throws IOException {
    try (Journal journal = open(1)) {
      journal.append(answered(1));
    }
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 3));
    Files.write(file, whole, StandardOpenOption.APPEND);
    assertEquals(1, Journal.verify(folder).records());
  }

  @Test
  void fullFilesAreFollowedByNewOnes() throws IOException {
    try (Journal journal =
        Journal.open(folder, TextKeeping.KEEP, Clock.systemUTC(), new Random(1), 2000)) {
      for (int i = 0; i < 50; i++) {
        journal.append(answered(i));
      }
    }
    JournalCheck check = Journal.verify(folder);
    assertEquals(50, check.records());
    assertTrue(check.files() > 5, "files: " + check.files());
  }

  @Test
  void manyThreadsAndWritersLoseNothing() throws Exception {
    try (Journal one = open(1);
        Journal two = open(2);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 500; i++) {
        JournalRecord record = answered(i);
        Journal journal = i % 2 == 0 ? one : two;
        threads.submit(() -> journal.append(record));
      }
    }
    Set<UUID> ids = new HashSet<>();
    JournalCheck check =
        Journal.read(folder, record -> ids.add(((JournalRecord.Call) record).stamp().id()));
    assertEquals(500, check.records());
    assertEquals(500, ids.size());
    assertEquals(2, check.files());
    assertTrue(check.flaws().isEmpty());
  }

  @Test
  void aKilledProcessLosesNothingThatItShowed() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            JournalVictim.class.getName(),
            folder.toString());
    Process victim = builder.redirectErrorStream(true).start();
    int shown = 0;
    try (var lines = victim.inputReader()) {
      while (shown < 200) {
        String line = lines.readLine();
        assertEquals(String.valueOf(shown), line);
        shown++;
      }
      victim.destroyForcibly().waitFor();
    }
    JournalCheck check = Journal.verify(folder);
    assertTrue(check.isSound(), check.flaws().toString());
    assertTrue(check.records() >= shown, check.records() + " of " + shown);
  }

  @Test
  void anInterruptedWriterDoesNotCloseTheJournal() {
    try (Journal journal = open(1)) {
      Thread.currentThread().interrupt();
      journal.append(answered(1));
      assertTrue(Thread.interrupted());
      journal.append(answered(2));
    }
    assertEquals(2, Journal.verify(folder).records());
  }

  @Test
  void callsWithoutAnEndAreNamed() {
    try (Journal journal = open(1)) {
      journal.append(asked(1, Cost.free()));
      journal.append(answered(1));
      journal.append(asked(2, Cost.free()));
    }
    assertEquals(
        List.of(new UUID(1, 2)),
        Journal.verify(folder).unfinished().stream().map(open -> open.stamp().id()).toList());
  }

  @Test
  void aFolderThatIsNotThereIsAnEmptyJournal() {
    assertEquals(
        new JournalCheck(0, 0, List.of(), List.of()), Journal.verify(folder.resolve("no")));
  }

  private Journal open(long seed) {
    return Journal.open(folder, TextKeeping.KEEP, Clock.systemUTC(), new Random(seed));
  }

  private static byte[] frame(byte[] payload) {
    byte[] frame = new byte[JournalFrame.HEADER + payload.length];
    System.arraycopy(payload, 0, frame, JournalFrame.HEADER, payload.length);
    return JournalFrame.sealed(frame);
  }

  private Path onlyFile() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
