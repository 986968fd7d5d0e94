package io.nodesmith.extract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code inside JSON: the strings of the first JSON value of a text, the likeliest last. */
final class JsonCode {
  private static final Pattern START =
      Pattern.compile("[{\\[]\\s{0,80}(?:[{\\[]\\s{0,80})?[\"'][\\w .-]{1,60}[\"']\\s{0,20}:");
  private static final Pattern LIKELY =
      Pattern.compile(
          ".*(code|implementation|method|body|solution|answer|source|function|replacement"
              + "|python|java|completion).*",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 4_000_000;

  private final ObjectReader reader =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build()
          .reader();

  /** The strings, likely ones last; nothing if the text has no JSON. */
  List<String> in(String text) {
    Optional<Integer> start = start(text);
    if (start.isEmpty() || text.length() > LONGEST) {
      return List.of();
    }
    try {
      JsonNode value = reader.readTree(text.substring(start.get()));
      List<String> unlikely = new ArrayList<>();
      List<String> likely = new ArrayList<>();
      collect("", value, unlikely, likely);
      unlikely.addAll(likely);
      return unlikely;
    } catch (JsonProcessingException e) {
      return untilCut(text.substring(start.get()));
    }
  }

  /** The likely strings that stand whole in JSON that breaks off, or breaks, behind them. */
  private List<String> untilCut(String text) {
    List<String> whole = new ArrayList<>();
    try (JsonParser parser = reader.createParser(text)) {
      while (parser.nextToken() != null) {
        String key = parser.currentName();
        boolean likely =
            parser.currentToken() == JsonToken.VALUE_STRING
                && key != null
                && LIKELY.matcher(key).matches();
        if (likely) {
          whole.add(parser.getText());
        }
      }
      return whole;
    } catch (IOException e) {
      return whole;
    }
  }

  private static Optional<Integer> start(String text) {
    String stripped = text.strip();
    boolean literal =
        stripped.length() > 1
            && stripped.startsWith("\"")
            && stripped.endsWith("\"")
            && stripped.contains("\\n");
    if (literal) {
      return Optional.of(text.indexOf('"'));
    }
    if (text.indexOf('{') < 0) {
      return Optional.empty();
    }
    Matcher matcher = START.matcher(text);
    return matcher.find() ? Optional.of(matcher.start()) : Optional.empty();
  }

  private static void collect(
      String key, JsonNode node, List<String> unlikely, List<String> likely) {
    if (node.isTextual()) {
      (LIKELY.matcher(key).matches() ? likely : unlikely).add(node.textValue());
    } else if (node.isArray() && isLines(node)) {
      List<String> lines = new ArrayList<>();
      node.forEach(n -> lines.add(n.textValue()));
      boolean ended = lines.stream().limit(lines.size() - 1L).allMatch(line -> line.endsWith("\n"));
      (LIKELY.matcher(key).matches() ? likely : unlikely)
          .add(String.join(ended && lines.size() > 1 ? "" : "\n", lines));
      lines.forEach(unlikely::add);
    } else if (node.isArray()) {
      node.forEach(n -> collect(key, n, unlikely, likely));
    } else if (node.isObject()) {
      object(node, unlikely, likely);
    }
  }

  private static boolean isLines(JsonNode array) {
    for (JsonNode item : array) {
      if (!item.isTextual()) {
        return false;
      }
    }
    return array.size() > 0;
  }

  /** Imports and helpers may have entries of their own beside the code. */
  private static void object(JsonNode node, List<String> unlikely, List<String> likely) {
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    List<String> own = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      List<String> strings = new ArrayList<>();
      if (entry.getKey().matches("(?i).*import.*")) {
        collect("", entry.getValue(), strings, strings);
        above.append(strings.isEmpty() ? "" : strings.getFirst()).append('\n');
      } else if (entry.getKey().matches("(?i).*(helper|constant).*")) {
        collect("", entry.getValue(), strings, strings);
        below.append("\n\n").append(strings.isEmpty() ? "" : strings.getFirst());
      } else {
        collect(entry.getKey(), entry.getValue(), unlikely, own);
      }
    }
    for (String code : own) {
      likely.add(above + code + below);
    }
    likely.addAll(change(node));
  }

  private static List<String> change(JsonNode node) {
    String old = "";
    String fresh = "";
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String text = entry.getValue().isTextual() ? entry.getValue().textValue() : "";
      old = OldAndNew.isOld(entry.getKey()) ? text : old;
      fresh = OldAndNew.isNew(entry.getKey()) ? text : fresh;
    }
    boolean both = !old.isBlank() && !fresh.isBlank();
    return both ? List.of(OldAndNew.asBlock(old, fresh)) : List.of();
  }
}
