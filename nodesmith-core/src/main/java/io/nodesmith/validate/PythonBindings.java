package io.nodesmith.validate;

import io.nodesmith.validate.code.CodeTree;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Parameter;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which names a Python file gives a meaning to, wherever it does so. */
final class PythonBindings {
  private PythonBindings() {}

  /** All bound names; a star among them if some cannot be known. */
  static Set<String> all(CodeTree tree) {
    Set<String> names = rebound(tree);
    Walk.all(
        tree.body(),
        s -> {
          if (s instanceof Statement.Import found) {
            imported(found, names);
          }
        },
        e -> {});
    return names;
  }

  private static void imported(Statement.Import found, Set<String> names) {
    if (found.names().isEmpty()) {
      names.add(found.module().split("\\.", -1)[0]);
    }
    found.names().forEach(n -> names.add(n.alias()));
  }

  /** Names that are bound by something else than an import. */
  static Set<String> rebound(CodeTree tree) {
    Set<String> names = new HashSet<>();
    Walk.all(tree.body(), s -> statement(s, names), e -> expression(e, names));
    return names;
  }

  private static void statement(Statement statement, Set<String> names) {
    switch (statement) {
      case Statement.Assignment s -> s.targets().forEach(t -> target(t, names));
      case Statement.Each s -> target(s.variable(), names);
      case Statement.Function s -> {
        names.add(s.name());
        parameters(s.parameters(), names);
      }
      case Statement.Type s -> names.add(s.name());
      case Statement.Attempt s -> s.handlers().forEach(h -> names.add(h.name()));
      case Statement.Other s -> {
        boolean declares = !s.keyword().equals("delete_statement");
        s.parts().forEach(p -> target(declares ? p : new Expression.Name("", p.span()), names));
      }
      case Statement.Choice s -> names.add("*");
      case Statement.Evaluation s -> {}
      case Statement.Return s -> {}
      case Statement.Raise s -> {}
      case Statement.Branch s -> {}
      case Statement.While s -> {}
      case Statement.Block s -> {}
      case Statement.Import s -> {}
      case Statement.Assertion s -> {}
      case Statement.Jump s -> {}
    }
  }

  private static void parameters(List<Parameter> parameters, Set<String> names) {
    parameters.forEach(p -> names.add(p.name()));
  }

  private static void expression(Expression expression, Set<String> names) {
    switch (expression) {
      case Expression.Lambda e -> parameters(e.parameters(), names);
      case Expression.Comprehension e -> e.clauses().forEach(c -> target(c.variable(), names));
      case Expression.Binding e -> target(e.target(), names);
      case Expression.Name e -> {}
      case Expression.Member e -> {}
      case Expression.Call e -> {}
      case Expression.Literal e -> {}
      case Expression.Interpolation e -> {}
      case Expression.Operation e -> {}
      case Expression.Items e -> {}
      case Expression.Mapping e -> {}
      case Expression.Element e -> {}
      case Expression.Wrapped e -> {}
    }
  }

  private static void target(Expression target, Set<String> names) {
    if (target instanceof Expression.Name name) {
      names.add(name.id());
    } else if (target instanceof Expression.Items items) {
      items.items().forEach(i -> target(i, names));
    } else if (target instanceof Expression.Wrapped wrapped) {
      wrapped.inner().forEach(i -> target(i, names));
    }
  }

  /** All plain names that are read or written. */
  static List<Expression.Name> reads(CodeTree tree) {
    List<Expression.Name> names = new ArrayList<>();
    Walk.all(
        tree.body(),
        s -> {},
        e -> {
          if (e instanceof Expression.Name name) {
            names.add(name);
          }
        });
    return names;
  }
}
