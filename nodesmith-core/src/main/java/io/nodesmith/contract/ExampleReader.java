package io.nodesmith.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.request.Requirements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the examples of a request into examples, and the shape, of an operation. */
final class ExampleReader {
  private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
      new TypeReference<>() {};
  private final ObjectMapper json = new ObjectMapper();

  /**
   * The operation with those examples of the request that fit it. An operation like no known one
   * takes its very shape from the first of them.
   */
  Operation attach(Operation operation, Requirements requirements) {
    List<Example> read = new ArrayList<>();
    for (var example : requirements.examples()) {
      boolean ours =
          example.operation().equals(operation.name())
              || (example.operation().isEmpty() && requirements.operations().size() == 1);
      Optional<JsonNode> input = ours ? object(example.input()) : Optional.empty();
      Optional<JsonNode> output = ours ? object(example.output()) : Optional.empty();
      if (input.isPresent() && output.isPresent()) {
        read.add(
            new Example("example " + (read.size() + 1), fields(input.get()), fields(output.get())));
      }
    }
    if (read.isEmpty()) {
      return operation;
    }
    Operation shaped =
        operation.archetype().equals(Operation.CUSTOM)
            ? shapedBy(read.getFirst(), operation)
            : operation;
    return with(shaped, read.stream().filter(example -> fits(example, shaped)).toList());
  }

  private Optional<JsonNode> object(String text) {
    try {
      return Optional.ofNullable(json.readTree(text)).filter(JsonNode::isObject);
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  private Map<String, Object> fields(JsonNode object) {
    return json.convertValue(object, FIELDS);
  }

  private static boolean fits(Example example, Operation operation) {
    List<String> inputs = operation.inputs().stream().map(Field::name).toList();
    List<String> outputs = operation.outputs().stream().map(Field::name).toList();
    boolean complete =
        operation.inputs().stream()
            .allMatch(field -> !field.required() || example.input().containsKey(field.name()));
    return complete
        && inputs.containsAll(example.input().keySet())
        && outputs.containsAll(example.output().keySet());
  }

  private Operation shapedBy(Example example, Operation operation) {
    return new Operation(
        operation.name(),
        operation.archetype(),
        operation.description(),
        shape(example.input()),
        shape(example.output()),
        operation.errors(),
        List.of(),
        operation.steps());
  }

  private List<Field> shape(Map<String, Object> values) {
    JsonNode object = json.valueToTree(values);
    List<Field> shape = new ArrayList<>();
    object
        .properties()
        .forEach(
            entry -> {
              if (Grammar.NAME.matcher(entry.getKey()).matches()) {
                shape.add(new Field(entry.getKey(), type(entry.getValue()), true, ""));
              }
            });
    return shape;
  }

  private static TypeRef type(JsonNode value) {
    if (value.isTextual()) {
      return TypeRef.of(ScalarType.STRING);
    }
    if (value.isBoolean()) {
      return TypeRef.of(ScalarType.BOOLEAN);
    }
    if (value.isNumber()) {
      return TypeRef.of(value.isIntegralNumber() ? ScalarType.INTEGER : ScalarType.NUMBER);
    }
    if (value.isArray()) {
      return new TypeRef.ListOf(value.isEmpty() ? TypeRef.of(ScalarType.ANY) : type(value.get(0)));
    }
    return value.isObject()
        ? new TypeRef.MapOf(TypeRef.of(ScalarType.ANY))
        : TypeRef.of(ScalarType.ANY);
  }

  private static Operation with(Operation operation, List<Example> examples) {
    return new Operation(
        operation.name(),
        operation.archetype(),
        operation.description(),
        operation.inputs(),
        operation.outputs(),
        operation.errors(),
        examples,
        operation.steps());
  }
}
