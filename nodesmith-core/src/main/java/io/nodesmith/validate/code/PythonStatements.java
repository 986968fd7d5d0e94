package io.nodesmith.validate.code;

import io.nodesmith.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treesitter.TSNode;

/** Reads tree-sitter's statements and declarations. */
final class PythonStatements {
  private final PythonSource source;
  private final Depth depth;
  private final PythonExpressions expressions;

  PythonStatements(PythonSource source, Depth depth) {
    this.source = source;
    this.depth = depth;
    this.expressions = new PythonExpressions(source, depth);
  }

  List<Statement> body(TSNode node) {
    List<Statement> body = new ArrayList<>();
    for (TSNode child : source.children(node)) {
      if (depth.enter()) {
        body.addAll(read(child));
        depth.leave();
      }
    }
    return body;
  }

  private List<Statement> body(TSNode node, String field) {
    return source.field(node, field).map(this::body).orElse(List.of());
  }

  private List<Statement> read(TSNode node) {
    Span span = source.span(node);
    return switch (node.getType()) {
      case "expression_statement" -> evaluation(node);
      case "ERROR" -> body(node);
      case "future_import_statement" -> List.of();
      case "decorated_definition" -> decorated(node);
      case "if_statement" -> List.of(branch(node, source.children(node), 0));
      case "for_statement", "while_statement" -> loop(node);
      case "import_statement" -> new PythonImports(source).modules(node);
      case "import_from_statement" -> List.of(new PythonImports(source).names(node));
      case "function_definition" -> List.of(function(node, List.of(), span));
      case "class_definition" -> List.of(type(node, List.of(), span));
      default -> List.of(simple(node));
    };
  }

  private Statement simple(TSNode node) {
    Span span = source.span(node);
    return switch (node.getType()) {
      case "return_statement" -> new Statement.Return(first(node), span);
      case "raise_statement" ->
          new Statement.Raise(first(node), expressions.readField(node, "cause"), span);
      case "pass_statement" -> new Statement.Jump("pass", span);
      case "break_statement" -> new Statement.Jump("break", span);
      case "continue_statement" -> new Statement.Jump("continue", span);
      case "assert_statement" ->
          new Statement.Assertion(expressions.readAll(source.children(node)), span);
      case "try_statement" -> attempt(node);
      case "with_statement" -> with(node);
      case "match_statement" -> choice(node);
      default ->
          new Statement.Other(node.getType(), expressions.readAll(source.children(node)), span);
    };
  }

  private Optional<Expression> first(TSNode node) {
    return source.children(node).stream().findFirst().map(expressions::read);
  }

  private List<Statement> evaluation(TSNode node) {
    List<Statement> all = new ArrayList<>();
    for (TSNode child : source.children(node)) {
      Span span = source.span(child);
      switch (child.getType()) {
        case "assignment" -> all.add(assignment(child));
        case "augmented_assignment" ->
            all.add(
                new Statement.Assignment(
                    expressions.readField(child, "left").stream().toList(),
                    source.operator(child),
                    expressions.readField(child, "right"),
                    "",
                    List.of(),
                    span));
        default -> all.add(new Statement.Evaluation(expressions.read(child), span));
      }
    }
    return all;
  }

  private Statement assignment(TSNode node) {
    List<Expression> targets = new ArrayList<>();
    TSNode at = node;
    Optional<TSNode> value = Optional.empty();
    while (at.getType().equals("assignment")) {
      expressions.readField(at, "left").ifPresent(targets::add);
      value = source.field(at, "right");
      if (value.isEmpty()) {
        break;
      }
      at = value.get();
    }
    return new Statement.Assignment(
        targets,
        "=",
        value.map(expressions::read),
        source.field(node, "type").map(source::text).orElse(""),
        List.of(),
        source.span(node));
  }

