package io.nodesmith.validate.code;

import io.nodesmith.language.Span;
import java.util.List;
import java.util.Optional;

/** One expression of a program, in whichever language. */
public sealed interface Expression {
  /** Where it stands. */
  Span span();

  /** A plain name. */
  record Name(String id, Span span) implements Expression {}

  /** A member of something: {@code of.name}; a Java constructor is the member {@code new}. */
  record Member(Expression of, String name, Span span) implements Expression {}

  /** A call, a Java object creation among them. */
  record Call(Expression callee, List<Argument> arguments, Span span) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * What is passed to a call.
   *
   * @param name the keyword; empty if it is passed by position; stars for unpacked ones
   */
  record Argument(String name, Expression value) {}

  /** A constant; texts without quotes and with escapes as they stand. */
  record Literal(Literal.Kind kind, String value, Span span) implements Expression {
    /** What kind of constant it is. */
    public enum Kind {
      TEXT,
      BYTES,
      NUMBER,
      BOOLEAN,
      NOTHING,
      ELLIPSIS
    }
  }

  /** A text with expressions in it. */
  record Interpolation(List<Expression> parts, Span span) implements Expression {
    public Interpolation {
      parts = List.copyOf(parts);
    }
  }

  /** Operands and what joins them; chains of one operator are flat. {@code ?:} has three. */
  record Operation(String operator, List<Expression> operands, Span span) implements Expression {
    public Operation {
      operands = List.copyOf(operands);
    }
  }

  /** A list, tuple, set or array written out. */
  record Items(Items.Kind kind, List<Expression> items, Span span) implements Expression {
    public Items {
      items = List.copyOf(items);
    }

    /** What holds the items. */
    public enum Kind {
      LIST,
      TUPLE,
      SET
    }
  }

  /** A dictionary written out. */
  record Mapping(List<Pair> pairs, Span span) implements Expression {
    public Mapping {
      pairs = List.copyOf(pairs);
    }
  }

  /** One key with its value; no key where another mapping is unpacked. */
  record Pair(Optional<Expression> key, Expression value) {}

  /** An element: {@code of[index]}. */
  record Element(Expression of, Expression index, Span span) implements Expression {}

  /** A function without a name. */
  record Lambda(List<Parameter> parameters, List<Statement> body, Span span) implements Expression {
    public Lambda {
      parameters = List.copyOf(parameters);
      body = List.copyOf(body);
    }
  }

  /** Elements made one by one: the result, and clauses of variable, source and conditions. */
  record Comprehension(List<Expression> results, List<Clause> clauses, Span span)
      implements Expression {
    public Comprehension {
      results = List.copyOf(results);
      clauses = List.copyOf(clauses);
    }
  }

  /** One {@code for} of a comprehension. */
  record Clause(Expression variable, Expression source, List<Expression> conditions) {
    public Clause {
      conditions = List.copyOf(conditions);
    }
  }

  /** An assignment that is an expression. */
  record Binding(Expression target, String operator, Expression value, Span span)
      implements Expression {}

  /** Anything else around expressions: {@code await}, {@code yield}, a cast, a slice. */
  record Wrapped(String keyword, List<Expression> inner, Span span) implements Expression {
    public Wrapped {
      inner = List.copyOf(inner);
    }
  }
}
