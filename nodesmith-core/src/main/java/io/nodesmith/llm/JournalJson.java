package io.nodesmith.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Records as JSON, and back; an unknown field or kind is left alone, so that older readers go on.
 */
final class JournalJson {
  private static final int VERSION = 1;
  private final ObjectMapper json = new ObjectMapper();

  byte[] write(JournalRecord record) {
    ObjectNode node = json.createObjectNode();
    node.put("v", VERSION);
    switch (record) {
      case JournalRecord.Asked asked -> asked(asked, node);
      case JournalRecord.Answered answered -> answered(answered, node);
      case JournalRecord.Failed failed -> failed(failed, node);
      case JournalRecord.Noted noted -> noted(noted, node);
    }
    try {
      return json.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree cannot be written", e);
    }
  }

  /** What came of reading the bytes of a sound frame. */
  sealed interface Reading {
    record Known(JournalRecord record) implements Reading {}

    /** A record of a kind that a newer program writes. */
    record Foreign() implements Reading {}

    record Unreadable() implements Reading {}
  }

  Reading read(byte[] payload) {
    try {
      JsonNode node = json.readTree(payload);
      return switch (node.path("kind").asText()) {
        case "asked" -> new Reading.Known(asked(node));
        case "answered" -> new Reading.Known(answered(node));
        case "failed" -> new Reading.Known(failed(node));
        case "noted" -> new Reading.Known(noted(node));
        case "" -> new Reading.Unreadable();
        default -> new Reading.Foreign();
      };
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      return new Reading.Unreadable();
    }
  }

  private static void noted(JournalRecord.Noted noted, ObjectNode node) {
    node.put("kind", "noted");
    node.put("id", noted.id().toString());
    node.put("time", noted.at().toString());
    node.put("note", noted.kind());
    node.set("body", noted.body());
  }

  private static JournalRecord noted(JsonNode node) {
    return new JournalRecord.Noted(
        UUID.fromString(node.path("id").asText()),
        Instant.parse(node.path("time").asText()),
        node.path("note").asText(),
        node.path("body"));
  }

  private static void asked(JournalRecord.Asked asked, ObjectNode node) {
    node.put("kind", "asked");
    stamp(asked.stamp(), node);
    cost("reserved_usd", asked.reserved(), node);
    text("system", asked.system(), node);
    text("prompt", asked.prompt(), node);
    if (!asked.leftOut().isEmpty()) {
      asked.leftOut().forEach(node.putArray("left_out")::add);
    }
  }

  private static JournalRecord asked(JsonNode node) {
    List<String> leftOut = new ArrayList<>();
    node.path("left_out").forEach(name -> leftOut.add(name.asText()));
    return new JournalRecord.Asked(
        stamp(node),
        cost("reserved_usd", node),
        node.path("system").asText(""),
        node.path("prompt").asText(""),
        leftOut);
  }

  private static void answered(JournalRecord.Answered answered, ObjectNode node) {
    node.put("kind", "answered");
    stamp(answered.stamp(), node);
    node.put("ending", answered.ending());
    node.put("finish_reason", answered.finishReason());
    usage(answered.usage(), node);
    cost("cost_usd", answered.cost(), node);
    if (answered.priceVersion() != null) {
      node.put("price", answered.priceVersion());
    }
    node.put("latency_us", micros(answered.latency()));
    node.put("first_content_us", micros(answered.firstContent()));
    text("text", answered.text(), node);
  }

  private static JournalRecord answered(JsonNode node) {
    return new JournalRecord.Answered(
        stamp(node),
        node.path("ending").asText(),
        node.path("text").asText(""),
        usage(node),
        cost("cost_usd", node),
        node.hasNonNull("price") ? node.path("price").asText() : null,
        duration(node.path("latency_us")),
        duration(node.path("first_content_us")),
        node.path("finish_reason").asText(""));
  }

  private static void failed(JournalRecord.Failed failed, ObjectNode node) {
    node.put("kind", "failed");
    stamp(failed.stamp(), node);
    node.put("fault", failed.fault());
    node.put("status", failed.status());
    text("code", failed.code(), node);
    node.put("message", failed.message());
    usage(failed.usage(), node);
    cost("cost_usd", failed.cost(), node);
    node.put("latency_us", micros(failed.latency()));
    text("text", failed.text(), node);
  }

  private static JournalRecord failed(JsonNode node) {
    return new JournalRecord.Failed(
        stamp(node),
        node.path("fault").asText(),
        node.path("status").asInt(),
        node.path("code").asText(""),
        node.path("message").asText(),
        usage(node),
        cost("cost_usd", node),
        duration(node.path("latency_us")),
        node.path("text").asText(""));
  }

  private static void stamp(CallStamp stamp, ObjectNode node) {
    node.put("id", stamp.id().toString());
    node.put("attempt", stamp.attempt());
    node.put("correlation_id", stamp.correlationId().toString());
    node.put("time", stamp.time().toString());
    node.put("tier", stamp.tier().id());
    node.put("endpoint", stamp.endpoint());
    node.put("model", stamp.model());
    node.put("operation", stamp.operation());
    node.put("request_hash", stamp.requestHash());
    if (!stamp.context().isEmpty()) {
      ObjectNode context = node.putObject("context");
      new TreeMap<>(stamp.context()).forEach(context::put);
    }
  }

  private static CallStamp stamp(JsonNode node) {
    Map<String, String> context = new LinkedHashMap<>();
    node.path("context")
        .properties()
        .forEach(entry -> context.put(entry.getKey(), entry.getValue().asText()));
    return new CallStamp(
        UUID.fromString(node.path("id").asText()),
        node.path("attempt").asInt(),
        UUID.fromString(node.path("correlation_id").asText()),
        Instant.parse(node.path("time").asText()),
        CatalogField.tier(node.path("tier").asText()),
        node.path("endpoint").asText(),
        node.path("model").asText(),
        node.path("operation").asText(),
        node.path("request_hash").asText(),
        context);
  }

  private static void usage(Usage usage, ObjectNode node) {
    ObjectNode tokens = node.putObject("tokens");
    tokens.put("prompt", usage.prompt());
    tokens.put("completion", usage.completion());
    tokens.put("cached", usage.cached());
    tokens.put("reasoning", usage.reasoning());
    tokens.put("reported", usage.reported());
  }

  private static Usage usage(JsonNode node) {
    JsonNode tokens = node.path("tokens");
    return new Usage(
        tokens.path("prompt").asInt(),
        tokens.path("completion").asInt(),
        tokens.path("cached").asInt(),
        tokens.path("reasoning").asInt(),
        tokens.path("reported").asBoolean());
  }

  /** An amount as text, so that no reader makes a floating number of it; null is unpriced. */
  private static void cost(String field, Cost cost, ObjectNode node) {
    switch (cost) {
      case Cost.Priced(BigDecimal usd) -> node.put(field, usd.toPlainString());
      case Cost.Unpriced() -> node.putNull(field);
    }
  }

  private static Cost cost(String field, JsonNode node) {
    return node.hasNonNull(field)
        ? new Cost.Priced(new BigDecimal(node.path(field).asText()))
        : new Cost.Unpriced();
  }

  private static void text(String field, String text, ObjectNode node) {
    if (!text.isEmpty()) {
      node.put(field, text);
    }
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1000;
  }

  private static Duration duration(JsonNode node) {
    return Duration.ofNanos(node.asLong() * 1000);
  }
}
