package io.nodesmith.template.python;

import io.nodesmith.contract.Field;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.ObjectType;
import io.nodesmith.contract.ScalarType;
import io.nodesmith.contract.TypeRef;
import java.util.List;
import java.util.stream.Collectors;

/** Values for tests, as Python expressions: the same for the same field and number. */
final class PythonSamples {
  private final NodeContract contract;

  PythonSamples(NodeContract contract) {
    this.contract = contract;
  }

  /** Keyword arguments for all fields, in their order. */
  String arguments(List<Field> fields, int number) {
    return fields.stream()
        .map(field -> PythonNames.field(field.name()) + "=" + value(field, number))
        .collect(Collectors.joining(", "));
  }

  /** A value that the field may have; another number gives another value where there is one. */
  String value(Field field, int number) {
    return value(field.type(), field.name().replace('_', ' '), number);
  }

  private String value(TypeRef type, String hint, int number) {
    return switch (type) {
      case TypeRef.Scalar scalar -> scalar(scalar.type(), hint, number);
      case TypeRef.ListOf list -> "[" + value(list.element(), hint, number) + "]";
      case TypeRef.MapOf map -> "{\"key\": " + value(map.value(), hint, number) + "}";
      case TypeRef.Named named -> object(named.name(), number);
    };
  }

  private String object(String name, int number) {
    ObjectType type = contract.type(name).orElseThrow();
    return PythonNames.type(name) + "(" + arguments(type.fields(), number) + ")";
  }

  private static String scalar(ScalarType type, String hint, int number) {
    return switch (type) {
      case STRING, ANY -> "\"" + hint + " " + number + "\"";
      case INTEGER -> Integer.toString(number);
      case NUMBER -> number + ".5";
      case DECIMAL -> "Decimal(\"" + number + ".25\")";
      case BOOLEAN -> number % 2 == 1 ? "True" : "False";
      case TIMESTAMP -> "datetime(2026, 1, " + (1 + number % 9) + ", 12, tzinfo=UTC)";
      case UUID -> "UUID(\"00000000-0000-0007-0000-%012d\")".formatted(number);
      case BYTES -> "b\"%d\"".formatted(number);
    };
  }
}
