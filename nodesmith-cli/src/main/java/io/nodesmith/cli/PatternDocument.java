package io.nodesmith.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.language.MethodCode;
import io.nodesmith.pattern.MethodNeed;
import io.nodesmith.pattern.Pattern;
import io.nodesmith.pattern.PatternState;
import io.nodesmith.pattern.Provenance;
import java.util.List;

/** Learned patterns as text and as JSON. */
final class PatternDocument {
  static final String HEAD =
      "%-21s %-12s %-7s %-13s %-16s %5s %6s  %s"
          .formatted("id", "trust", "lang", "node", "operation", "good", "bad", "method, by whom");

  private PatternDocument() {}

  static String line(PatternState state) {
    Pattern pattern = state.known();
    MethodNeed need = pattern.need();
    return "%-21s %-12s %-7s %-13s %-16s %5d %6d  %s, %s"
        .formatted(
            pattern.id(),
            state.lifecycle().id(),
            need.language(),
            need.nodeType(),
            need.kind(),
            state.proven(),
            state.refuted(),
            need.name(),
            pattern.provenance().model());
  }

  static String text(PatternState state) {
    Pattern pattern = state.known();
    Provenance from = pattern.provenance();
    MethodCode code = pattern.code();
    return String.join(
        "\n",
        pattern.id() + ": " + state.lifecycle().id(),
        "Latest outcomes: %d good, %d bad; written %d, offered %d, used %d times, %d of them well"
            .formatted(
                state.proven(),
                state.refuted(),
                state.seen(),
                state.offered(),
                state.used(),
                state.passed()),
        "By %s (%s) in run %s, prompt %s"
            .formatted(from.model(), from.tier(), from.run(), from.promptVersion()),
        "For %s, %s, %s: %s"
            .formatted(
                pattern.need().language(),
                pattern.need().nodeType(),
                pattern.need().kind(),
                pattern.need().text().strip()),
        "Uses of its file: "
            + (pattern.borrowed().isEmpty() ? "nothing" : String.join(", ", pattern.borrowed())),
        "",
        String.join("\n", code.imports()),
        pattern.need().signature(),
        code.body().indent(4).stripTrailing(),
        String.join("\n\n", code.members()));
  }

  static String of(List<PatternState> all) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode patterns = document.putArray("patterns");
    all.forEach(state -> patterns.add(node(state)));
    return text(document);
  }

  static String of(PatternState state) {
    ObjectNode node = node(state);
    MethodCode code = state.known().code();
    node.put("text", state.known().need().text());
    node.put("body", code.body());
    code.imports().forEach(node.putArray("imports")::add);
    code.members().forEach(node.putArray("members")::add);
    state.known().borrowed().forEach(node.putArray("borrowed")::add);
    return text(node);
  }

  private static ObjectNode node(PatternState state) {
    Pattern pattern = state.known();
    MethodNeed need = pattern.need();
    Provenance from = pattern.provenance();
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", pattern.id())
        .put("lifecycle", state.lifecycle().id())
        .put("language", need.language())
        .put("node_type", need.nodeType())
        .put("operation", need.kind())
        .put("method", need.name())
        .put("signature", need.signature())
        .put("proven", state.proven())
        .put("refuted", state.refuted())
        .put("seen", state.seen())
        .put("offered", state.offered())
        .put("used", state.used())
        .put("passed", state.passed())
        .put("model", from.model())
        .put("tier", from.tier())
        .put("run", from.run())
        .put("prompt_version", from.promptVersion());
  }

  private static String text(JsonNode node) {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always writable", e);
    }
  }
}
