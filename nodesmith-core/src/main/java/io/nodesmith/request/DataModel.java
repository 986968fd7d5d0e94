package io.nodesmith.request;

import java.util.List;

/**
 * A kind of data that a request describes.
 *
 * @param name singular, snake case
 * @param fields in the text's order
 */
public record DataModel(String name, List<Field> fields) {
  public DataModel {
    fields = List.copyOf(fields);
  }

  /**
   * One field of a data model.
   *
   * @param name snake case
   * @param type one of {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code
   *     datetime}, {@code date}, {@code uuid}, {@code list}, {@code object}
   * @param required whether it must be present
   */
  public record Field(String name, String type, boolean required) {}
}
