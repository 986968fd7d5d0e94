package io.nodesmith.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.onex.NodeKind;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** A contract as a tree of plain values, field for field, both ways. */
final class ContractTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper VALUES = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

  private ContractTree() {}

  static ObjectNode of(NodeContract contract) {
    ObjectNode tree = NODES.objectNode();
    tree.put("contract_version", contract.version());
    tree.put("name", contract.name());
    tree.put("node_type", contract.kind().id());
    tree.put("description", contract.description());
    tree.put("domain", contract.domain());
    ObjectNode types = tree.putObject("types");
    for (ObjectType type : contract.types()) {
      ObjectNode node = types.putObject(type.name());
      node.put("description", type.description());
      node.set("fields", fields(type.fields()));
    }
    ObjectNode operations = tree.putObject("operations");
    contract.operations().forEach(operation -> operations.set(operation.name(), of(operation)));
    tree.set("features", strings(contract.features()));
    tree.set("dependencies", strings(contract.dependencies()));
    ObjectNode bus = tree.putObject("event_bus");
    bus.set("subscribe_topics", strings(contract.topics().subscribe()));
    bus.set("publish_topics", strings(contract.topics().publish()));
    return tree;
  }

  private static ObjectNode of(Operation operation) {
    ObjectNode tree = NODES.objectNode();
    tree.put("archetype", operation.archetype());
    tree.put("description", operation.description());
    tree.set("input", fields(operation.inputs()));
    tree.set("output", fields(operation.outputs()));
    ObjectNode errors = tree.putObject("errors");
    operation.errors().forEach(error -> errors.put(error.code().name(), error.when()));
    if (!operation.examples().isEmpty()) {
      ArrayNode examples = tree.putArray("examples");
      for (Example example : operation.examples()) {
        ObjectNode node = examples.addObject();
        node.put("name", example.name());
        node.set("input", VALUES.valueToTree(example.input()));
        node.set("output", VALUES.valueToTree(example.output()));
      }
    }
    if (!operation.steps().isEmpty()) {
      tree.set("steps", strings(operation.steps()));
    }
    return tree;
  }

  private static ObjectNode fields(List<Field> fields) {
    ObjectNode tree = NODES.objectNode();
    for (Field field : fields) {
      ObjectNode node = tree.putObject(field.name());
      node.put("type", field.type().toString());
      node.put("required", field.required());
      node.put("description", field.description());
    }
    return tree;
  }

  private static ArrayNode strings(Collection<String> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(array::add);
    return array;
  }

  /** Reads a tree that keeps the schema; what the schema cannot say is checked here. */
  static final class Reader {
    private final List<Problem> problems;

    Reader(List<Problem> problems) {
      this.problems = problems;
    }

    Optional<NodeContract> read(JsonNode tree) {
      List<ObjectType> types = new ArrayList<>();
      each(
          tree.path("types"),
          (name, node) ->
              types.add(
                  new ObjectType(
                      name, node.path("description").asText(""), fields(node.path("fields")))));
      List<Operation> operations = new ArrayList<>();
      each(tree.path("operations"), (name, node) -> operations.add(operation(name, node)));
      String name = tree.path("name").asText();
      Topics topics =
          tree.has("event_bus")
              ? new Topics(
                  texts(tree.path("event_bus").path("subscribe_topics")),
                  texts(tree.path("event_bus").path("publish_topics")))
              : Topics.of(name, operations);
      NodeContract contract =
          new NodeContract(
              name,
              NodeKind.valueOf(tree.path("node_type").asText().toUpperCase(Locale.ROOT)),
              tree.path("contract_version").asText(),
              tree.path("description").asText(),
              tree.path("domain").asText("general"),
              types,
              operations,
              texts(tree.path("features")),
              texts(tree.path("dependencies")),
              topics);
      checkTypes(contract);
      return Optional.of(contract);
    }

    private Operation operation(String name, JsonNode tree) {
      List<Example> examples = new ArrayList<>();
      for (JsonNode node : tree.path("examples")) {
        examples.add(
            new Example(
                node.path("name").asText("example " + (examples.size() + 1)),
                VALUES.convertValue(node.path("input"), MAP),
                VALUES.convertValue(node.path("output"), MAP)));
      }
      List<ErrorCase> errors = new ArrayList<>();
      each(tree.path("errors"), (code, when) -> error(name, code, when).ifPresent(errors::add));
      return new Operation(
          name,
          tree.path("archetype").asText(Operation.CUSTOM),
          tree.path("description").asText(),
          fields(tree.path("input")),
          fields(tree.path("output")),
          errors,
          examples,
          texts(tree.path("steps")));
    }

    private Optional<ErrorCase> error(String operation, String code, JsonNode when) {
      try {
        return Optional.of(new ErrorCase(OnexErrorCode.valueOf(code), when.asText()));
      } catch (IllegalArgumentException unknown) {
        String known =
            Arrays.stream(OnexErrorCode.values()).map(Enum::name).collect(Collectors.joining(", "));
        problem(
            "The error code %s of operation '%s' does not exist in ONEX."
                .formatted(code, operation),
            "Use one of " + known + ".");
        return Optional.empty();
      }
    }

    private List<Field> fields(JsonNode tree) {
      List<Field> fields = new ArrayList<>();
      each(
          tree,
          (name, node) -> {
            String text = node.path("type").asText();
            Optional<TypeRef> type = TypeRef.parse(text);
            if (type.isEmpty()) {
              problem(
                  "The type '%s' of field '%s' is none.".formatted(text, name),
                  "Use a scalar type, list<...>, map<...> or the name of a type of the contract.");
            }
            fields.add(
                new Field(
                    name,
                    type.orElse(TypeRef.of(ScalarType.ANY)),
                    node.path("required").asBoolean(true),
                    node.path("description").asText("")));
          });
      return fields;
    }

    private void checkTypes(NodeContract contract) {
      Map<String, ObjectType> known = new LinkedHashMap<>();
      contract.types().forEach(type -> known.put(type.name(), type));
      TypeGraph.unknown(contract, known)
          .forEach(
              name ->
                  problem(
                      "The type '%s' is used, but not defined.".formatted(name),
                      "Define it under 'types'."));
      TypeGraph.cycle(known)
          .ifPresent(
              name ->
                  problem(
                      "The type '%s' contains itself.".formatted(name),
                      "Break the cycle, with an id in place of the value for instance."));
    }

    private void problem(String message, String remedy) {
      problems.add(Problem.error("contract-invalid", message, remedy));
    }

    private static void each(JsonNode object, BiConsumer<String, JsonNode> action) {
      object.properties().forEach(entry -> action.accept(entry.getKey(), entry.getValue()));
    }

    private static List<String> texts(JsonNode array) {
      List<String> texts = new ArrayList<>();
      array.forEach(node -> texts.add(node.asText()));
      return texts;
    }
  }
}
