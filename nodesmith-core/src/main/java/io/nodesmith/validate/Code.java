package io.nodesmith.validate;

import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Expression.Literal;
import io.nodesmith.validate.code.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Small questions about code that several checks ask. */
final class Code {
  private static final Set<String> LOG_METHODS =
      Set.of(
          "debug",
          "info",
          "warn",
          "warning",
          "error",
          "log",
          "trace",
          "exception",
          "critical",
          "logEvent",
          "emit_log_event_sync",
          "emit_log_event",
          "print",
          "println",
          "event");

  private Code() {}

  /** The dotted name of an expression as it stands; empty if it is not one. */
  static String path(Expression expression) {
    return switch (expression) {
      case Expression.Name name -> name.id();
      case Expression.Member member -> {
        String of = path(member.of());
        yield of.isEmpty() ? "" : of + "." + member.name();
      }
      case Expression.Call call -> {
        String callee = path(call.callee());
        yield callee.isEmpty() ? "" : callee + "()";
      }
      case Expression.Wrapped wrapped ->
          wrapped.keyword().equals("await") && wrapped.inner().size() == 1
              ? path(wrapped.inner().getFirst())
              : "";
      case Expression.Literal e -> "";
      case Expression.Interpolation e -> "";
      case Expression.Operation e -> "";
      case Expression.Items e -> "";
      case Expression.Mapping e -> "";
      case Expression.Element e -> "";
      case Expression.Lambda e -> "";
      case Expression.Comprehension e -> "";
      case Expression.Binding e -> "";
    };
  }

  static String lastName(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** The call that the statement is, with or without await. */
  static Optional<Expression.Call> call(Statement statement) {
    return statement instanceof Statement.Evaluation evaluation
        ? call(evaluation.expression())
        : Optional.empty();
  }

  static Optional<Expression.Call> call(Expression expression) {
    if (expression instanceof Expression.Call call) {
      return Optional.of(call);
    }
    return expression instanceof Expression.Wrapped wrapped && wrapped.inner().size() == 1
        ? call(wrapped.inner().getFirst())
        : Optional.empty();
  }

  static boolean isLog(Statement statement) {
    return call(statement).map(c -> LOG_METHODS.contains(lastName(path(c.callee())))).orElse(false);
  }

  static boolean isPass(Statement statement) {
    return (statement instanceof Statement.Jump jump && jump.keyword().equals("pass"))
        || (statement instanceof Statement.Evaluation evaluation
            && evaluation.expression() instanceof Literal);
  }

  /** Whether the expression has no part that depends on anything. */
  static boolean isConstant(Expression expression) {
    return switch (expression) {
      case Literal e -> true;
      case Expression.Items e -> e.items().stream().allMatch(Code::isConstant);
      case Expression.Mapping e ->
          e.pairs().stream()
              .allMatch(p -> p.key().map(Code::isConstant).orElse(false) && isConstant(p.value()));
      case Expression.Operation e -> e.operands().stream().allMatch(Code::isConstant);
      case Expression.Call e ->
          e.arguments().stream().allMatch(a -> isConstant(a.value()))
              && isEmptyMaker(path(e.callee()));
      case Expression.Name e -> false;
      case Expression.Member e -> false;
      case Expression.Interpolation e -> false;
      case Expression.Element e -> false;
      case Expression.Lambda e -> false;
      case Expression.Comprehension e -> false;
      case Expression.Binding e -> false;
      case Expression.Wrapped e ->
          e.keyword().startsWith("cast") && e.inner().stream().allMatch(Code::isConstant);
    };
  }

  private static boolean isEmptyMaker(String path) {
    return List.of(
            "dict",
            "list",
            "set",
            "tuple",
            "str",
            "List.of",
            "Map.of",
            "Set.of",
            "Optional.empty",
            "Collections.emptyList",
            "Collections.emptyMap",
            "Collections.emptySet",
            "ArrayList.new",
            "HashMap.new",
            "HashSet.new")
        .contains(path);
  }

  static Optional<String> text(Expression expression) {
    return expression instanceof Literal literal && literal.kind() == Literal.Kind.TEXT
        ? Optional.of(literal.value())
        : Optional.empty();
  }

  static boolean hasDecorator(Statement.Function function, String name) {
    return function.decorators().stream()
        .map(d -> call(d).map(c -> path(c.callee())).orElse(path(d)))
        .anyMatch(path -> lastName(path).equals(name));
  }

  /** Whether control never goes past the statements. */
  static boolean leaves(List<Statement> body) {
    if (body.isEmpty()) {
      return false;
    }
    return switch (body.getLast()) {
      case Statement.Return s -> true;
      case Statement.Raise s -> true;
      case Statement.Jump s -> !s.keyword().equals("pass");
      case Statement.Branch s -> leaves(s.then()) && leaves(s.otherwise());
      case Statement.Block s -> leaves(s.body());
      case Statement.Attempt s ->
          leaves(s.body()) && s.handlers().stream().allMatch(h -> leaves(h.body()));
      case Statement.Evaluation s -> call(s).map(c -> isExit(path(c.callee()))).orElse(false);
      case Statement.Assignment s -> false;
      case Statement.Choice s -> false;
      case Statement.Each s -> false;
      case Statement.While s -> false;
      case Statement.Function s -> false;
      case Statement.Type s -> false;
      case Statement.Import s -> false;
      case Statement.Assertion s -> false;
      case Statement.Other s -> false;
    };
  }

  private static boolean isExit(String path) {
    return Set.of("abort", "sys.exit", "exit", "quit", "System.exit", "os._exit", "flask.abort")
        .contains(path);
  }

  /** Whether every way through the statements ends in an error, logged or not. */
  static boolean leavesByRaise(List<Statement> body) {
    if (body.isEmpty()) {
      return false;
    }
    return switch (body.getLast()) {
      case Statement.Raise s -> true;
      case Statement.Branch s -> leavesByRaise(s.then()) && leavesByRaise(s.otherwise());
      case Statement.Block s -> leavesByRaise(s.body());
      case Statement.Return s -> false;
      case Statement.Jump s -> false;
      case Statement.Attempt s -> false;
      case Statement.Evaluation s -> false;
      case Statement.Assignment s -> false;
      case Statement.Choice s -> false;
      case Statement.Each s -> false;
      case Statement.While s -> false;
      case Statement.Function s -> false;
      case Statement.Type s -> false;
      case Statement.Import s -> false;
      case Statement.Assertion s -> false;
      case Statement.Other s -> false;
    };
  }
}
