package io.nodesmith.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a fake model takes its words from. */
@FunctionalInterface
public interface Replies {
  /** The line with which a prompt for one method begins. */
  Pattern TASK = Pattern.compile("(?m)^# Task: Implement (.+)$");

  /**
   * The reply to a prompt.
   *
   * @param prompt the user's message
   * @return empty if there is none: the server then answers 404
   */
  Optional<String> to(String prompt);

  /** The method that a prompt is for, {@code Type.method}; empty if it does not say. */
  static String task(String prompt) {
    Matcher task = TASK.matcher(prompt);
    return task.find() ? task.group(1).strip() : "";
  }

  /** Answers on the wire, over OpenAI's chat completions; also lists one model. */
  default Behaviour behaviour() {
    ObjectMapper json = new ObjectMapper();
    return (request, connection) -> {
      if (request.method().equals("GET")) {
        Chat.status(200, "{\"data\":[{\"id\":\"replay\"}]}").handle(request, connection);
        return;
      }
      String prompt = userMessage(json.readTree(request.body()));
      Optional<String> reply = to(prompt);
      Behaviour answer =
          reply.isPresent()
              ? Chat.says(reply.get(), tokens(prompt), tokens(reply.get()))
              : Chat.status(404, "{\"error\":{\"message\":\"no reply for this prompt\"}}");
      answer.handle(request, connection);
    };
  }

  private static String userMessage(JsonNode body) throws IOException {
    StringBuilder text = new StringBuilder();
    for (JsonNode message : body.path("messages")) {
      if (message.path("role").asText().equals("user")) {
        text.append(message.path("content").asText());
      }
    }
    return text.toString();
  }

  /** About what a tokenizer would count; a fake has to report something. */
  private static int tokens(String text) {
    return text.length() / 4 + 1;
  }
}
