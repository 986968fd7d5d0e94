package io.nodesmith.validate.code;

import io.nodesmith.validate.code.Expression.Argument;
import io.nodesmith.validate.code.Expression.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treesitter.TSNode;

/** Reads tree-sitter's expressions. */
final class PythonExpressions {
  private final PythonSource source;
  private final Depth depth;

  PythonExpressions(PythonSource source, Depth depth) {
    this.source = source;
    this.depth = depth;
  }

  Expression read(TSNode node) {
    if (!depth.enter()) {
      return new Expression.Wrapped("deep", List.of(), source.span(node));
    }
    try {
      return expression(node);
    } finally {
      depth.leave();
    }
  }

  List<Expression> readAll(List<TSNode> nodes) {
    List<Expression> all = new ArrayList<>(nodes.size());
    for (TSNode node : nodes) {
      all.add(read(node));
    }
    return all;
  }

  Optional<Expression> readField(TSNode node, String field) {
    return source.field(node, field).map(this::read);
  }

  private Expression field(TSNode node, String name) {
    return source.field(node, name).map(this::read).orElseGet(() -> wrapped(node));
  }

  private Expression expression(TSNode node) {
    return switch (node.getType()) {
      case "identifier", "keyword_identifier" ->
          new Expression.Name(source.text(node), source.span(node));
      case "dotted_name" -> dotted(node);
      case "attribute" ->
          new Expression.Member(
              field(node, "object"),
              source.field(node, "attribute").map(source::text).orElse(""),
              source.span(node));
      case "call" -> call(node);
      case "string" -> PythonTexts.string(this, source, node);
      case "concatenated_string" ->
          new Expression.Operation("+", readAll(source.children(node)), source.span(node));
      case "integer", "float" -> literal(Literal.Kind.NUMBER, node);
      case "true", "false" -> literal(Literal.Kind.BOOLEAN, node);
      case "none" -> literal(Literal.Kind.NOTHING, node);
      case "ellipsis" -> literal(Literal.Kind.ELLIPSIS, node);
      case "parenthesized_expression" ->
          source.children(node).stream().findFirst().map(this::read).orElse(wrapped(node));
      case "list", "list_pattern" -> items(Expression.Items.Kind.LIST, node);
      case "tuple", "expression_list", "pattern_list", "tuple_pattern" ->
          items(Expression.Items.Kind.TUPLE, node);
      case "set" -> items(Expression.Items.Kind.SET, node);
      case "dictionary" -> mapping(node);
      case "subscript" -> element(node);
      case "named_expression" ->
          new Expression.Binding(field(node, "name"), "=", field(node, "value"), source.span(node));
      default -> compound(node);
    };
  }

  private Expression compound(TSNode node) {
    return switch (node.getType()) {
      case "binary_operator" -> binary(node);
      case "boolean_operator" -> operation(source.operator(node), node);
      case "comparison_operator" -> comparison(node);
      case "not_operator" -> operation("not", node);
      case "unary_operator" -> operation(source.operator(node), node);
      case "conditional_expression" -> conditional(node);
      case "lambda" -> lambda(node);
      case "list_comprehension",
          "set_comprehension",
          "generator_expression",
          "dictionary_comprehension" ->
          comprehension(node);
      case "list_splat", "dictionary_splat", "list_splat_pattern" ->
          new Expression.Wrapped("*", readAll(source.children(node)), source.span(node));
      default -> wrapped(node);
    };
  }

  private Expression literal(Literal.Kind kind, TSNode node) {
    return new Literal(kind, source.text(node), source.span(node));
  }

  private Expression wrapped(TSNode node) {
    return new Expression.Wrapped(
        node.getType(), readAll(source.children(node)), source.span(node));
  }

  private Expression items(Expression.Items.Kind kind, TSNode node) {
    return new Expression.Items(kind, readAll(source.children(node)), source.span(node));
  }

  Expression dotted(TSNode node) {
    Expression whole = null;
    for (TSNode part : source.children(node)) {
      String name = source.text(part);
      whole =
          whole == null
              ? new Expression.Name(name, source.span(part))
              : new Expression.Member(whole, name, source.span(node));
    }
    return whole == null ? new Expression.Name(source.text(node), source.span(node)) : whole;
  }

