package io.nodesmith.template;

import io.nodesmith.contract.Field;
import io.nodesmith.contract.ScalarType;
import io.nodesmith.contract.TypeRef;

/**
 * A field of the contract as a template sees it.
 *
 * @param field what the contract says
 * @param name the name in the target language
 * @param type the type in the target language
 * @param sample a value for tests
 * @param otherSample another value for tests
 * @param position its place among its neighbours, from 1
 * @param last whether no neighbour follows
 */
public record FieldView(
    Field field,
    String name,
    String type,
    String sample,
    String otherSample,
    int position,
    boolean last) {

  /** The name in the contract. */
  public String snake() {
    return field.name();
  }

  /** Whether its name in the target language is not the one in the contract. */
  public boolean renamed() {
    return !name.equals(snake());
  }

  /** The type in the contract. */
  public String contractType() {
    return field.type().toString();
  }

  /** What it is for. */
  public String description() {
    return field.description().isEmpty() ? snake().replace('_', ' ') : field.description();
  }

  /** Whether it is always there. */
  public boolean required() {
    return field.required();
  }

  public boolean isString() {
    return is(ScalarType.STRING);
  }

  public boolean isInteger() {
    return is(ScalarType.INTEGER);
  }

  public boolean isNumber() {
    return is(ScalarType.NUMBER);
  }

  public boolean isDecimal() {
    return is(ScalarType.DECIMAL);
  }

  public boolean isBoolean() {
    return is(ScalarType.BOOLEAN);
  }

  public boolean isTimestamp() {
    return is(ScalarType.TIMESTAMP);
  }

  public boolean isUuid() {
    return is(ScalarType.UUID);
  }

  public boolean isBytes() {
    return is(ScalarType.BYTES);
  }

  public boolean isAny() {
    return is(ScalarType.ANY);
  }

  /** Whether it is a list of strings. */
  public boolean isStringList() {
    return field.type().equals(new TypeRef.ListOf(TypeRef.of(ScalarType.STRING)));
  }

  /** Whether it is a map of any values. */
  public boolean isAnyMap() {
    return field.type().equals(new TypeRef.MapOf(TypeRef.of(ScalarType.ANY)));
  }

  /** The type of a column of PostgreSQL that holds it. */
  public String columnType() {
    if (isStringList()) {
      return "text[]";
    }
    return field.type() instanceof TypeRef.Scalar scalar ? columnType(scalar.type()) : "jsonb";
  }

  private static String columnType(ScalarType type) {
    return switch (type) {
      case STRING -> "text";
      case INTEGER -> "bigint";
      case NUMBER -> "double precision";
      case DECIMAL -> "numeric";
      case BOOLEAN -> "boolean";
      case TIMESTAMP -> "timestamptz";
      case UUID -> "uuid";
      case BYTES -> "bytea";
      case ANY -> "jsonb";
    };
  }

  /** Whether it needs a check that it is there: required, and a reference. */
  public boolean checked() {
    return required() && !(isInteger() || isNumber() || isBoolean());
  }

  private boolean is(ScalarType type) {
    return field.type().equals(TypeRef.of(type));
  }
}
