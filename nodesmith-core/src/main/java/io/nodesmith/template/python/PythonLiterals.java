package io.nodesmith.template.python;

import io.nodesmith.contract.Field;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.ScalarType;
import io.nodesmith.contract.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON values of a contract's examples as Python expressions; empty where a value does not fit. */
final class PythonLiterals {
  private final NodeContract contract;

  PythonLiterals(NodeContract contract) {
    this.contract = contract;
  }

  /** Keyword arguments for the fields that have a value, in their order. */
  Optional<String> arguments(List<Field> fields, Map<?, ?> values) {
    List<String> arguments = new ArrayList<>();
    for (Field field : fields) {
      Object value = values.get(field.name());
      if (value == null && field.required()) {
        return Optional.empty();
      }
      if (value != null) {
        Optional<String> argument = value(field.type(), value);
        if (argument.isEmpty()) {
          return Optional.empty();
        }
        arguments.add(PythonNames.field(field.name()) + "=" + argument.get());
      }
    }
    return Optional.of(String.join(", ", arguments));
  }

  /** A value of the type. */
  Optional<String> value(TypeRef type, @Nullable Object value) {
    if (value == null) {
      return Optional.of("None");
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
                  .map(arguments -> PythonNames.type(named.name()) + "(" + arguments + ")")
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
    return Optional.of("[" + String.join(", ", texts) + "]");
  }

  private Optional<String> map(TypeRef type, Map<?, ?> values) {
    List<String> texts = new ArrayList<>();
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      Optional<String> text = value(type, entry.getValue());
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(PythonText.quoted(String.valueOf(entry.getKey())) + ": " + text.get());
    }
    return Optional.of("{" + String.join(", ", texts) + "}");
  }

  private Optional<String> scalar(ScalarType type, Object value) {
    return switch (type) {
      case STRING ->
          value instanceof String text ? Optional.of(PythonText.quoted(text)) : Optional.empty();
      case INTEGER ->
          value instanceof Integer || value instanceof Long
              ? Optional.of(value.toString())
              : Optional.empty();
      case NUMBER ->
          value instanceof Number number
              ? Optional.of(Double.toString(number.doubleValue()))
              : Optional.empty();
      case DECIMAL ->
          value instanceof Number || value instanceof String
              ? Optional.of("Decimal(" + PythonText.quoted(value.toString()) + ")")
              : Optional.empty();
      case BOOLEAN -> value instanceof Boolean flag ? Optional.of(truth(flag)) : Optional.empty();
      case TIMESTAMP ->
          value instanceof String text
              ? Optional.of("datetime.fromisoformat(" + PythonText.quoted(text) + ")")
              : Optional.empty();
      case UUID ->
          value instanceof String text
              ? Optional.of("UUID(" + PythonText.quoted(text) + ")")
              : Optional.empty();
      case BYTES -> Optional.empty();
      case ANY -> any(value);
    };
  }

  private Optional<String> any(Object value) {
    TypeRef anything = TypeRef.of(ScalarType.ANY);
    return switch (value) {
      case String text -> Optional.of(PythonText.quoted(text));
      case Boolean flag -> Optional.of(truth(flag));
      case Integer number -> Optional.of(number.toString());
      case Long number -> Optional.of(number.toString());
      case Number number -> Optional.of(Double.toString(number.doubleValue()));
      case List<?> elements -> list(anything, elements);
      case Map<?, ?> entries -> map(anything, entries);
      default -> Optional.empty();
    };
  }

  private static String truth(boolean flag) {
    return flag ? "True" : "False";
  }
}
