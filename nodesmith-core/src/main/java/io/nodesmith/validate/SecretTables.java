package io.nodesmith.validate;

import io.nodesmith.validate.code.CodeTree;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Tables written in the code whose values are compared with a password: each of them is one. */
final class SecretTables {
  private final CodeTree tree;
  private final Set<String> tables = new HashSet<>();

  SecretTables(CodeTree tree) {
    this.tree = tree;
    Walk.all(tree.body(), s -> {}, this::compared);
  }

  private void compared(Expression expression) {
    if (expression instanceof Expression.Operation operation
        && Set.of("==", "!=").contains(operation.operator())
        && operation.operands().size() == 2) {
      compared(operation.operands().getFirst(), operation.operands().getLast());
    } else if (expression instanceof Expression.Call call
        && call.callee() instanceof Expression.Member member
        && SecretsCheck.EQUALITIES.contains(member.name())
        && !call.arguments().isEmpty()) {
      Expression first =
          call.arguments().size() == 2 ? call.arguments().getFirst().value() : member.of();
      compared(first, call.arguments().getLast().value());
    }
  }

  private void compared(Expression one, Expression other) {
    if (SecretPatterns.isPasswordName(SecretsCheck.nameOf(one))) {
      lookedUp(other);
    }
    if (SecretPatterns.isPasswordName(SecretsCheck.nameOf(other))) {
      lookedUp(one);
    }
  }

  private void lookedUp(Expression value) {
    if (value instanceof Expression.Element element) {
      tables.add(Code.path(element.of()));
    } else if (value instanceof Expression.Call call
        && call.callee() instanceof Expression.Member member
        && Set.of("get", "getOrDefault").contains(member.name())) {
      tables.add(Code.path(member.of()));
    }
  }

  void passwords(Consumer<Expression> password) {
    Walk.all(
        tree.body(),
        s -> {
          if (s instanceof Statement.Assignment assignment
              && assignment.targets().stream().anyMatch(t -> tables.contains(Code.path(t)))) {
            assignment.value().ifPresent(table -> values(table, password));
          }
        },
        e -> {});
  }

  private static void values(Expression table, Consumer<Expression> password) {
    if (table instanceof Expression.Mapping mapping) {
      mapping.pairs().forEach(pair -> password.accept(pair.value()));
    } else if (table instanceof Expression.Call call
        && Code.path(call.callee()).matches("dict|(.*\\.)?Map\\.of")) {
      List<Expression.Argument> arguments = call.arguments();
      for (int i = 0; i < arguments.size(); i++) {
        if (!arguments.get(i).name().isEmpty() || i % 2 == 1) {
          password.accept(arguments.get(i).value());
        }
      }
    }
  }
}
