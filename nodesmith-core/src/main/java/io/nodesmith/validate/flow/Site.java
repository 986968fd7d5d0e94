package io.nodesmith.validate.flow;

import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place where a value is used. */
public sealed interface Site {
  /** The function it stands in. */
  Scope scope();

  /**
   * A call.
   *
   * @param path how the callee was reached, {@code sqlite3.connect().cursor().execute}
   */
  record Called(
      Expression.Call call,
      String path,
      Value receiver,
      List<Value> positional,
      Map<String, Value> named,
      Scope scope)
      implements Site {
    public Called {
      positional = List.copyOf(positional);
      named = Map.copyOf(named);
    }

    /** The argument of that place or of one of those names. */
    public Optional<Value> argument(String key) {
      if (!key.isEmpty() && Character.isDigit(key.charAt(0))) {
        int index = Integer.parseInt(key);
        return index < positional.size() ? Optional.of(positional.get(index)) : Optional.empty();
      }
      return Optional.ofNullable(named.get(key));
    }

    /** The expression of the argument of that place or name. */
    public Optional<Expression> expression(String key) {
      int index = 0;
      for (Expression.Argument argument : call.arguments()) {
        if (argument.name().equals(key)
            || (argument.name().isEmpty() && key.equals(Integer.toString(index)))) {
          return Optional.of(argument.value());
        }
        index += argument.name().isEmpty() ? 1 : 0;
      }
      return Optional.empty();
    }
  }

  /** Two values are compared, or joined in a way that makes neither a part of the result. */
  record Compared(Expression.Operation operation, Value left, Value right, Scope scope)
      implements Site {}

  /** Something gets a value; elements are {@code target[key]}. */
  record Assigned(String target, Expression place, Expression source, Value value, Scope scope)
      implements Site {}

  /** A function gives its result. */
  record Returned(Statement.Return statement, Value value, Scope scope) implements Site {}
}
