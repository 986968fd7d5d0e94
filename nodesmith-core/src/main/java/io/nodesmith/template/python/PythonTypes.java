package io.nodesmith.template.python;

import io.nodesmith.contract.ScalarType;
import io.nodesmith.contract.TypeRef;
import java.util.Set;
import java.util.TreeSet;

/** Types of a contract as types in Python. */
final class PythonTypes {
  private PythonTypes() {}

  /** The type's annotation. */
  static String annotation(TypeRef type) {
    return switch (type) {
      case TypeRef.Scalar scalar -> scalar(scalar.type());
      case TypeRef.ListOf list -> "list[" + annotation(list.element()) + "]";
      case TypeRef.MapOf map -> "dict[str, " + annotation(map.value()) + "]";
      case TypeRef.Named named -> PythonNames.type(named.name());
    };
  }

  private static String scalar(ScalarType type) {
    return switch (type) {
      case STRING -> "str";
      case INTEGER -> "int";
      case NUMBER -> "float";
      case DECIMAL -> "Decimal";
      case BOOLEAN -> "bool";
      case TIMESTAMP -> "AwareDatetime";
      case UUID -> "UUID";
      case BYTES -> "bytes";
      case ANY -> "JsonValue";
    };
  }

  /** The import statements that an annotation needs, of types that the contract does not define. */
  static Set<String> imports(TypeRef type) {
    return switch (type) {
      case TypeRef.Scalar scalar -> scalarImports(scalar.type());
      case TypeRef.ListOf list -> imports(list.element());
      case TypeRef.MapOf map -> imports(map.value());
      case TypeRef.Named named -> Set.of();
    };
  }

  private static Set<String> scalarImports(ScalarType type) {
    return switch (type) {
      case DECIMAL -> Set.of("from decimal import Decimal");
      case TIMESTAMP ->
          new TreeSet<>(
              Set.of(
                  "from pydantic import AwareDatetime",
                  "from datetime import UTC",
                  "from datetime import datetime"));
      case UUID -> Set.of("from uuid import UUID");
      case ANY -> Set.of("from pydantic import JsonValue");
      case STRING, INTEGER, NUMBER, BOOLEAN, BYTES -> Set.of();
    };
  }
}
