package io.nodesmith.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.llm.CallStamp;
import io.nodesmith.llm.Cost;
import io.nodesmith.llm.JournalRecord;
import io.nodesmith.llm.Tier;
import io.nodesmith.llm.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records of calls, made by hand. */
final class SampleRun {
  static final Instant NOON = Instant.parse("2026-11-05T12:00:00Z");

  private SampleRun() {}

  static UUID call(int n) {
    return new UUID(7, n);
  }

  static CallStamp stamp(UUID run, int n, Instant at) {
    return new CallStamp(
        call(n),
        1,
        run,
        at,
        Tier.CLOUD_FAST,
        "api.z.ai:443",
        "glm-4.5-air",
        "implement",
        "00ff",
        Map.of("node_type", "effect", "service", "orders", "method", "Orders.m" + n % 5));
  }

  static JournalRecord.Asked asked(UUID run, int n) {
    return new JournalRecord.Asked(
        stamp(run, n, NOON.plusSeconds(n)),
        new Cost.Priced(new BigDecimal("0.01")),
        "system",
        "write \\N m" + n + "\n\tplease",
        List.of());
  }

  static JournalRecord.Answered answered(UUID run, int n) {
    return answered(run, n, NOON.plusSeconds(n));
  }

  static JournalRecord.Answered answered(UUID run, int n, Instant at) {
    return new JournalRecord.Answered(
        stamp(run, n, at),
        n % 10 == 9 ? "truncated" : "complete",
        "return " + n + ";\\\u0000\t€",
        new Usage(1000, 100, 10, 5, true),
        new Cost.Priced(new BigDecimal("0.000310")),
        "zai-2025-07",
        Duration.ofMillis(1000 + n),
        Duration.ofMillis(300),
        "stop");
  }

  static JournalRecord.Failed failed(UUID run, int n) {
    return new JournalRecord.Failed(
        stamp(run, n, NOON.plusSeconds(n)),
        "server-error",
        500,
        "",
        "it broke",
        Usage.NONE,
        Cost.free(),
        Duration.ofMillis(20),
        "");
  }

  static ObjectNode note(UUID run) {
    return JsonNodeFactory.instance.objectNode().put("run", run.toString());
  }
}
