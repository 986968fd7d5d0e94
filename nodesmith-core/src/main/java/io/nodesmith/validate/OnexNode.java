package io.nodesmith.validate;

import io.nodesmith.onex.NodeKind;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Names;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A class that is a node.
 *
 * @param functions its own methods, not those of types inside it
 */
record OnexNode(Statement.Type type, NodeKind kind, List<Statement.Function> functions) {
  private static final Set<String> LOG_CALLS =
      Set.of("emit_log_event_sync", "emit_log_event", "logEvent");

  /** The nodes that the file declares. */
  static List<OnexNode> in(Inspection inspection) {
    Names names = Names.of(inspection.tree());
    List<OnexNode> nodes = new ArrayList<>();
    Walk.all(
        inspection.tree().body(),
        statement -> {
          if (statement instanceof Statement.Type type) {
            kind(type, names).ifPresent(kind -> nodes.add(of(type, kind)));
          }
        },
        expression -> {});
    return nodes;
  }

  private static OnexNode of(Statement.Type type, NodeKind kind) {
    List<Statement.Function> functions = new ArrayList<>();
    for (Statement member : type.body()) {
      if (member instanceof Statement.Function function) {
        functions.add(function);
      }
    }
    return new OnexNode(type, kind, functions);
  }

  private static Optional<NodeKind> kind(Statement.Type type, Names names) {
    for (Expression base : type.bases()) {
      String path =
          base instanceof Expression.Element element ? Code.path(element.of()) : Code.path(base);
      String whole = names.resolve(path);
      for (NodeKind kind : NodeKind.values()) {
        boolean java = whole.equals("io.nodesmith.onex." + kind.title() + "Node");
        boolean open =
            names.open().contains("io.nodesmith.onex") && path.equals(kind.title() + "Node");
        boolean python =
            whole.startsWith("omnibase_core.") && whole.endsWith(".Node" + kind.title());
        if (java || open || python) {
          return Optional.of(kind);
        }
      }
    }
    return Optional.empty();
  }

  /** The methods by which the world calls the node. */
  List<Statement.Function> entries() {
    return functions.stream()
        .filter(f -> f.name().equals("process") || f.name().startsWith("execute_"))
        .toList();
  }

  /** Names of its methods that log an event whenever they are called. */
  Set<String> loggers() {
    Set<String> loggers = new HashSet<>();
    Map<String, Statement.Function> byName = new HashMap<>();
    functions.forEach(f -> byName.put(f.name(), f));
    for (int round = 0; round < 3; round++) {
      byName.forEach(
          (name, function) -> {
            if (Reach.of(function.body()).stream().anyMatch(s -> isLogCall(s, loggers))) {
              loggers.add(name);
            }
          });
    }
    return loggers;
  }

  /** Whether the statement logs a structured event, by itself or by one of the given methods. */
  static boolean isLogCall(Statement statement, Set<String> loggers) {
    return Code.call(statement)
        .map(
            call -> {
              String path = Code.path(call.callee());
              String name = Code.lastName(path);
              boolean own =
                  path.equals(name) || path.equals("this." + name) || path.equals("self." + name);
              boolean direct = own ? name.startsWith("emit_log_event") : LOG_CALLS.contains(name);
              return direct || (own && loggers.contains(name));
            })
        .orElse(false);
  }
}
