package io.nodesmith.contract;

import java.util.Optional;
import java.util.regex.Matcher;

/** The type of a field: {@code string}, {@code list<integer>}, {@code map<any>}, {@code user}. */
public sealed interface TypeRef {
  /** One of the scalar types. */
  record Scalar(ScalarType type) implements TypeRef {
    @Override
    public String toString() {
      return type.id();
    }
  }

  /** A list of elements of one type. */
  record ListOf(TypeRef element) implements TypeRef {
    @Override
    public String toString() {
      return "list<" + element + ">";
    }
  }

  /** A map from strings to values of one type. */
  record MapOf(TypeRef value) implements TypeRef {
    @Override
    public String toString() {
      return "map<" + value + ">";
    }
  }

  /** A type that the contract itself defines. */
  record Named(String name) implements TypeRef {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The scalar type as a reference. */
  static TypeRef of(ScalarType type) {
    return new Scalar(type);
  }

  /** Reads a type as it stands in a contract; empty if it is not one. */
  static Optional<TypeRef> parse(String text) {
    Matcher container = Grammar.CONTAINER.matcher(text);
    if (container.matches()) {
      boolean list = container.group(1).equals("list");
      return parse(container.group(2)).map(inner -> list ? new ListOf(inner) : new MapOf(inner));
    }
    Optional<ScalarType> scalar = ScalarType.named(text);
    if (scalar.isPresent()) {
      return scalar.map(Scalar::new);
    }
    return Grammar.NAME.matcher(text).matches() ? Optional.of(new Named(text)) : Optional.empty();
  }

  /** The named type at the bottom of this one, if there is one. */
  default Optional<String> definition() {
    return switch (this) {
      case Scalar scalar -> Optional.empty();
      case ListOf list -> list.element().definition();
      case MapOf map -> map.value().definition();
      case Named named -> Optional.of(named.name());
    };
  }
}
