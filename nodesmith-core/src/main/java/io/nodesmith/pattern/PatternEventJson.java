package io.nodesmith.pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.language.MethodCode;
import io.nodesmith.pattern.PatternEvent.Forgotten;
import io.nodesmith.pattern.PatternEvent.Judged;
import io.nodesmith.pattern.PatternEvent.Offered;
import io.nodesmith.pattern.PatternEvent.Seen;
import io.nodesmith.pattern.PatternEvent.Tried;
import io.nodesmith.pattern.PatternEvent.Used;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Events as notes of a journal, and back; docs/LEARNING.md describes them. */
final class PatternEventJson {
  private static final String PATTERN = "pattern";
  private static final String RUN = "run";

  private PatternEventJson() {}

  private static String kind(PatternEvent event) {
    return switch (event) {
      case Seen seen -> "seen";
      case Offered offered -> "offered";
      case Used used -> "used";
      case Judged judged -> "judged";
      case Forgotten forgotten -> "forgotten";
      case Tried tried -> "tried";
    };
  }

  static ObjectNode write(PatternEvent event) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("event", kind(event));
    switch (event) {
      case Seen(Pattern pattern) -> write(pattern, node);
      case Offered(String pattern, Use use) -> node.put(PATTERN, pattern).put("use", use.id());
      case Used used ->
          node.put(PATTERN, used.pattern())
              .put("use", used.use().id())
              .put(RUN, used.run())
              .put("passed", used.passed());
      case Judged(String run, boolean accepted) -> node.put(RUN, run).put("accepted", accepted);
      case Forgotten(String pattern) -> node.put(PATTERN, pattern);
      case Tried tried ->
          node.put("language", tried.language())
              .put("model", tried.model())
              .put("operation", tried.kind())
              .put("error", tried.error());
    }
    return node;
  }

  private static void write(Pattern pattern, ObjectNode node) {
    MethodNeed need = pattern.need();
    node.put(PATTERN, pattern.id());
    node.put("language", need.language());
    node.put("node_type", need.nodeType());
    node.put("operation", need.kind());
    node.put("signature", need.signature());
    node.put("shape", need.shape());
    texts(need.names(), node.putArray("names"));
    node.put("text", need.text());
    node.put("body", pattern.code().body());
    texts(pattern.code().imports(), node.putArray("imports"));
    texts(pattern.code().members(), node.putArray("members"));
    texts(pattern.borrowed(), node.putArray("borrowed"));
    Provenance from = pattern.provenance();
    node.put("model", from.model()).put("tier", from.tier()).put(RUN, from.run());
    node.put("prompt_version", from.promptVersion());
  }

  /** The event; empty if the note is about something else, or from a newer program. */
  static Optional<PatternEvent> read(JsonNode node) {
    String pattern = node.path(PATTERN).asText();
    return switch (node.path("event").asText()) {
      case "seen" -> Optional.of(new Seen(pattern(node)));
      case "offered" -> use(node).map(use -> new Offered(pattern, use));
      case "used" ->
          use(node)
              .map(
                  use ->
                      new Used(
                          pattern, use, node.path(RUN).asText(), node.path("passed").asBoolean()));
      case "judged" ->
          Optional.of(new Judged(node.path(RUN).asText(), node.path("accepted").asBoolean()));
      case "forgotten" -> Optional.of(new Forgotten(pattern));
      case "tried" ->
          Optional.of(
              new Tried(
                  node.path("language").asText(),
                  node.path("model").asText(),
                  node.path("operation").asText(),
                  node.path("error").asText()));
      default -> Optional.empty();
    };
  }

  private static Optional<Use> use(JsonNode node) {
    return List.of(Use.values()).stream()
        .filter(use -> use.id().equals(node.path("use").asText().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static Pattern pattern(JsonNode node) {
    MethodNeed need =
        new MethodNeed(
            node.path("language").asText(),
            node.path("node_type").asText(),
            node.path("operation").asText(),
            node.path("signature").asText(),
            node.path("shape").asText(),
            texts(node.path("names")),
            node.path("text").asText());
    MethodCode code =
        new MethodCode(
            node.path("body").asText(), texts(node.path("imports")), texts(node.path("members")));
    Provenance from =
        new Provenance(
            node.path("model").asText(),
            node.path("tier").asText(),
            node.path(RUN).asText(),
            node.path("prompt_version").asText());
    return new Pattern(node.path(PATTERN).asText(), need, code, texts(node.path("borrowed")), from);
  }

  private static void texts(List<String> from, ArrayNode to) {
    from.forEach(to::add);
  }

  private static List<String> texts(JsonNode from) {
    List<String> texts = new ArrayList<>();
    from.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
