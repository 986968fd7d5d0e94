package io.nodesmith.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.testing.Chat;
import io.nodesmith.testing.FaultyServer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
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
            new Bench(folder, Caps.none(), Bench.shortLimits(), Bench.zai(server, streaming))) {
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
}
