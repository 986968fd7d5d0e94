package io.nodesmith.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
import io.nodesmith.testing.Chat;
import io.nodesmith.testing.FaultyServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeLlmEffectTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReplyIsPricedAndInTheJournal(boolean streaming) {
    String text = "```java\nreturn \"ü€\uD83D\uDE00\";\n```\n".repeat(20);
    try (FaultyServer server = FaultyServer.with(Chat.says(text, 1000, 500));
        Bench bench =
            new Bench(folder, Caps.none(), Bench.patientLimits(), Bench.zai(server, streaming))) {
      LlmReply reply = bench.ask();

      assertInstanceOf(LlmReply.Complete.class, reply);
      assertEquals(text, reply.text());
      assertEquals(new Usage(1000, 500, 0, 0, true), reply.usage());
      assertEquals(new Cost.Priced(new BigDecimal("0.0017")), reply.cost());
      assertEquals(Tier.CLOUD_FAST, reply.tier());
      List<JournalRecord> records = bench.records();
      assertEquals(2, records.size(), records.toString());
      JournalRecord.Answered answered = (JournalRecord.Answered) records.get(1);
      assertEquals(text, answered.text());
      assertEquals(reply.cost(), answered.cost());
      assertEquals(reply.facts().id(), answered.stamp().id());
      String body = server.heard().getFirst().body();
      assertTrue(body.contains("\"thinking\":{\"type\":\"disabled\"}"), body);
      assertTrue(body.contains("\"stream\":" + streaming), body);
      assertEquals(
          "Bearer " + Bench.KEY.reveal(), server.heard().getFirst().headers().get("authorization"));
      assertFalse(bench.logged.toString().contains(Bench.KEY.reveal()));
      assertEquals(1, bench.logged.size(), bench.logged.toString());
    }
  }

  @Test
  void nothingIsSentThatTheJournalCannotKeep() throws IOException {
    Path journal = folder.resolve("journal");
    try (FaultyServer server = FaultyServer.with(Scripts.good());
        Bench bench =
            new Bench(journal, Caps.none(), Bench.patientLimits(), Bench.zai(server, true))) {
      Files.delete(journal);
      OnexException thrown = assertThrows(OnexException.class, bench::ask);
      assertEquals(OnexErrorCode.OPERATION_FAILED, thrown.code());
      assertTrue(thrown.getMessage().contains("cannot be written"), thrown.getMessage());
      assertEquals(List.of(), server.heard());
      assertEquals(0, bench.node.spent().signum());
      Files.createDirectory(journal);
      assertEquals("answer", bench.ask().text());
    }
  }

  @Test
  void aCallThatWasCancelledBeforeIsNotSent() {
    try (FaultyServer server = FaultyServer.with(Scripts.good());
        Bench bench =
            new Bench(folder, Caps.none(), Bench.patientLimits(), Bench.zai(server, true))) {
      bench.cancellation.cancel();
      assertEquals(NoReply.Reason.CANCELLED, bench.askInVain().reason());
      assertEquals(List.of(), server.heard());
    }
  }

  @Test
  void textsAreNotKeptWhereThatIsTurnedOff() {
    try (FaultyServer server = FaultyServer.with(Scripts.good());
        Journal journal = Journal.open(folder, TextKeeping.OFF, Clock.systemUTC(), new Random(1));
        NodeLlmEffect node =
            new NodeLlmEffect(
                LlmSettings.of(
                    List.of(Bench.zai(server, true)),
                    ModelCatalog.builtIn(),
                    journal,
                    Clock.systemUTC(),
                    new Random(2)))) {
      LlmRequest request = LlmRequest.of(Bench.PROMPT, Tier.CLOUD_FAST);
      assertEquals("answer", node.process(request, NodeContext.create(NodeLog.none())).text());
      List<JournalRecord> records = new ArrayList<>();
      Journal.read(folder, records::add);
      assertEquals("", ((JournalRecord.Asked) records.get(0)).prompt());
      assertEquals("", ((JournalRecord.Answered) records.get(1)).text());
      String hash = ((JournalRecord.Asked) records.get(0)).stamp().requestHash();
      assertEquals(64, hash.length());
    }
  }
}
