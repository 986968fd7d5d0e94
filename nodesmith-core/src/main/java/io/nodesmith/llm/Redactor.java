package io.nodesmith.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.regex.Pattern;

/** Blacks out secrets: the keys in use always, and on demand whatever looks like one. */
record Redactor(List<Secret> keys) {
  private static final String BLACK = "[redacted]";
  private static final Pattern TOKENS =
      Pattern.compile(
          "(?i)(?<=bearer )[\\w.~+/=-]{8,}"
              + "|\\b(?:sk|pk|ghp|gho|xox[abp]|AKIA|AIza|glpat)[-_]?[A-Za-z0-9_-]{12,}"
              + "|-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?-----END [A-Z ]*PRIVATE KEY-----"
              + "|(?<=://)[^\\s/:@]+:[^\\s/@]+(?=@)");
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?i)((?:password|passwd|secret|token|api[_-]?key)[\"']?\\s*[:=]\\s*[\"']?)"
              + "[^\\s\"',;]{4,}");

  Redactor {
    keys = List.copyOf(keys);
  }

  /** The text without the keys in use. */
  String withoutKeys(String text) {
    String clean = text;
    for (Secret key : keys) {
      if (key.isIn(clean)) {
        clean = clean.replace(key.reveal(), BLACK);
      }
    }
    return clean;
  }

  /** The same JSON without the keys in use; the very same if none is in it. */
  JsonNode withoutKeys(JsonNode node) {
    return keys.isEmpty() ? node : copied(node);
  }

  private JsonNode copied(JsonNode node) {
    return switch (node) {
      case TextNode text -> TextNode.valueOf(withoutKeys(text.textValue()));
      case ArrayNode array -> {
        ArrayNode clean = JsonNodeFactory.instance.arrayNode(array.size());
        array.forEach(one -> clean.add(copied(one)));
        yield clean;
      }
      case ObjectNode object -> {
        ObjectNode clean = JsonNodeFactory.instance.objectNode();
        object
            .properties()
            .forEach(field -> clean.set(withoutKeys(field.getKey()), copied(field.getValue())));
        yield clean;
      }
      default -> node;
    };
  }

  /** The text as the journal may keep it. */
  String kept(String text, TextKeeping keeping) {
    return switch (keeping) {
      case KEEP -> withoutKeys(text);
      case REDACT ->
          ASSIGNED
              .matcher(TOKENS.matcher(withoutKeys(text)).replaceAll(BLACK))
              .replaceAll("$1[redacted]");
      case OFF -> "";
    };
  }
}