  private List<Statement> decorated(TSNode node) {
    List<Expression> decorators = new ArrayList<>();
    for (TSNode child : source.children(node)) {
      if (child.getType().equals("decorator")) {
        source.children(child).forEach(c -> decorators.add(expressions.read(c)));
      }
    }
    return source
        .field(node, "definition")
        .map(
            definition ->
                definition.getType().equals("class_definition")
                    ? type(definition, decorators, source.span(node))
                    : function(definition, decorators, source.span(node)))
        .map(List::of)
        .orElse(List.of());
  }

  /** An elif is a branch in the otherwise of the one before. */
  private Statement branch(TSNode node, List<TSNode> parts, int at) {
    TSNode own = at == 0 ? node : parts.get(at);
    int next = at + 1;
    while (next < parts.size() && !parts.get(next).getType().endsWith("_clause")) {
      next++;
    }
    List<Statement> otherwise = List.of();
    if (next < parts.size()) {
      boolean elif = parts.get(next).getType().equals("elif_clause");
      otherwise =
          !elif
              ? body(parts.get(next), "body")
              : depth.enter() ? List.of(branchIn(node, parts, next)) : List.of();
    }
    Expression test =
        expressions
            .readField(own, "condition")
            .orElseGet(() -> new Expression.Wrapped("?", List.of(), source.span(own)));
    return new Statement.Branch(test, body(own, "consequence"), otherwise, source.span(own));
  }

  private Statement branchIn(TSNode node, List<TSNode> parts, int at) {
    Statement inner = branch(node, parts, at);
    depth.leave();
    return inner;
  }

  private List<Statement> loop(TSNode node) {
    Span span = source.span(node);
    List<Statement> body = body(node, "body");
    Optional<Expression> left = expressions.readField(node, "left");
    Optional<Expression> right = expressions.readField(node, "right");
    List<Statement> all = new ArrayList<>();
    if (left.isPresent() && right.isPresent()) {
      all.add(new Statement.Each(left.get(), right.get(), body, "", span));
    } else {
      Expression test =
          expressions
              .readField(node, "condition")
              .orElseGet(() -> new Expression.Wrapped("?", List.of(), span));
      all.add(new Statement.While(test, List.of(), body, List.of(), span));
    }
    source.field(node, "alternative").ifPresent(otherwise -> all.addAll(body(otherwise, "body")));
    return all;
  }

  private Statement attempt(TSNode node) {
    List<Statement> body = new ArrayList<>(body(node, "body"));
    List<Statement.Handler> handlers = new ArrayList<>();
    List<Statement> last = new ArrayList<>();
    for (TSNode child : source.children(node)) {
      switch (child.getType()) {
        case "except_clause", "except_group_clause" -> handlers.add(handler(child));
        case "else_clause" -> body.addAll(body(child, "body"));
        case "finally_clause" -> source.children(child).forEach(block -> last.addAll(body(block)));
        default -> {}
      }
    }
    return new Statement.Attempt(List.of(), body, handlers, last, source.span(node));
  }

  private Statement.Handler handler(TSNode node) {
    List<String> types = new ArrayList<>();
    String name = "";
    List<Statement> body = List.of();
    for (TSNode child : source.children(node)) {
      if (child.getType().equals("block")) {
        body = body(child);
      } else {
        TSNode type = child;
        if (child.getType().equals("as_pattern")) {
          type = source.children(child).getFirst();
          name = source.field(child, "alias").map(source::text).orElse("");
        }
        for (String part : source.text(type).split("[(),\\s]+", -1)) {
          if (!part.isEmpty()) {
            types.add(part);
          }
        }
      }
    }
    return new Statement.Handler(types, name, body, source.span(node));
  }

  private Statement with(TSNode node) {
    List<Statement> resources = new ArrayList<>();
    for (TSNode clause : source.children(node)) {
      if (clause.getType().equals("with_clause")) {
        source.children(clause).forEach(item -> resources.add(resource(item)));
      }
    }
    return new Statement.Block("with", resources, body(node, "body"), source.span(node));
  }

