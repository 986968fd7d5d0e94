package io.nodesmith.llm.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.llm.Failure;
import io.nodesmith.llm.Fault;
import io.nodesmith.llm.LineSplitter;
import io.nodesmith.llm.ReplyDraft;
import io.nodesmith.llm.ReplyReader;
import io.nodesmith.llm.Usage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads an answer, whole or streamed: which of the two, its first character tells, since there are
 * servers that do not do as they were asked.
 */
final class AnswerReader implements ReplyReader {
  private enum Form {
    UNKNOWN,
    WHOLE,
    STREAM,
    NEITHER
  }

  private final ObjectMapper json;
  private final ErrorTable errors;
  private final ReplyDraft draft;
  private final ByteArrayOutputStream whole = new ByteArrayOutputStream();
  private String event = "";
  private final LineSplitter lines = new LineSplitter(this::line);
  private Form form = Form.UNKNOWN;
  private boolean ended;

  AnswerReader(ObjectMapper json, ErrorTable errors, ReplyDraft draft) {
    this.json = json;
    this.errors = errors;
    this.draft = draft;
  }

  @Override
  public void take(ByteBuffer bytes) {
    if (form == Form.UNKNOWN) {
      form = formOf(bytes);
    }
    switch (form) {
      case WHOLE -> {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        whole.writeBytes(copy);
      }
      case STREAM -> lines.take(bytes);
      case NEITHER -> draft.fail(notUnderstood("neither JSON nor an event stream"));
      case UNKNOWN -> {}
    }
  }

  @Override
  public void end() {
    switch (form) {
      case WHOLE -> parse(whole.toString(StandardCharsets.UTF_8));
      case STREAM -> {
        ended = true;
        lines.end();
        line("");
      }
      case NEITHER -> {}
      case UNKNOWN -> draft.fail(Failure.of(Fault.EMPTY_REPLY, 200, "", "The body is empty."));
    }
  }

  /** Skips blanks and looks at the first character that is none. */
  private static Form formOf(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      byte first = bytes.get(bytes.position());
      if (first > ' ') {
        return first == '{'
            ? Form.WHOLE
            : first == '<' || first == '[' ? Form.NEITHER : Form.STREAM;
      }
      if (first < 0) {
        // A byte-order mark, or a text that no server of this kind sends.
        return Form.STREAM;
      }
      bytes.get();
    }
    return Form.UNKNOWN;
  }

  private void line(String line) {
    if (line.isEmpty()) {
      String data = event;
      event = "";
      if (!data.isBlank()) {
        event(data);
      }
    } else if (line.startsWith("data:")) {
      String data = line.substring(line.startsWith("data: ") ? 6 : 5);
      // Nearly always an event is one line.
      event = event.isEmpty() ? data : event + "\n" + data;
    }
    // Comments keep the line open, and the other fields say nothing that is needed.
  }

  private void event(String data) {
    if (data.strip().equals("[DONE]")) {
      draft.done();
      return;
    }
    TextEvent piece = TextEvent.of(json.getFactory(), data);
    if (piece != null) {
      piece(piece);
      return;
    }
    try {
      chunk(json.readTree(data), "delta");
    } catch (IOException e) {
      // What is cut behind the last word is the count, which can be estimated.
      boolean isCut = ended && !draft.finishReason().isEmpty();
      if (!isCut) {
        draft.fail(notUnderstood("an event is not JSON"));
      }
    }
  }

  private void piece(TextEvent piece) {
    if (piece.model() != null) {
      draft.model(piece.model());
    }
    if (piece.text() != null) {
      draft.text(piece.text());
    }
    if (piece.reasoning() != null) {
      draft.reasoning(piece.reasoning());
    }
  }

  private void parse(String body) {
    try {
      JsonNode tree = json.readTree(body);
      chunk(tree, "message");
      draft.done();
      if (draft.finishReason().isEmpty() && draft.textLength() > 0) {
        draft.finish("stop");
      }
    } catch (IOException e) {
      draft.fail(notUnderstood("the body is not JSON"));
    }
  }

  private void chunk(JsonNode tree, String message) {
    Failure error = errors.inside(tree);
    if (error != null) {
      draft.fail(error);
      return;
    }
    if (tree.path("model").isTextual()) {
      draft.model(tree.path("model").asText());
    }
    JsonNode choice = tree.path("choices").path(0);
    JsonNode said = choice.path(message);
    append(said.path("content"));
    reasoning(said);
    if (said.path("refusal").isTextual() && !said.path("refusal").asText().isEmpty()) {
      draft.refuse(said.path("refusal").asText());
    }
    if (choice.path("finish_reason").isTextual()) {
      draft.finish(choice.path("finish_reason").asText());
    }
    usage(tree.path("usage"));
    usage(choice.path("usage"));
  }

  private void append(JsonNode content) {
    if (content.isTextual()) {
      draft.text(content.asText());
    } else if (content.isArray()) {
      content.forEach(part -> append(part.path("text")));
    }
  }

  private void reasoning(JsonNode said) {
    JsonNode words =
        said.path("reasoning_content").isTextual()
            ? said.path("reasoning_content")
            : said.path("reasoning");
    if (words.isTextual()) {
      draft.reasoning(words.asText());
    }
  }

  private void usage(JsonNode usage) {
    boolean both =
        usage.path("prompt_tokens").isNumber() && usage.path("completion_tokens").isNumber();
    if (!both || usage.path("prompt_tokens").asInt() <= 0) {
      // Half a count, or a count of nothing, is none: it will be estimated.
      return;
    }
    JsonNode details = usage.path("completion_tokens_details");
    draft.usage(
        new Usage(
            count(usage.path("prompt_tokens")),
            count(usage.path("completion_tokens")),
            count(usage.path("prompt_tokens_details").path("cached_tokens")),
            count(details.path("reasoning_tokens")),
            true));
  }

  private static int count(JsonNode node) {
    return Math.max(0, node.asInt(0));
  }

  private static Failure notUnderstood(String what) {
    return Failure.of(
        Fault.NOT_UNDERSTOOD, 200, "", "The answer cannot be understood: " + what + ".");
  }
}
