package io.nodesmith.template;

import io.nodesmith.contract.ScalarType;
import io.nodesmith.contract.TypeRef;
import java.util.Set;
import java.util.TreeSet;

/** Types of a contract as types in Java. */
final class JavaTypes {
  private JavaTypes() {}

  /** The type of a value that is always there: a primitive where there is one. */
  static String required(TypeRef type) {
    if (type instanceof TypeRef.Scalar scalar) {
      return switch (scalar.type()) {
        case INTEGER -> "long";
        case NUMBER -> "double";
        case BOOLEAN -> "boolean";
        case STRING, DECIMAL, TIMESTAMP, UUID, BYTES, ANY -> boxed(type);
      };
    }
    return boxed(type);
  }

  /** The type as a reference. */
  static String boxed(TypeRef type) {
    return switch (type) {
      case TypeRef.Scalar scalar -> boxed(scalar.type());
      case TypeRef.ListOf list -> "List<" + boxed(list.element()) + ">";
      case TypeRef.MapOf map -> "Map<String, " + boxed(map.value()) + ">";
      case TypeRef.Named named -> JavaNames.type(named.name());
    };
  }

  private static String boxed(ScalarType type) {
    return switch (type) {
      case STRING -> "String";
      case INTEGER -> "Long";
      case NUMBER -> "Double";
      case DECIMAL -> "BigDecimal";
      case BOOLEAN -> "Boolean";
      case TIMESTAMP -> "Instant";
      case UUID -> "UUID";
      case BYTES -> "byte[]";
      case ANY -> "Object";
    };
  }

  /** The classes that a type in Java needs to be imported. */
  static Set<String> imports(TypeRef type) {
    Set<String> imports = new TreeSet<>();
    switch (type) {
      case TypeRef.Scalar scalar -> {
        switch (scalar.type()) {
          case DECIMAL -> imports.add("java.math.BigDecimal");
          case TIMESTAMP -> imports.add("java.time.Instant");
          case UUID -> imports.add("java.util.UUID");
          case STRING, INTEGER, NUMBER, BOOLEAN, BYTES, ANY -> {}
        }
      }
      case TypeRef.ListOf list -> {
        imports.add("java.util.List");
        imports.addAll(imports(list.element()));
      }
      case TypeRef.MapOf map -> {
        imports.add("java.util.Map");
        imports.addAll(imports(map.value()));
      }
      case TypeRef.Named named -> {}
    }
    return imports;
  }
}
