package io.nodesmith.llm;

import io.nodesmith.testing.Behaviour;
import io.nodesmith.testing.Chat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Answers, right and wrong, for the fault table. */
final class Scripts {
  static final String DONE = "data: [DONE]\n\n";

  private Scripts() {}

  static Behaviour good() {
    return Chat.says("answer", 100, 50);
  }

  static Behaviour zai(int status, String code, String message, String... headers) {
    String body = "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code, message);
    return Chat.status(status, body, headers);
  }

  /** A stream whose chunks on the wire are exactly these, ended in good order. */
  static Behaviour stream(String... chunks) {
    return (request, connection) -> {
      connection.begin(200, List.of("Content-Type: text/event-stream"));
      for (String chunk : chunks) {
        connection.chunk(chunk);
      }
      connection.end();
    };
  }

  /** A stream cut into pieces of so many bytes, wherever that is. */
  static Behaviour pieces(int size, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return (request, connection) -> {
      connection.begin(200, List.of("Content-Type: text/event-stream"));
      for (int i = 0; i < bytes.length; i += size) {
        connection.chunk(java.util.Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + size)));
        connection.pause(Duration.ofMillis(1));
      }
      connection.end();
    };
  }

  /** A stream that begins so and is then reset. */
  static Behaviour resetAfter(String... chunks) {
    return (request, connection) -> {
      connection.begin(200, List.of("Content-Type: text/event-stream"));
      for (String chunk : chunks) {
        connection.chunk(chunk);
      }
      // What was written must arrive before the reset overtakes it.
      connection.pause(Duration.ofMillis(100));
      connection.reset();
    };
  }

  /** A stream that begins so and says nothing more, but keeps the connection. */
  static Behaviour hangAfter(String... chunks) {
    return (request, connection) -> {
      connection.begin(200, List.of("Content-Type: text/event-stream"));
      for (String chunk : chunks) {
        connection.chunk(chunk);
      }
      connection.awaitClose(Duration.ofSeconds(30));
    };
  }

  /** A stream that says the same for ever. */
  static Behaviour forEver(Duration pause, String chunk) {
    return (request, connection) -> {
      connection.begin(200, List.of("Content-Type: text/event-stream"));
      for (int i = 0; i < 10_000; i++) {
        connection.chunk(chunk);
        connection.pause(pause);
      }
    };
  }

  static Behaviour raw(String text) {
    return (request, connection) -> {
      connection.raw(text);
      connection.pause(Duration.ofMillis(100));
      connection.reset();
    };
  }

  static Behaviour silent() {
    return (request, connection) -> connection.awaitClose(Duration.ofSeconds(30));
  }

  static Behaviour ok(String body) {
    return Chat.status(200, body);
  }

  static String reasoning(String text) {
    return "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"%s\"}}]}\n\n".formatted(text);
  }

  static String error(String code) {
    return "data: {\"error\":{\"code\":\"%s\",\"message\":\"it broke\"}}\n\n".formatted(code);
  }

  /** A stream of an answer with this usage object in the last chunk. */
  static Behaviour withUsage(String usage) {
    return stream(
        Chat.delta("answer"),
        Chat.finish("stop"),
        "data: {\"choices\":[],\"usage\":" + usage + "}\n\n",
        DONE);
  }

  static Behaviour ollama(String... lines) {
    return (request, connection) -> {
      connection.begin(200, List.of("Content-Type: application/x-ndjson"));
      for (String line : lines) {
        connection.chunk(line + "\n");
      }
      connection.end();
    };
  }

  static String ollamaSays(String text) {
    return "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"%s\"},\"done\":false}"
        .formatted(text);
  }

  static String ollamaDone(String reason, String counts) {
    return "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,"
        + "\"done_reason\":\"%s\"%s}".formatted(reason, counts);
  }
}
