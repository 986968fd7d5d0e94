package io.nodesmith.contract;

import java.util.Locale;
import java.util.Optional;

/** The types that a contract is made of at the bottom. */
public enum ScalarType {
  STRING,
  INTEGER,
  NUMBER,
  DECIMAL,
  BOOLEAN,
  TIMESTAMP,
  UUID,
  BYTES,
  /** Any JSON value. */
  ANY;

  /** The name as it stands in a contract. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ScalarType> named(String name) {
    for (ScalarType type : values()) {
      if (type.id().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
