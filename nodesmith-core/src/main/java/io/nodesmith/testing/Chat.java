package io.nodesmith.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Answers in the form of OpenAI's chat completions. */
public final class Chat {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PIECE = 24;
  private static final Pattern WANTS_STREAM = Pattern.compile("\"stream\"\\s*:\\s*true");

  private Chat() {}

  /** Answers as asked: a stream to who wants a stream, a whole body to who does not. */
  public static Behaviour says(String text, int promptTokens, int completionTokens) {
    return (request, connection) -> {
      if (WANTS_STREAM.matcher(request.body()).find()) {
        stream(connection, text, promptTokens, completionTokens);
      } else {
        connection.answer(
            200,
            List.of("Content-Type: application/json"),
            whole(text, "stop", promptTokens, completionTokens));
      }
    };
  }

  /** Answers with this status and body. */
  public static Behaviour status(int status, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Content-Type: application/json");
    return (request, connection) -> connection.answer(status, all, body);
  }

  /** A whole body. */
  public static String whole(
      String text, String finishReason, int promptTokens, int completionTokens) {
    ObjectNode body = JSON.createObjectNode().put("model", "scripted");
    ObjectNode choice = body.putArray("choices").addObject();
    choice.putObject("message").put("role", "assistant").put("content", text);
    choice.put("finish_reason", finishReason);
    body.putObject("usage")
        .put("prompt_tokens", promptTokens)
        .put("completion_tokens", completionTokens);
    return written(body);
  }

  /** One event with a piece of text. */
  public static String delta(String text) {
    ObjectNode body = JSON.createObjectNode().put("model", "scripted");
    body.putArray("choices").addObject().putObject("delta").put("content", text);
    return "data: " + written(body) + "\n\n";
  }

  /** One event with the reason for the end. */
  public static String finish(String reason) {
    ObjectNode body = JSON.createObjectNode();
    body.putArray("choices").addObject().put("finish_reason", reason).putObject("delta");
    return "data: " + written(body) + "\n\n";
  }

  /** One event with the usage and no choice. */
  public static String usage(int promptTokens, int completionTokens) {
    ObjectNode body = JSON.createObjectNode();
    body.putArray("choices");
    body.putObject("usage")
        .put("prompt_tokens", promptTokens)
        .put("completion_tokens", completionTokens);
    return "data: " + written(body) + "\n\n";
  }

  private static void stream(Connection connection, String text, int prompt, int completion)
      throws IOException {
    connection.begin(200, List.of("Content-Type: text/event-stream"));
    for (int i = 0; i < text.length(); i = end(text, i)) {
      connection.chunk(delta(text.substring(i, end(text, i))));
    }
    connection.chunk(finish("stop") + usage(prompt, completion) + "data: [DONE]\n\n");
    connection.end();
  }

  /** A piece never ends inside a surrogate pair. */
  private static int end(String text, int start) {
    int end = Math.min(text.length(), start + PIECE);
    return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
  }

  private static String written(ObjectNode body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree cannot be written", e);
    }
  }
}
