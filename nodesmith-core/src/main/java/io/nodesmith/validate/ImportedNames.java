package io.nodesmith.validate;

import io.nodesmith.validate.code.CodeTree;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Names;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the names of a Python file stand for by its imports.
 *
 * @param names by what they are imported as
 * @param rebound names that something else than an import binds too
 * @param modules modules that are imported as such
 */
record ImportedNames(Names names, Set<String> rebound, Set<String> modules) {
  static ImportedNames of(CodeTree tree) {
    Set<String> modules = new HashSet<>();
    Walk.all(
        tree.body(),
        s -> {
          if (s instanceof Statement.Import found && !found.shared()) {
            modules.add(found.module());
          }
        },
        e -> {});
    return new ImportedNames(Names.of(tree), PythonBindings.rebound(tree), modules);
  }

  /** The whole name of what an import brought; empty if the expression is anything else. */
  Optional<String> whole(Expression expression) {
    String path = Code.path(expression);
    int dot = path.indexOf('.');
    String head = dot < 0 ? path : path.substring(0, dot);
    boolean plain = !path.isEmpty() && !path.contains("(") && !rebound.contains(head);
    boolean imported =
        names.isImported(head)
            || modules.stream().anyMatch(m -> m.equals(head) || m.startsWith(head + "."));
    return plain && imported ? Optional.of(names.resolve(path)) : Optional.empty();
  }
}
