package io.nodesmith.validate;

import io.nodesmith.validate.code.CodeTree;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * All that stands where a failure is expected: in the attempt, and in what is done instead.
 *
 * @param statements by identity
 * @param expressions by identity
 */
record Tried(Set<Statement> statements, Set<Expression> expressions) {
  static Tried of(CodeTree tree, String... failures) {
    Tried tried =
        new Tried(
            Collections.newSetFromMap(new IdentityHashMap<>()),
            Collections.newSetFromMap(new IdentityHashMap<>()));
    Walk.all(
        tree.body(),
        s -> {
          if (s instanceof Statement.Attempt attempt
              && attempt.handlers().stream()
                  .anyMatch(h -> !Collections.disjoint(h.types(), List.of(failures)))) {
            Walk.all(List.of(attempt), tried.statements::add, tried.expressions::add);
          }
        },
        e -> {});
    return tried;
  }

  boolean has(Statement statement) {
    return statements.contains(statement);
  }

  boolean has(Expression expression) {
    return expressions.contains(expression);
  }
}
