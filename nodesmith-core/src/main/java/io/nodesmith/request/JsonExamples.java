package io.nodesmith.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds examples written as JSON: an object with input and output, a list of them, or lines. */
final class JsonExamples {
  private static final ObjectReader READER = new JsonMapper().reader();
  private static final List<String> INPUTS = List.of("input", "inputs", "request", "given");
  private static final List<String> OUTPUTS =
      List.of("output", "outputs", "response", "expected", "result");
  private static final List<String> OPERATIONS = List.of("operation", "method", "function", "name");

  private JsonExamples() {}

  static List<FoundPair> in(String text) {
    Optional<JsonNode> whole = json(text);
    List<FoundPair> pairs = new ArrayList<>();
    if (whole.isPresent()) {
      add(whole.get(), pairs);
    } else {
      text.lines().forEach(line -> json(line).ifPresent(node -> add(node, pairs)));
    }
    return pairs;
  }

  private static Optional<JsonNode> json(String text) {
    String bare = text.strip();
    boolean closed =
        (bare.startsWith("{") && bare.endsWith("}"))
            || (bare.startsWith("[") && bare.endsWith("]"));
    if (!closed) {
      return Optional.empty();
    }
    try (var parser = READER.createParser(bare)) {
      JsonNode node = READER.readTree(parser);
      return parser.nextToken() == null ? Optional.of(node) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("a text in memory cannot be unreadable", e);
    }
  }

  private static void add(JsonNode node, List<FoundPair> pairs) {
    if (node.isArray()) {
      node.forEach(element -> add(element, pairs));
      return;
    }
    Optional<JsonNode> input = first(node, INPUTS);
    Optional<JsonNode> output = first(node, OUTPUTS);
    if (input.isPresent() && output.isPresent()) {
      String operation = first(node, OPERATIONS).map(JsonNode::asText).orElse("");
      pairs.add(new FoundPair(" " + operation, input.get().toString(), output.get().toString()));
    }
  }

  private static Optional<JsonNode> first(JsonNode node, List<String> names) {
    return names.stream().filter(node::has).map(node::get).findFirst();
  }
}
