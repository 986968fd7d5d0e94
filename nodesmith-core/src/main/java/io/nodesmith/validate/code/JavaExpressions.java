package io.nodesmith.validate.code;

import com.sun.source.tree.*;
import com.sun.source.util.SimpleTreeVisitor;
import io.nodesmith.language.Span;
import io.nodesmith.validate.code.Expression.Argument;
import io.nodesmith.validate.code.Expression.Literal.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the compiler's expressions. */
final class JavaExpressions extends SimpleTreeVisitor<Expression, Void> {
  private static final Map<Tree.Kind, String> OPERATORS =
      Map.ofEntries(
          Map.entry(Tree.Kind.PLUS, "+"),
          Map.entry(Tree.Kind.MINUS, "-"),
          Map.entry(Tree.Kind.MULTIPLY, "*"),
          Map.entry(Tree.Kind.DIVIDE, "/"),
          Map.entry(Tree.Kind.REMAINDER, "%"),
          Map.entry(Tree.Kind.EQUAL_TO, "=="),
          Map.entry(Tree.Kind.NOT_EQUAL_TO, "!="),
          Map.entry(Tree.Kind.LESS_THAN, "<"),
          Map.entry(Tree.Kind.GREATER_THAN, ">"),
          Map.entry(Tree.Kind.LESS_THAN_EQUAL, "<="),
          Map.entry(Tree.Kind.GREATER_THAN_EQUAL, ">="),
          Map.entry(Tree.Kind.CONDITIONAL_AND, "and"),
          Map.entry(Tree.Kind.CONDITIONAL_OR, "or"),
          Map.entry(Tree.Kind.LOGICAL_COMPLEMENT, "not"),
          Map.entry(Tree.Kind.UNARY_MINUS, "-"),
          Map.entry(Tree.Kind.PLUS_ASSIGNMENT, "+="),
          Map.entry(Tree.Kind.MINUS_ASSIGNMENT, "-="),
          Map.entry(Tree.Kind.MULTIPLY_ASSIGNMENT, "*="));

  private final JavaSource source;
  private final Depth depth;
  private final JavaStatements statements;

  JavaExpressions(JavaSource source, Depth depth, JavaStatements statements) {
    this.source = source;
    this.depth = depth;
    this.statements = statements;
  }

  Expression read(Tree tree) {
    if (!depth.enter()) {
      return new Expression.Wrapped("deep", List.of(), source.span(tree));
    }
    try {
      return visit(tree, null);
    } finally {
      depth.leave();
    }
  }

  List<Expression> readAll(List<? extends Tree> trees) {
    List<Expression> all = new ArrayList<>(trees.size());
    for (Tree tree : trees) {
      all.add(read(tree));
    }
    return all;
  }

  Optional<Expression> readOptional(@Nullable Tree tree) {
    return tree == null ? Optional.empty() : Optional.of(read(tree));
  }

  @Override
  protected Expression defaultAction(Tree node, Void unused) {
    return new Expression.Wrapped(node.getKind().name(), List.of(), source.span(node));
  }

  @Override
  public Expression visitIdentifier(IdentifierTree node, Void unused) {
    return new Expression.Name(node.getName().toString(), source.span(node));
  }

  @Override
  public Expression visitMemberSelect(MemberSelectTree node, Void unused) {
    return new Expression.Member(
        read(node.getExpression()), node.getIdentifier().toString(), source.span(node));
  }

  @Override
  public Expression visitMethodInvocation(MethodInvocationTree node, Void unused) {
    return new Expression.Call(
        read(node.getMethodSelect()), arguments(node.getArguments()), source.span(node));
  }

  private List<Argument> arguments(List<? extends ExpressionTree> trees) {
    List<Argument> arguments = new ArrayList<>(trees.size());
    for (ExpressionTree tree : trees) {
      arguments.add(new Argument("", read(tree)));
    }
    return arguments;
  }

  @Override
  public Expression visitNewClass(NewClassTree node, Void unused) {
    Expression type = read(node.getIdentifier());
    Expression.Member constructor = new Expression.Member(type, "new", type.span());
    Expression call =
        new Expression.Call(constructor, arguments(node.getArguments()), source.span(node));
    ClassTree body = node.getClassBody();
    if (body == null) {
      return call;
    }
    return new Expression.Wrapped(
        "new",
        List.of(call, new Expression.Lambda(List.of(), statements.members(body), call.span())),
        call.span());
  }

