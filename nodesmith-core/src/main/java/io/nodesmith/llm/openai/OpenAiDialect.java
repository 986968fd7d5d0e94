package io.nodesmith.llm.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.llm.ChatCall;
import io.nodesmith.llm.Dialect;
import io.nodesmith.llm.Endpoint;
import io.nodesmith.llm.Failure;
import io.nodesmith.llm.Json;
import io.nodesmith.llm.ReplyDraft;
import io.nodesmith.llm.ReplyReader;
import io.nodesmith.llm.WireRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chat completions in the manner of OpenAI. */
public final class OpenAiDialect implements Dialect {
  private final ObjectMapper json = Json.mapper();
  private final ChatBody body;
  private final ErrorTable errors = new ErrorTable(json);

  private OpenAiDialect(Flavour flavour) {
    this.body = new ChatBody(flavour, json);
  }

  /** As Z.ai speaks it. */
  public static OpenAiDialect zai() {
    return new OpenAiDialect(Flavour.ZAI);
  }

  /** As vLLM and most others speak it. */
  public static OpenAiDialect compatible() {
    return new OpenAiDialect(Flavour.COMPATIBLE);
  }

  @Override
  public WireRequest chat(ChatCall call) {
    Map<String, String> headers = headers(call.endpoint());
    headers.put("Content-Type", "application/json");
    headers.put("Accept", call.endpoint().streaming() ? "text/event-stream" : "application/json");
    return WireRequest.post(call.endpoint().at("/chat/completions"), headers, body.of(call));
  }

  @Override
  public ReplyReader reader(ChatCall call, ReplyDraft draft) {
    return new AnswerReader(json, errors, draft);
  }

  @Override
  public Failure failure(ChatCall call, int status, String answer) {
    return errors.of(status, answer);
  }

  @Override
  public WireRequest models(Endpoint endpoint) {
    return WireRequest.get(endpoint.at("/models"), headers(endpoint));
  }

  @Override
  public List<String> modelNames(String answer) {
    List<String> names = new ArrayList<>();
    try {
      for (JsonNode model : json.readTree(answer).path("data")) {
        names.add(model.path("id").asText());
      }
    } catch (IOException e) {
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
