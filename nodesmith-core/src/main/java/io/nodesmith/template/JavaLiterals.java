package io.nodesmith.template;

import io.nodesmith.contract.Field;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.ScalarType;
import io.nodesmith.contract.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON values of a contract's examples as Java expressions; empty where a value does not fit. */
final class JavaLiterals {
  private final NodeContract contract;

  JavaLiterals(NodeContract contract) {
    this.contract = contract;
  }

  /** Arguments for all fields, in their order. */
  Optional<String> arguments(List<Field> fields, Map<?, ?> values) {
    List<String> arguments = new ArrayList<>();
    for (Field field : fields) {
      Object value = values.get(field.name());
      if (value == null && field.required()) {
        return Optional.empty();
      }
      Optional<String> argument = value == null ? Optional.of("null") : value(field.type(), value);
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(argument.get());
    }
    return Optional.of(String.join(", ", arguments));
  }

  /** A value of the type. */
  Optional<String> value(TypeRef type, @Nullable Object value) {
    if (value == null) {
      return Optional.of("null");
    }
    return switch (type) {
      case TypeRef.Scalar scalar -> scalar(scalar.type(), value);
      case TypeRef.ListOf list ->
          value instanceof List<?> elements ? list(list.element(), elements) : Optional.empty();
      case TypeRef.MapOf map ->
          value instanceof Map<?, ?> entries ? map(map.value(), entries) : Optional.empty();
      case TypeRef.Named named ->
          value instanceof Map<?, ?> fields
              ? arguments(contract.type(named.name()).orElseThrow().fields(), fields)
                  .map(arguments -> "new " + JavaNames.type(named.name()) + "(" + arguments + ")")
              : Optional.empty();
    };
  }

  private Optional<String> list(TypeRef element, List<?> values) {
    List<String> texts = new ArrayList<>();
    for (Object value : values) {
      Optional<String> text = value(element, value);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of("List.of(" + String.join(", ", texts) + ")");
  }

  private Optional<String> map(TypeRef type, Map<?, ?> values) {
    List<String> texts = new ArrayList<>();
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      Optional<String> text = value(type, entry.getValue());
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add("Map.entry(" + quoted(String.valueOf(entry.getKey())) + ", " + text.get() + ")");
    }
    return Optional.of("Map.ofEntries(" + String.join(", ", texts) + ")");
  }

  private static Optional<String> scalar(ScalarType type, Object value) {
    return switch (type) {
      case STRING -> value instanceof String text ? Optional.of(quoted(text)) : Optional.empty();
      case INTEGER ->
          value instanceof Integer || value instanceof Long
              ? Optional.of(value + "L")
              : Optional.empty();
      case NUMBER ->
          value instanceof Number number
              ? Optional.of(Double.toString(number.doubleValue()))
              : Optional.empty();
      case DECIMAL ->
          value instanceof Number || value instanceof String
              ? Optional.of("new BigDecimal(" + quoted(String.valueOf(value)) + ")")
              : Optional.empty();
      case BOOLEAN -> value instanceof Boolean ? Optional.of(value.toString()) : Optional.empty();
      case TIMESTAMP ->
          value instanceof String text
              ? Optional.of("Instant.parse(" + quoted(text) + ")")
              : Optional.empty();
      case UUID ->
          value instanceof String text
              ? Optional.of("UUID.fromString(" + quoted(text) + ")")
              : Optional.empty();
      case BYTES -> Optional.empty();
      case ANY -> any(value);
    };
  }

  private static Optional<String> any(Object value) {
    return switch (value) {
      case String text -> Optional.of(quoted(text));
      case Boolean flag -> Optional.of(flag.toString());
      case Integer number -> Optional.of(number + "L");
      case Long number -> Optional.of(number + "L");
      case Number number -> Optional.of(Double.toString(number.doubleValue()));
      default -> Optional.empty();
    };
  }

  /** A string as a Java literal, whatever is in it. */
  static String quoted(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> literal.append(c < ' ' || c > '~' ? "\\u%04x".formatted((int) c) : c);
      }
    }
    return literal.append('"').toString();
  }
}
