package io.nodesmith.llm;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
  private final ObjectMapper json = Json.mapper();

  /** The record as the whole frame that a file takes. */
  byte[] frame(JournalRecord record) {
    byte[] frame = Json.object(json, JournalFrame.HEADER, out -> write(record, out));
    return JournalFrame.sealed(frame);
  }

  private void write(JournalRecord record, JsonGenerator out) throws IOException {
    out.writeNumberField("v", VERSION);
    switch (record) {
      case JournalRecord.Asked asked -> asked(asked, out);
      case JournalRecord.Answered answered -> answered(answered, out);
      case JournalRecord.Failed failed -> failed(failed, out);
      case JournalRecord.Noted noted -> noted(noted, out);
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

  private void noted(JournalRecord.Noted noted, JsonGenerator out) throws IOException {
    out.writeStringField("kind", "noted");
    out.writeStringField("id", noted.id().toString());
    out.writeStringField("time", noted.at().toString());
    out.writeStringField("note", noted.kind());
    out.writeFieldName("body");
    json.writeTree(out, noted.body());
  }

  private static JournalRecord noted(JsonNode node) {
    return new JournalRecord.Noted(
        UUID.fromString(node.path("id").asText()),
        Instant.parse(node.path("time").asText()),
        node.path("note").asText(),
        node.path("body"));
  }

  private static void asked(JournalRecord.Asked asked, JsonGenerator out) throws IOException {
    out.writeStringField("kind", "asked");
    stamp(asked.stamp(), out);
    cost("reserved_usd", asked.reserved(), out);
    text("system", asked.system(), out);
    text("prompt", asked.prompt(), out);
    if (!asked.leftOut().isEmpty()) {
      out.writeArrayFieldStart("left_out");
      for (String name : asked.leftOut()) {
        out.writeString(name);
      }
      out.writeEndArray();
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

  private static void answered(JournalRecord.Answered answered, JsonGenerator out)
      throws IOException {
    out.writeStringField("kind", "answered");
    stamp(answered.stamp(), out);
    out.writeStringField("ending", answered.ending());
    out.writeStringField("finish_reason", answered.finishReason());
    usage(answered.usage(), out);
    cost("cost_usd", answered.cost(), out);
    if (answered.priceVersion() != null) {
      out.writeStringField("price", answered.priceVersion());
    }
    out.writeNumberField("latency_us", micros(answered.latency()));
    out.writeNumberField("first_content_us", micros(answered.firstContent()));
    text("text", answered.text(), out);
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

  private static void failed(JournalRecord.Failed failed, JsonGenerator out) throws IOException {
    out.writeStringField("kind", "failed");
    stamp(failed.stamp(), out);
    out.writeStringField("fault", failed.fault());
    out.writeNumberField("status", failed.status());
    text("code", failed.code(), out);
    out.writeStringField("message", failed.message());
    usage(failed.usage(), out);
    cost("cost_usd", failed.cost(), out);
    out.writeNumberField("latency_us", micros(failed.latency()));
    text("text", failed.text(), out);
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

  private static void stamp(CallStamp stamp, JsonGenerator out) throws IOException {
    out.writeStringField("id", stamp.id().toString());
    out.writeNumberField("attempt", stamp.attempt());
    out.writeStringField("correlation_id", stamp.correlationId().toString());
    out.writeStringField("time", stamp.time().toString());
    out.writeStringField("tier", stamp.tier().id());
    out.writeStringField("endpoint", stamp.endpoint());
    out.writeStringField("model", stamp.model());
    out.writeStringField("operation", stamp.operation());
    out.writeStringField("request_hash", stamp.requestHash());
    if (!stamp.context().isEmpty()) {
      out.writeObjectFieldStart("context");
      for (Map.Entry<String, String> entry : new TreeMap<>(stamp.context()).entrySet()) {
        out.writeStringField(entry.getKey(), entry.getValue());
      }
      out.writeEndObject();
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

  private static void usage(Usage usage, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("tokens");
    out.writeNumberField("prompt", usage.prompt());
    out.writeNumberField("completion", usage.completion());
    out.writeNumberField("cached", usage.cached());
    out.writeNumberField("reasoning", usage.reasoning());
    out.writeBooleanField("reported", usage.reported());
    out.writeEndObject();
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
  private static void cost(String field, Cost cost, JsonGenerator out) throws IOException {
    switch (cost) {
      case Cost.Priced(BigDecimal usd) -> out.writeStringField(field, usd.toPlainString());
      case Cost.Unpriced() -> out.writeNullField(field);
    }
  }

  private static Cost cost(String field, JsonNode node) {
    return node.hasNonNull(field)
        ? new Cost.Priced(new BigDecimal(node.path(field).asText()))
        : new Cost.Unpriced();
  }

  private static void text(String field, String text, JsonGenerator out) throws IOException {
    if (!text.isEmpty()) {
      out.writeStringField(field, text);
    }
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1000;
  }

  private static Duration duration(JsonNode node) {
    return Duration.ofNanos(node.asLong() * 1000);
  }
}
