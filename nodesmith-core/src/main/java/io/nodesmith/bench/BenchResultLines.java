package io.nodesmith.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.bench.BenchResult.Effort;
import io.nodesmith.llm.Cost;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Results as text: one JSON object a line. */
public final class BenchResultLines {
  private final ObjectMapper json = new ObjectMapper();

  /** The line of a result, without its end. */
  public String write(BenchResult result) {
    ObjectNode node = json.createObjectNode();
    node.put("task", result.task());
    node.put("passed", result.passed());
    node.putObject("tests").put("passed", result.testsPassed()).put("failed", result.testsFailed());
    ArrayNode methods = node.putArray("methods");
    for (BenchResult.Method method : result.methods()) {
      ObjectNode one = methods.addObject();
      one.put("index", method.index());
      one.put("name", method.name());
      one.put("status", method.status());
      one.put("reason", method.reason());
      write(method.effort(), one);
    }
    node.put("reason", result.reason());
    node.put("duration_ms", result.duration().toMillis());
    try {
      return json.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always writable", e);
    }
  }

  private static void write(Effort effort, ObjectNode node) {
    node.put("attempts", effort.calls());
    node.put("tokens_input", effort.tokensInput());
    node.put("tokens_output", effort.tokensOutput());
    // An unknown price is null, and never 0.
    switch (effort.cost()) {
      case Cost.Priced(BigDecimal usd) -> node.put("cost_usd", usd);
      case Cost.Unpriced() -> node.putNull("cost_usd");
    }
    node.put("latency_ms", effort.latency().toMillis());
  }

  /** The result of a line; empty if it is none, because it was cut for instance. */
  public Optional<BenchResult> read(String line) {
    JsonNode node;
    try {
      node = json.readTree(line);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
    if (!node.path("task").isTextual()) {
      return Optional.empty();
    }
    List<BenchResult.Method> methods = new ArrayList<>();
    for (JsonNode method : node.path("methods")) {
      methods.add(
          new BenchResult.Method(
              method.path("index").asInt(),
              method.path("name").asText(),
              method.path("status").asText(),
              method.path("reason").asText(),
              effort(method)));
    }
    return Optional.of(
        new BenchResult(
            node.path("task").asText(),
            node.path("passed").asBoolean(),
            node.path("tests").path("passed").asInt(),
            node.path("tests").path("failed").asInt(),
            node.path("reason").asText(),
            methods,
            Duration.ofMillis(node.path("duration_ms").asLong())));
  }

  private static Effort effort(JsonNode method) {
    JsonNode cost = method.path("cost_usd");
    return new Effort(
        method.path("attempts").asInt(),
        method.path("tokens_input").asLong(),
        method.path("tokens_output").asLong(),
        cost.isNull() ? new Cost.Unpriced() : new Cost.Priced(new BigDecimal(cost.asText("0"))),
        Duration.ofMillis(method.path("latency_ms").asLong()));
  }
}
