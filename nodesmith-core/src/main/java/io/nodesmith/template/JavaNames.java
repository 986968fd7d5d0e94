package io.nodesmith.template;

import io.nodesmith.contract.NodeContract;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of a contract as names in Java. */
final class JavaNames {
  private static final Set<String> OBJECT_METHODS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");
  private static final Set<String> NODE_METHODS = Set.of("process", "descriptor", "dispatch");
  private static final Set<String> KNOWN_TYPES =
      Set.of(
          "BigDecimal",
          "Boolean",
          "Class",
          "Double",
          "Instant",
          "Integer",
          "List",
          "Long",
          "Map",
          "Object",
          "Optional",
          "Override",
          "Record",
          "Set",
          "String",
          "Thread",
          "UUID",
          "Void");

  private JavaNames() {}

  static String pascal(String snake) {
    return NodeContract.pascal(snake);
  }

  /** The name of a field or a record's component. */
  static String component(String snake) {
    String name = camel(snake);
    return SourceVersion.isKeyword(name) || OBJECT_METHODS.contains(name) ? name + "Value" : name;
  }

  /** The name of an operation's method. */
  static String method(String snake) {
    String name = camel(snake);
    boolean taken =
        SourceVersion.isKeyword(name)
            || OBJECT_METHODS.contains(name)
            || NODE_METHODS.contains(name);
    return taken ? name + "Operation" : name;
  }

  /** The name of the record that stands for an operation inside the request and the response. */
  static String record(String snake) {
    String name = pascal(snake);
    return KNOWN_TYPES.contains(name) ? name + "Operation" : name;
  }

  /** The name of the record of a type that the contract defines. */
  static String type(String snake) {
    return "Model" + pascal(snake);
  }

  /** A service's name as part of a package's. */
  static String packagePart(String snake) {
    return SourceVersion.isKeyword(snake) ? snake + "_" : snake;
  }

  private static String camel(String snake) {
    String pascal = pascal(snake);
    return Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1);
  }
}
