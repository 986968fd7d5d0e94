package io.nodesmith.contract;

import java.util.List;

/**
 * A type that the contract defines.
 *
 * @param name snake case, {@code invoice_line} for instance
 * @param description one sentence; may be empty
 * @param fields in the contract's order
 */
public record ObjectType(String name, String description, List<Field> fields) {
  public ObjectType {
    fields = List.copyOf(fields);
  }
}
