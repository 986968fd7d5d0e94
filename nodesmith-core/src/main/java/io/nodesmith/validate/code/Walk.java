package io.nodesmith.validate.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Visits all parts of a tree, outer ones first. */
public final class Walk {
  private final Consumer<Statement> onStatement;
  private final Consumer<Expression> onExpression;
  private final boolean intoFunctions;

  private Walk(
      Consumer<Statement> onStatement, Consumer<Expression> onExpression, boolean intoFunctions) {
    this.onStatement = onStatement;
    this.onExpression = onExpression;
    this.intoFunctions = intoFunctions;
  }

  /** Visits everything, nested functions and types among it. */
  public static void all(
      List<Statement> body, Consumer<Statement> onStatement, Consumer<Expression> onExpression) {
    new Walk(onStatement, onExpression, true).statements(body);
  }

  /** Visits what one function itself does: nested functions and types are seen but not entered. */
  public static void own(
      List<Statement> body, Consumer<Statement> onStatement, Consumer<Expression> onExpression) {
    new Walk(onStatement, onExpression, false).statements(body);
  }

  /** All expressions in one expression, itself first. */
  public static List<Expression> within(Expression expression) {
    List<Expression> found = new ArrayList<>();
    new Walk(statement -> {}, found::add, false).expression(expression);
    return found;
  }

  /** All functions, nested ones after their outer ones. */
  public static List<Statement.Function> functions(List<Statement> body) {
    List<Statement.Function> found = new ArrayList<>();
    all(
        body,
        statement -> {
          if (statement instanceof Statement.Function function) {
            found.add(function);
          }
        },
        expression -> {});
    return found;
  }

  private void statements(List<Statement> body) {
    body.forEach(this::statement);
  }

  private void statement(Statement statement) {
    onStatement.accept(statement);
    switch (statement) {
      case Statement.Assignment s -> {
        expressions(s.targets());
        s.value().ifPresent(this::expression);
      }
      case Statement.Evaluation s -> expression(s.expression());
      case Statement.Return s -> s.value().ifPresent(this::expression);
      case Statement.Raise s -> {
        s.error().ifPresent(this::expression);
        s.cause().ifPresent(this::expression);
      }
      case Statement.Branch s -> {
        expression(s.test());
        statements(s.then());
        statements(s.otherwise());
      }
      case Statement.Choice s -> {
        expression(s.subject());
        for (Statement.Case way : s.cases()) {
          expressions(way.labels());
          statements(way.body());
        }
      }
      case Statement.Each s -> {
        expression(s.variable());
        expression(s.source());
        statements(s.body());
      }
      case Statement.While s -> {
        statements(s.start());
        expression(s.test());
        statements(s.body());
        statements(s.steps());
      }
      case Statement.Attempt s -> {
        statements(s.resources());
        statements(s.body());
        s.handlers().forEach(handler -> statements(handler.body()));
        statements(s.last());
      }
      case Statement.Block s -> {
        statements(s.resources());
        statements(s.body());
      }
      case Statement.Function s -> function(s);
      case Statement.Type s -> type(s);
      case Statement.Assertion s -> expressions(s.parts());
      case Statement.Other s -> expressions(s.parts());
      case Statement.Import s -> {}
      case Statement.Jump s -> {}
    }
  }

  private void function(Statement.Function function) {
    expressions(function.decorators());
    function.parameters().forEach(p -> p.fallback().ifPresent(this::expression));
    if (intoFunctions) {
      statements(function.body());
    }
  }

  private void type(Statement.Type type) {
    expressions(type.bases());
    expressions(type.decorators());
    if (intoFunctions) {
      statements(type.body());
    }
  }

  private void expressions(List<Expression> expressions) {
    expressions.forEach(this::expression);
  }

  private void expression(Expression expression) {
    onExpression.accept(expression);
    switch (expression) {
      case Expression.Name e -> {}
      case Expression.Literal e -> {}
      case Expression.Member e -> expression(e.of());
      case Expression.Call e -> {
        expression(e.callee());
        e.arguments().forEach(argument -> expression(argument.value()));
      }
      case Expression.Interpolation e -> expressions(e.parts());
      case Expression.Operation e -> expressions(e.operands());
      case Expression.Items e -> expressions(e.items());
      case Expression.Mapping e ->
          e.pairs()
              .forEach(
                  pair -> {
                    pair.key().ifPresent(this::expression);
                    expression(pair.value());
                  });
      case Expression.Element e -> {
        expression(e.of());
        expression(e.index());
      }
      case Expression.Lambda e -> statements(e.body());
      case Expression.Comprehension e -> {
        for (Expression.Clause clause : e.clauses()) {
          expression(clause.variable());
          expression(clause.source());
          expressions(clause.conditions());
        }
        expressions(e.results());
      }
      case Expression.Binding e -> {
        expression(e.target());
        expression(e.value());
      }
      case Expression.Wrapped e -> expressions(e.inner());
    }
  }
}
