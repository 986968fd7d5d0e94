package io.nodesmith.llm.ollama;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.llm.ChatCall;
import io.nodesmith.llm.Dialect;
import io.nodesmith.llm.Endpoint;
import io.nodesmith.llm.Failure;
import io.nodesmith.llm.Fault;
import io.nodesmith.llm.Json;
import io.nodesmith.llm.ReplyDraft;
import io.nodesmith.llm.ReplyReader;
import io.nodesmith.llm.WireRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The chat of Ollama. */
public final class OllamaDialect implements Dialect {
  private final ObjectMapper json = Json.mapper();

  @Override
  public WireRequest chat(ChatCall call) {
    Map<String, String> headers = headers(call.endpoint());
    headers.put("Content-Type", "application/json");
    byte[] body = Json.object(json, out -> body(call, out));
    return WireRequest.post(call.endpoint().at("/api/chat"), headers, body);
  }

  private static void body(ChatCall call, JsonGenerator out) throws IOException {
    out.writeStringField("model", call.card().id());
    call.writeMessages(out);
    out.writeBooleanField("stream", call.endpoint().streaming());
    if (call.card().thinking()) {
      out.writeBooleanField("think", call.request().thinking());
    }
    out.writeObjectFieldStart("options");
    // Without it the server cuts long prompts to a window of its own, and says nothing. Always the
    // same number: a change makes it load the model anew.
    out.writeNumberField("num_ctx", call.card().window());
    out.writeNumberField("num_predict", call.request().maxTokens());
    Double temperature = call.temperature();
    if (temperature != null) {
      out.writeNumberField("temperature", temperature);
    }
    Double topP = call.card().topP();
    if (topP != null) {
      out.writeNumberField("top_p", topP);
    }
    out.writeEndObject();
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
    return WireRequest.get(endpoint.at("/api/tags"), headers(endpoint));
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
