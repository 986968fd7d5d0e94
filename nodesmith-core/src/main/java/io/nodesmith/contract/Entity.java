package io.nodesmith.contract;

import io.nodesmith.request.DataModel;
import io.nodesmith.request.RequestedOperation;
import io.nodesmith.request.Requirements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The thing that a node's operations are about, {@code customer} for instance.
 *
 * @param fields without its id
 */
record Entity(String name, List<Field> fields) {
  private static final Set<String> NO_ENTITY =
      Set.of("", "database", "table", "data", "postgresql", "postgres", "crud", "id", "row");

  /** What an operation is about: the noun that it names, else the one that the request is about. */
  static Entity of(RequestedOperation operation, Archetype archetype, Requirements requirements) {
    String own = singular(operation.object());
    String name = NO_ENTITY.contains(own) ? mostNamed(requirements) : own;
    return requirements.entities().stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .map(model -> new Entity(name, fields(model)))
        .orElseGet(() -> new Entity(name, new Entity(name, List.of()).expand(archetype.entity())));
  }

  private static String mostNamed(Requirements requirements) {
    Map<String, Long> counts =
        requirements.operations().stream()
            .map(operation -> singular(operation.object()))
            .filter(object -> !NO_ENTITY.contains(object))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Optional<String> described = requirements.entities().stream().map(DataModel::name).findFirst();
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .or(() -> described)
        .or(() -> thingsOf(requirements.serviceName()))
        .orElse("record");
  }

  /** "CRUD for invoices" names no thing with its verbs, but the node is called after many of it. */
  private static Optional<String> thingsOf(String service) {
    String one = singular(service);
    return one.equals(service) || NO_ENTITY.contains(one) ? Optional.empty() : Optional.of(one);
  }

  static String singular(String noun) {
    if (noun.endsWith("ies") && noun.length() > 4) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    if (noun.matches(".+(?:ss|x|ch|sh)es")) {
      return noun.substring(0, noun.length() - 2);
    }
    boolean plural = noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us");
    return plural && noun.length() > 3 ? noun.substring(0, noun.length() - 1) : noun;
  }

  private static List<Field> fields(DataModel model) {
    return model.fields().stream()
        .filter(field -> !field.name().equals("id"))
        .map(field -> new Field(field.name(), type(field.type()), field.required(), ""))
        .toList();
  }

  private static TypeRef type(String word) {
    return switch (word) {
      case "integer" -> TypeRef.of(ScalarType.INTEGER);
      case "number" -> TypeRef.of(ScalarType.NUMBER);
      case "boolean" -> TypeRef.of(ScalarType.BOOLEAN);
      case "datetime", "date" -> TypeRef.of(ScalarType.TIMESTAMP);
      case "uuid" -> TypeRef.of(ScalarType.UUID);
      case "list" -> new TypeRef.ListOf(TypeRef.of(ScalarType.STRING));
      case "object" -> new TypeRef.MapOf(TypeRef.of(ScalarType.ANY));
      default -> TypeRef.of(ScalarType.STRING);
    };
  }

  /** The entity as a type of the contract: its id and its fields. */
  ObjectType type() {
    List<Field> all = new ArrayList<>();
    all.add(new Field("id", TypeRef.of(ScalarType.UUID), true, "Given by the node"));
    all.addAll(fields);
    return new ObjectType(name, "What the operations are about", all);
  }

  /** Fields from the notation of the archetype file. */
  List<Field> expand(Map<String, String> notation) {
    List<Field> all = new ArrayList<>();
    notation.forEach(
        (key, value) -> {
          if (key.equals("$fields")) {
            all.addAll(fields);
          } else {
            all.add(field(key.equals("$entity") ? name : key, value));
          }
        });
    return all;
  }

  private Field field(String fieldName, String notation) {
    String[] parts = notation.split("\\|", 2);
    String type = parts[0].strip().replace("$entity", name);
    boolean optional = type.endsWith("?");
    String bare = optional ? type.substring(0, type.length() - 1) : type;
    return new Field(
        fieldName,
        TypeRef.parse(bare).orElseThrow(() -> new IllegalStateException("no type: " + notation)),
        !optional,
        parts.length > 1 ? parts[1].strip() : "");
  }
}
