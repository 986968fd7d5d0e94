package io.nodesmith.llm.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.llm.ChatCall;
import io.nodesmith.llm.Failure;
import io.nodesmith.llm.Fault;
import io.nodesmith.llm.LineSplitter;
import io.nodesmith.llm.ReplyDraft;
import io.nodesmith.llm.ReplyReader;
import io.nodesmith.llm.Usage;
import java.nio.ByteBuffer;

/** Reads an answer, one JSON object a line; a whole answer is one such line. */
final class ChatReader implements ReplyReader {
  /** Under this share of our own count, the server has read only a part of the prompt. */
  private static final double LEAST_SHARE = 0.6;

  private final ObjectMapper json;
  private final ChatCall call;
  private final ReplyDraft draft;
  private final LineSplitter lines = new LineSplitter(this::line);

  ChatReader(ObjectMapper json, ChatCall call, ReplyDraft draft) {
    this.json = json;
    this.call = call;
    this.draft = draft;
  }

  @Override
  public void take(ByteBuffer bytes) {
    lines.take(bytes);
  }

  @Override
  public void end() {
    lines.end();
  }

  private void line(String line) {
    if (line.isBlank()) {
      return;
    }
    try {
      part(json.readTree(line));
    } catch (JsonProcessingException e) {
      draft.fail(Failure.of(Fault.NOT_UNDERSTOOD, 200, "", "A line of the answer is not JSON."));
    }
  }

  private void part(JsonNode part) {
    if (part.hasNonNull("error")) {
      JsonNode error = part.path("error");
      String message = error.isTextual() ? error.asText() : error.path("message").asText();
      draft.fail(Failure.of(Fault.SERVER_ERROR, 200, "", message));
      return;
    }
    draft.model(part.path("model").asText(call.card().id()));
    JsonNode message = part.path("message");
    draft.text(message.path("content").asText(""));
    draft.reasoning(message.path("thinking").asText(""));
    if (part.path("done").asBoolean(false)) {
      done(part);
    }
  }

  private void done(JsonNode part) {
    String reason = part.path("done_reason").asText("stop");
    draft.finish(reason);
    JsonNode read = part.path("prompt_eval_count");
    JsonNode written = part.path("eval_count");
    if (read.isNumber() && written.isNumber()) {
      draft.usage(new Usage(Math.max(0, read.asInt()), Math.max(0, written.asInt()), 0, 0, true));
      readWhole(read.asInt());
    }
    draft.done();
  }

  private void readWhole(int read) {
    int sent = call.promptTokens().getAsInt();
    if (read > 0 && read < sent * LEAST_SHARE) {
      String message = "the server read " + read + " tokens of a prompt of about " + sent;
      int window = read + call.request().maxTokens();
      draft.fail(Failure.of(Fault.PROMPT_TOO_LONG, 200, "", message).withWindow(window));
    }
  }
}