  @Override
  public Expression visitNewArray(NewArrayTree node, Void unused) {
    if (node.getInitializers() == null) {
      List<Expression> sizes = readAll(node.getDimensions());
      return new Expression.Wrapped("new[]", sizes, source.span(node));
    }
    return new Expression.Items(
        Expression.Items.Kind.LIST, readAll(node.getInitializers()), source.span(node));
  }

  @Override
  public Expression visitLiteral(LiteralTree node, Void unused) {
    Object value = node.getValue();
    Span span = source.span(node);
    if (value == null) {
      return new Expression.Literal(Kind.NOTHING, "null", span);
    }
    Kind kind =
        value instanceof String || value instanceof Character
            ? Kind.TEXT
            : value instanceof Boolean ? Kind.BOOLEAN : Kind.NUMBER;
    return new Expression.Literal(kind, value.toString(), span);
  }

  @Override
  public Expression visitBinary(BinaryTree node, Void unused) {
    List<ExpressionTree> operands = new ArrayList<>();
    ExpressionTree left = node;
    while (left.getKind() == node.getKind() && left instanceof BinaryTree binary) {
      operands.add(binary.getRightOperand());
      left = binary.getLeftOperand();
    }
    operands.add(left);
    return new Expression.Operation(
        operator(node), readAll(operands.reversed()), source.span(node));
  }

  private static String operator(Tree node) {
    return OPERATORS.getOrDefault(node.getKind(), node.getKind().name());
  }

  @Override
  public Expression visitUnary(UnaryTree node, Void unused) {
    return new Expression.Operation(
        operator(node), List.of(read(node.getExpression())), source.span(node));
  }

  @Override
  public Expression visitConditionalExpression(ConditionalExpressionTree node, Void unused) {
    return new Expression.Operation(
        "?:",
        List.of(
            read(node.getCondition()),
            read(node.getTrueExpression()),
            read(node.getFalseExpression())),
        source.span(node));
  }

  @Override
  public Expression visitAssignment(AssignmentTree node, Void unused) {
    return new Expression.Binding(
        read(node.getVariable()), "=", read(node.getExpression()), source.span(node));
  }

  @Override
  public Expression visitCompoundAssignment(CompoundAssignmentTree node, Void unused) {
    return new Expression.Binding(
        read(node.getVariable()), operator(node), read(node.getExpression()), source.span(node));
  }

  @Override
  public Expression visitParenthesized(ParenthesizedTree node, Void unused) {
    return read(node.getExpression());
  }

  @Override
  public Expression visitTypeCast(TypeCastTree node, Void unused) {
    return new Expression.Wrapped(
        "cast " + source.text(node.getType()),
        List.of(read(node.getExpression())),
        source.span(node));
  }

  @Override
  public Expression visitInstanceOf(InstanceOfTree node, Void unused) {
    return new Expression.Wrapped(
        "instanceof", List.of(read(node.getExpression())), source.span(node));
  }

  @Override
  public Expression visitArrayAccess(ArrayAccessTree node, Void unused) {
    return new Expression.Element(
        read(node.getExpression()), read(node.getIndex()), source.span(node));
  }

  @Override
  public Expression visitParameterizedType(ParameterizedTypeTree node, Void unused) {
    return read(node.getType());
  }

  @Override
  public Expression visitAnnotatedType(AnnotatedTypeTree node, Void unused) {
    return read(node.getUnderlyingType());
  }

  @Override
  public Expression visitAnnotation(AnnotationTree node, Void unused) {
    Expression name = read(node.getAnnotationType());
    return new Expression.Call(name, arguments(node.getArguments()), source.span(node));
  }

  @Override
  public Expression visitMemberReference(MemberReferenceTree node, Void unused) {
    return new Expression.Wrapped(
        "::" + node.getName(), List.of(read(node.getQualifierExpression())), source.span(node));
  }

  @Override
  public Expression visitLambdaExpression(LambdaExpressionTree node, Void unused) {
    List<Parameter> parameters = new ArrayList<>();
    for (VariableTree parameter : node.getParameters()) {
      parameters.add(statements.parameter(parameter));
    }
    return new Expression.Lambda(parameters, statements.body(node.getBody()), source.span(node));
  }

  @Override
  public Expression visitSwitchExpression(SwitchExpressionTree node, Void unused) {
    Span span = source.span(node);
    Statement choice =
        new Statement.Choice(read(node.getExpression()), statements.cases(node.getCases()), span);
    return new Expression.Lambda(List.of(), List.of(choice), span);
  }
}
