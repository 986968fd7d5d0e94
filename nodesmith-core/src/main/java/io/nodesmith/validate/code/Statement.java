package io.nodesmith.validate.code;

import io.nodesmith.language.Span;
import java.util.List;
import java.util.Optional;

/** One statement of a program, in whichever language. */
public sealed interface Statement {
  /** Where it stands. */
  Span span();

  /**
   * A value gets a name, or a name only a type.
   *
   * @param operator {@code =}, or the operator that is applied first, {@code +=} for instance
   * @param type the declared type as it stands; empty if none is
   * @param modifiers Java's modifiers and annotations
   */
  record Assignment(
      List<Expression> targets,
      String operator,
      Optional<Expression> value,
      String type,
      List<String> modifiers,
      Span span)
      implements Statement {
    public Assignment {
      targets = List.copyOf(targets);
      modifiers = List.copyOf(modifiers);
    }
  }

  /** An expression for its effect. */
  record Evaluation(Expression expression, Span span) implements Statement {}

  /** The function's result. */
  record Return(Optional<Expression> value, Span span) implements Statement {}

  /** An error is raised; nothing is given where a caught one goes on. */
  record Raise(Optional<Expression> error, Optional<Expression> cause, Span span)
      implements Statement {}

  /** Two ways to go. */
  record Branch(Expression test, List<Statement> then, List<Statement> otherwise, Span span)
      implements Statement {
    public Branch {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** Many ways to go. */
  record Choice(Expression subject, List<Case> cases, Span span) implements Statement {
    public Choice {
      cases = List.copyOf(cases);
    }
  }

  /** One way of a choice. */
  record Case(List<Expression> labels, List<Statement> body) {
    public Case {
      labels = List.copyOf(labels);
      body = List.copyOf(body);
    }
  }

  /** A loop over elements. */
  record Each(Expression variable, Expression source, List<Statement> body, String type, Span span)
      implements Statement {
    public Each {
      body = List.copyOf(body);
    }
  }

  /** A loop while something holds; steps are what a Java {@code for} does between rounds. */
  record While(
      Expression test,
      List<Statement> start,
      List<Statement> body,
      List<Statement> steps,
      Span span)
      implements Statement {
    public While {
      start = List.copyOf(start);
      body = List.copyOf(body);
      steps = List.copyOf(steps);
    }
  }

  /** A try with its handlers. */
  record Attempt(
      List<Statement> resources,
      List<Statement> body,
      List<Handler> handlers,
      List<Statement> last,
      Span span)
      implements Statement {
    public Attempt {
      resources = List.copyOf(resources);
      body = List.copyOf(body);
      handlers = List.copyOf(handlers);
      last = List.copyOf(last);
    }
  }

  /** What is done about some errors. */
  record Handler(List<String> types, String name, List<Statement> body, Span span) {
    public Handler {
      types = List.copyOf(types);
      body = List.copyOf(body);
    }
  }

  /** Statements together: a Python {@code with}, a Java block. */
  record Block(String keyword, List<Statement> resources, List<Statement> body, Span span)
      implements Statement {
    public Block {
      resources = List.copyOf(resources);
      body = List.copyOf(body);
    }
  }

  /**
   * A function, method or constructor.
   *
   * @param decorators Python's decorators, Java's annotations
   * @param modifiers Java's modifiers, Python's {@code async}
   * @param hasBody whether it has one
   * @param documentation its docstring or nothing
   */
  record Function(
      String name,
      List<Parameter> parameters,
      String returnType,
      List<Expression> decorators,
      List<String> modifiers,
      List<Statement> body,
      boolean hasBody,
      Optional<Span> documentation,
      Span signature,
      Span span)
      implements Statement {
    public Function {
      parameters = List.copyOf(parameters);
      decorators = List.copyOf(decorators);
      modifiers = List.copyOf(modifiers);
      body = List.copyOf(body);
    }
  }

  /** A class, interface, enum or record with its members. */
  record Type(
      String keyword,
      String name,
      List<Expression> bases,
      List<Expression> decorators,
      List<Parameter> components,
      List<Statement> body,
      Span span)
      implements Statement {
    public Type {
      bases = List.copyOf(bases);
      decorators = List.copyOf(decorators);
      components = List.copyOf(components);
      body = List.copyOf(body);
    }
  }

  /**
   * Names from elsewhere.
   *
   * @param module the module or package, with leading dots where it is relative; a Java type's
   *     package
   * @param names what is taken from it; none where the module itself is
   */
  record Import(String module, List<Imported> names, boolean shared, Span span)
      implements Statement {
    public Import {
      names = List.copyOf(names);
    }
  }

  /** One imported name and the name it has here. */
  record Imported(String name, String alias, Span span) {}

  /** A claim that stops the program if it does not hold. */
  record Assertion(List<Expression> parts, Span span) implements Statement {}

  /** {@code pass}, {@code break}, {@code continue}. */
  record Jump(String keyword, Span span) implements Statement {}

  /** Anything else around expressions: {@code del}, {@code global}. */
  record Other(String keyword, List<Expression> parts, Span span) implements Statement {
    public Other {
      parts = List.copyOf(parts);
    }
  }
}
