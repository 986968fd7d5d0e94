package io.nodesmith.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.testing.Chat;
import io.nodesmith.testing.FaultyServer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds between processes, tried with processes. */
class ProcessTest {
  private static final int CALLS = 500;
  @TempDir Path folder;

  @Test
  void aThousandCallsOfTwoProcessesExceedTheCapByNothing() throws Exception {
    int prompt = Bench.PROMPT.system().length() + Bench.PROMPT.text().length() + 64;
    BigDecimal worst =
        new BigDecimal("0.60")
            .multiply(BigDecimal.valueOf(prompt))
            .add(new BigDecimal("4400"))
            .movePointLeft(6);
    BigDecimal cap = worst.multiply(BigDecimal.valueOf(40)).add(new BigDecimal("0.001"));
    // Replies that use up all that was reserved.
    try (FaultyServer server = FaultyServer.forgetful(Chat.says("answer", prompt, 2000))) {
      Process one = CallingProcess.start(server.uri(), folder, CALLS, cap);
      Process two = CallingProcess.start(server.uri(), folder, CALLS, cap);
      List<String> said = new ArrayList<>(one.inputReader().lines().toList());
      said.addAll(two.inputReader().lines().toList());
      int refused = Collections.frequency(said, NoReply.Reason.BUDGET_SPENT.name());
      assertEquals(2 * CALLS, said.size());
      assertEquals(2 * CALLS - 40, refused);
    }
    List<JournalRecord> records = new ArrayList<>();
    assertTrue(Journal.read(folder, records::add).flaws().isEmpty());
    BigDecimal spent =
        records.stream().map(BudgetTest::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(0, worst.multiply(BigDecimal.valueOf(40)).compareTo(spent), spent.toString());
  }

  @Test
  void whatAKilledProcessWasToldIsInTheJournalOnce() throws Exception {
    Set<String> told = new HashSet<>();
    try (FaultyServer server =
        FaultyServer.forgetful(
            (request, connection) -> {
              connection.pause(Duration.ofMillis(20));
              Chat.says("answer", 10, 10).handle(request, connection);
            })) {
      Process victim = CallingProcess.start(server.uri(), folder, 50, null);
      try (var lines = victim.inputReader()) {
        while (told.size() < 10) {
          told.add(lines.readLine());
        }
        victim.destroyForcibly().waitFor();
      }
    }
    Set<UUID> answered = ConcurrentHashMap.newKeySet();
    Set<UUID> asked = ConcurrentHashMap.newKeySet();
    JournalCheck check =
        Journal.read(
            folder,
            record -> {
              UUID id = assertInstanceOf(JournalRecord.Call.class, record).stamp().id();
              boolean isNew = (record instanceof JournalRecord.Asked ? asked : answered).add(id);
              assertTrue(isNew, "twice: " + record);
            });
    assertTrue(check.isSound(), check.flaws().toString());
    for (String id : told) {
      assertTrue(answered.contains(UUID.fromString(id)), id + " is not in the journal");
    }
    assertTrue(asked.containsAll(answered));
    assertEquals(asked.size() - answered.size(), check.unfinished().size());
  }
}