  private Statement resource(TSNode item) {
    TSNode value = source.field(item, "value").orElse(item);
    Span span = source.span(item);
    if (value.getType().equals("as_pattern")) {
      List<TSNode> parts = source.children(value);
      List<Expression> targets =
          source.field(value, "alias").stream()
              .flatMap(alias -> source.children(alias).stream())
              .map(expressions::read)
              .toList();
      return new Statement.Assignment(
          targets, "=", Optional.of(expressions.read(parts.getFirst())), "", List.of("with"), span);
    }
    return new Statement.Evaluation(expressions.read(value), span);
  }

  private Statement choice(TSNode node) {
    List<Statement.Case> cases = new ArrayList<>();
    source
        .field(node, "body")
        .ifPresent(block -> source.children(block).forEach(c -> cases.add(way(c))));
    Expression subject =
        expressions
            .readField(node, "subject")
            .orElseGet(() -> new Expression.Wrapped("?", List.of(), source.span(node)));
    return new Statement.Choice(subject, cases, source.span(node));
  }

  private Statement.Case way(TSNode node) {
    List<Expression> labels = new ArrayList<>();
    for (TSNode child : source.children(node)) {
      if (child.getType().equals("case_pattern")) {
        texts(child, labels);
      } else if (child.getType().equals("if_clause")) {
        source.children(child).forEach(guard -> labels.add(expressions.read(guard)));
      }
    }
    return new Statement.Case(labels, body(node, "consequence"));
  }

  /** The texts in a pattern; what else it has binds names, or compares with them. */
  private void texts(TSNode pattern, List<Expression> labels) {
    for (TSNode child : source.children(pattern)) {
      if (child.getType().endsWith("string")) {
        labels.add(expressions.read(child));
      } else {
        texts(child, labels);
      }
    }
  }

  private Statement function(TSNode node, List<Expression> decorators, Span span) {
    List<Parameter> parameters =
        source
            .field(node, "parameters")
            .map(list -> new PythonParameters(source, expressions).read(list))
            .orElse(List.of());
    Optional<TSNode> block = source.field(node, "body");
    List<Statement> body = new ArrayList<>(body(node, "body"));
    Optional<Span> documentation = documentation(body);
    documentation.ifPresent(doc -> body.removeFirst());
    boolean async = source.text(node).startsWith("async");
    int end = block.map(b -> source.span(b).start()).orElse(span.end());
    return new Statement.Function(
        source.field(node, "name").map(source::text).orElse(""),
        parameters,
        source.field(node, "return_type").map(source::text).orElse(""),
        decorators,
        async ? List.of("async") : List.of(),
        body,
        true,
        documentation,
        new Span(source.span(node).start(), Math.max(source.span(node).start(), end)),
        span);
  }

  private static Optional<Span> documentation(List<Statement> body) {
    boolean documented =
        !body.isEmpty()
            && body.getFirst() instanceof Statement.Evaluation evaluation
            && evaluation.expression() instanceof Expression.Literal literal
            && literal.kind() == Expression.Literal.Kind.TEXT;
    return documented ? Optional.of(body.getFirst().span()) : Optional.empty();
  }

  /** A class that is extended, or what is said of the new one: {@code metaclass=ABCMeta}. */
  private Expression base(TSNode node) {
    return node.getType().equals("keyword_argument")
        ? new Expression.Wrapped(
            source.field(node, "name").map(source::text).orElse(""),
            expressions.readField(node, "value").stream().toList(),
            source.span(node))
        : expressions.read(node);
  }

  private Statement type(TSNode node, List<Expression> decorators, Span span) {
    List<Expression> bases =
        source
            .field(node, "superclasses")
            .map(list -> source.children(list).stream().map(this::base).toList())
            .orElse(List.of());
    return new Statement.Type(
        "class",
        source.field(node, "name").map(source::text).orElse(""),
        bases,
        decorators,
        List.of(),
        body(node, "body"),
        span);
  }
}
