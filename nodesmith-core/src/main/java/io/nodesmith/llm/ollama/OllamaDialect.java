package io.nodesmith.llm.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.llm.ChatCall;
import io.nodesmith.llm.Dialect;
import io.nodesmith.llm.Endpoint;
import io.nodesmith.llm.Failure;
import io.nodesmith.llm.Fault;
import io.nodesmith.llm.Json;
import io.nodesmith.llm.ReplyDraft;
import io.nodesmith.llm.ReplyReader;
import io.nodesmith.llm.WireRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The chat of Ollama. */
public final class OllamaDialect implements Dialect {
  private final ObjectMapper json = Json.mapper();

  @Override
  public WireRequest chat(ChatCall call) {
    ObjectNode body = json.createObjectNode();
    body.put("model", call.card().id());
    ArrayNode messages = body.putArray("messages");
    if (!call.system().isEmpty()) {
      messages.addObject().put("role", "system").put("content", call.system());
    }
    messages.addObject().put("role", "user").put("content", call.text());
    body.put("stream", call.endpoint().streaming());
    if (call.card().thinking()) {
      body.put("think", call.request().thinking());
    }
    ObjectNode options = body.putObject("options");
    // Without it the server cuts long prompts to a window of its own, and says nothing. Always the
    // same number: a change makes it load the model anew.
    options.put("num_ctx", call.card().window());
    options.put("num_predict", call.request().maxTokens());
    Double temperature = call.temperature();
    if (temperature != null) {
      options.put("temperature", temperature);
    }
    Double topP = call.card().topP();
    if (topP != null) {
      options.put("top_p", topP);
    }
    Map<String, String> headers = headers(call.endpoint());
    headers.put("Content-Type", "application/json");
    try {
      String text = json.writeValueAsString(body);
      return new WireRequest(call.endpoint().at("/api/chat"), headers, text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree cannot be written", e);
    }
  }

  @Override
  public ReplyReader reader(ChatCall call, ReplyDraft draft) {
    return new ChatReader(json, call, draft);
  }

  @Override
  public Failure failure(ChatCall call, int status, String answer) {
    String message = "HTTP " + status;
    try {
      JsonNode tree = json.readTree(answer);
      message = tree.path("error").asText(message);
    } catch (JsonProcessingException e) {
      // A page of a proxy, say: its status has to do.
    }
    return Failure.of(fault(status), status, "", message);
  }

  static Fault fault(int status) {
    return switch (status) {
      case 401, 403 -> Fault.BAD_KEY;
      case 404, 405 -> Fault.NOT_FOUND;
      case 408 -> Fault.SERVER_ERROR;
      case 429 -> Fault.RATE_LIMITED;
      // Its queue is full.
      case 503 -> Fault.OVERLOADED;
      default ->
          status >= 300 && status < 400
              ? Fault.REDIRECTED
              : status >= 400 && status < 500 ? Fault.BAD_REQUEST : Fault.SERVER_ERROR;
    };
  }

  @Override
  public WireRequest models(Endpoint endpoint) {
    return new WireRequest(endpoint.at("/api/tags"), headers(endpoint), "");
  }

  @Override
  public List<String> modelNames(String answer) {
    List<String> names = new ArrayList<>();
    try {
      for (JsonNode model : json.readTree(answer).path("models")) {
        names.add(model.path("name").asText());
      }
    } catch (JsonProcessingException e) {
      return List.of();
    }
    return names;
  }

  private static Map<String, String> headers(Endpoint endpoint) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (endpoint.key().isPresent()) {
      headers.put("Authorization", "Bearer " + endpoint.key().reveal());
    }
    return headers;
  }
}
