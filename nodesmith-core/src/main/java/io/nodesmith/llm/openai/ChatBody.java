package io.nodesmith.llm.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.llm.ChatCall;
import java.nio.charset.StandardCharsets;

/** Writes the body of a chat request. */
record ChatBody(Flavour flavour, ObjectMapper json) {
  private static final double ALMOST_ZERO = 0.01;
  private static final double ALMOST_ONE = 0.99;

  String of(ChatCall call) {
    ObjectNode body = json.createObjectNode();
    body.put("model", call.card().id());
    ArrayNode messages = body.putArray("messages");
    if (!call.system().isEmpty()) {
      messages.addObject().put("role", "system").put("content", call.system());
    }
    messages.addObject().put("role", "user").put("content", call.text());
    body.put("max_tokens", call.request().maxTokens());
    body.put("stream", call.endpoint().streaming());
    switch (flavour) {
      case ZAI -> zai(call, body);
      case COMPATIBLE -> compatible(call, body);
    }
    try {
      return new String(json.writeValueAsBytes(body), StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree cannot be written", e);
    }
  }

  private static void zai(ChatCall call, ObjectNode body) {
    if (call.card().thinking()) {
      // Left out means enabled, and reasoning is billed as output.
      String type = call.request().thinking() ? "enabled" : "disabled";
      body.putObject("thinking").put("type", type);
    }
    Double temperature = call.temperature();
    if (temperature != null) {
      body.put("temperature", inOpenInterval(temperature));
      if (temperature <= 0) {
        body.put("do_sample", false);
      }
    }
    Double topP = call.card().topP();
    if (topP != null) {
      body.put("top_p", inOpenInterval(topP));
    }
  }

  private static void compatible(ChatCall call, ObjectNode body) {
    if (call.endpoint().streaming()) {
      body.putObject("stream_options").put("include_usage", true);
    }
    if (call.card().thinking()) {
      body.putObject("chat_template_kwargs").put("enable_thinking", call.request().thinking());
    }
    Double temperature = call.temperature();
    if (temperature != null) {
      body.put("temperature", temperature);
    }
    Double topP = call.card().topP();
    if (topP != null) {
      body.put("top_p", topP);
    }
  }

  private static double inOpenInterval(double value) {
    return value <= 0 ? ALMOST_ZERO : value >= 1 ? ALMOST_ONE : value;
  }
}