  private Expression call(TSNode node) {
    List<Argument> arguments = new ArrayList<>();
    Optional<TSNode> list = source.field(node, "arguments");
    if (list.isPresent() && list.get().getType().equals("generator_expression")) {
      arguments.add(new Argument("", read(list.get())));
    } else if (list.isPresent()) {
      for (TSNode child : source.children(list.get())) {
        arguments.add(argument(child));
      }
    }
    return new Expression.Call(field(node, "function"), arguments, source.span(node));
  }

  private Argument argument(TSNode node) {
    return switch (node.getType()) {
      case "keyword_argument" ->
          new Argument(
              source.field(node, "name").map(source::text).orElse(""), field(node, "value"));
      case "list_splat" -> new Argument("*", read(node));
      case "dictionary_splat" -> new Argument("**", read(node));
      default -> new Argument("", read(node));
    };
  }

  private Expression mapping(TSNode node) {
    List<Expression.Pair> pairs = new ArrayList<>();
    for (TSNode child : source.children(node)) {
      boolean pair = child.getType().equals("pair");
      pairs.add(
          pair
              ? new Expression.Pair(readField(child, "key"), field(child, "value"))
              : new Expression.Pair(Optional.empty(), read(child)));
    }
    return new Expression.Mapping(pairs, source.span(node));
  }

  private Expression element(TSNode node) {
    List<TSNode> parts = source.children(node);
    List<Expression> index = readAll(parts.subList(Math.min(1, parts.size()), parts.size()));
    return new Expression.Element(
        field(node, "value"),
        index.size() == 1
            ? index.getFirst()
            : new Expression.Items(Expression.Items.Kind.TUPLE, index, source.span(node)),
        source.span(node));
  }

  /** Chains of one operator lean to the left; they are read without recursion. */
  private Expression binary(TSNode node) {
    String operator = source.operator(node);
    List<TSNode> operands = new ArrayList<>();
    TSNode left = node;
    while (left.getType().equals("binary_operator") && source.operator(left).equals(operator)) {
      Optional<TSNode> right = source.field(left, "right");
      right.ifPresent(operands::add);
      Optional<TSNode> next = source.field(left, "left");
      if (next.isEmpty()) {
        break;
      }
      left = next.get();
    }
    operands.add(left);
    return new Expression.Operation(operator, readAll(operands.reversed()), source.span(node));
  }

  private Expression operation(String operator, TSNode node) {
    return new Expression.Operation(operator, readAll(source.children(node)), source.span(node));
  }

  private Expression comparison(TSNode node) {
    StringBuilder operator = new StringBuilder();
    for (int i = 0; i < node.getChildCount(); i++) {
      TSNode child = node.getChild(i);
      if ("operators".equals(node.getFieldNameForChild(i))) {
        operator.append(operator.isEmpty() ? "" : " ").append(source.text(child));
      }
    }
    return operation(operator.toString(), node);
  }

  private Expression conditional(TSNode node) {
    List<Expression> parts = readAll(source.children(node));
    if (parts.size() != 3) {
      return wrapped(node);
    }
    return new Expression.Operation(
        "?:", List.of(parts.get(1), parts.get(0), parts.get(2)), source.span(node));
  }

  private Expression lambda(TSNode node) {
    List<Parameter> parameters =
        source
            .field(node, "parameters")
            .map(list -> new PythonParameters(source, this).read(list))
            .orElse(List.of());
    Statement body = new Statement.Return(readField(node, "body"), source.span(node));
    return new Expression.Lambda(parameters, List.of(body), source.span(node));
  }

  private Expression comprehension(TSNode node) {
    List<Expression> results = new ArrayList<>();
    List<Expression.Clause> clauses = new ArrayList<>();
    List<Expression> conditions = new ArrayList<>();
    for (TSNode child : source.children(node)) {
      switch (child.getType()) {
        case "for_in_clause" -> {
          conditions = new ArrayList<>();
          clauses.add(
              new Expression.Clause(field(child, "left"), field(child, "right"), conditions));
        }
        case "if_clause" -> {
          List<Expression> tests = readAll(source.children(child));
          conditions.addAll(tests);
          if (!clauses.isEmpty()) {
            Expression.Clause last = clauses.removeLast();
            clauses.add(new Expression.Clause(last.variable(), last.source(), conditions));
          }
        }
        case "pair" -> results.addAll(readAll(source.children(child)));
        default -> results.add(read(child));
      }
    }
    return new Expression.Comprehension(results, clauses, source.span(node));
  }
}
