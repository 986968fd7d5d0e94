package io.nodesmith.template.python;

import io.nodesmith.contract.NodeContract;
import java.util.Set;

/** Names of a contract as names in Python. */
final class PythonNames {
  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield",
          "match",
          "case",
          "type");

  /** What a pydantic model and a request already are. */
  private static final Set<String> MODEL_ATTRIBUTES =
      Set.of(
          "operation",
          "copy",
          "dict",
          "json",
          "schema",
          "construct",
          "validate",
          "parse_obj",
          "parse_raw",
          "parse_file",
          "from_orm",
          "schema_json",
          "update_forward_refs");

  private static final Set<String> NODE_ATTRIBUTES =
      Set.of(
          "handle",
          "process",
          "execute",
          "handler_id",
          "container",
          "node_id",
          "initialize",
          "cleanup",
          "get_introspection_data",
          "print",
          "self");

  private PythonNames() {}

  /** The name of a field of a model. */
  static String field(String snake) {
    boolean taken =
        KEYWORDS.contains(snake)
            || MODEL_ATTRIBUTES.contains(snake)
            || snake.startsWith("model_")
            || snake.startsWith("_");
    return taken ? "value_" + snake : snake;
  }

  /** The name of an operation's method. */
  static String method(String snake) {
    boolean taken =
        KEYWORDS.contains(snake)
            || NODE_ATTRIBUTES.contains(snake)
            || snake.startsWith("execute_")
            || snake.startsWith("get_node_")
            || snake.startsWith("_");
    return taken ? snake + "_operation" : snake;
  }

  /** What stands between {@code Model} and {@code Request} in an operation's models. */
  static String operationType(NodeContract contract, String snake) {
    String name = NodeContract.pascal(snake);
    return name.equals(NodeContract.pascal(contract.name())) ? name + "Operation" : name;
  }

  /** The name of the model of a type that the contract defines. */
  static String type(String snake) {
    String name = "Model" + NodeContract.pascal(snake);
    return name.endsWith("Request") || name.endsWith("Response") ? name + "Data" : name;
  }

  /** The module of the model of a type that the contract defines. */
  static String typeModule(String snake) {
    String name = "model_" + snake;
    return name.endsWith("_request") || name.endsWith("_response") ? name + "_data" : name;
  }

  /** A service's name as a module's. */
  static String module(String snake) {
    return KEYWORDS.contains(snake) ? snake + "_" : snake;
  }
}
