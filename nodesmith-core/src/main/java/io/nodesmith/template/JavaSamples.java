package io.nodesmith.template;

import io.nodesmith.contract.Field;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.ObjectType;
import io.nodesmith.contract.ScalarType;
import io.nodesmith.contract.TypeRef;
import java.util.List;
import java.util.stream.Collectors;

/** Values for tests, as Java expressions: the same for the same field and number. */
final class JavaSamples {
  private final NodeContract contract;

  JavaSamples(NodeContract contract) {
    this.contract = contract;
  }

  /** Arguments for all fields, in their order. */
  String arguments(List<Field> fields, int number) {
    return fields.stream().map(field -> value(field, number)).collect(Collectors.joining(", "));
  }

  /** A value that the field may have; another number gives another value where there is one. */
  String value(Field field, int number) {
    return value(field.type(), field.name().replace('_', ' '), number);
  }

  private String value(TypeRef type, String hint, int number) {
    return switch (type) {
      case TypeRef.Scalar scalar -> scalar(scalar.type(), hint, number);
      case TypeRef.ListOf list -> "List.of(" + value(list.element(), hint, number) + ")";
      case TypeRef.MapOf map -> "Map.of(\"key\", " + value(map.value(), hint, number) + ")";
      case TypeRef.Named named -> object(named.name(), number);
    };
  }

  private String object(String name, int number) {
    ObjectType type = contract.type(name).orElseThrow();
    return "new " + JavaNames.type(name) + "(" + arguments(type.fields(), number) + ")";
  }

  private static String scalar(ScalarType type, String hint, int number) {
    return switch (type) {
      case STRING, ANY -> "\"" + hint + " " + number + "\"";
      case INTEGER -> number + "L";
      case NUMBER -> number + ".5";
      case DECIMAL -> "new BigDecimal(\"" + number + ".25\")";
      case BOOLEAN -> number % 2 == 1 ? "true" : "false";
      case TIMESTAMP -> "Instant.parse(\"2026-01-0" + (1 + number % 9) + "T12:00:00Z\")";
      case UUID -> "new UUID(7L, " + number + "L)";
      case BYTES -> "new byte[] {" + number + "}";
    };
  }
}
