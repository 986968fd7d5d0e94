package io.nodesmith.validate.code;

import com.sun.source.tree.*;
import com.sun.source.util.SimpleTreeVisitor;
import io.nodesmith.language.Span;
import io.nodesmith.validate.code.Expression.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Reads the compiler's statements and declarations. */
final class JavaStatements extends SimpleTreeVisitor<Statement, Void> {
  private final JavaSource source;
  private final Depth depth;
  private final JavaExpressions expressions;

  JavaStatements(JavaSource source, Depth depth) {
    this.source = source;
    this.depth = depth;
    this.expressions = new JavaExpressions(source, depth, this);
  }

  Statement read(Tree tree) {
    if (!depth.enter()) {
      return new Statement.Other("deep", List.of(), source.span(tree));
    }
    try {
      return visit(tree, null);
    } finally {
      depth.leave();
    }
  }

  List<Statement> readAll(@Nullable List<? extends Tree> trees) {
    List<Statement> all = new ArrayList<>();
    if (trees != null) {
      for (Tree tree : trees) {
        if (!(tree instanceof EmptyStatementTree)) {
          all.add(read(tree));
        }
      }
    }
    return all;
  }

  /** The statements of a body, whether in braces or not; an expression is its result. */
  List<Statement> body(@Nullable Tree tree) {
    if (tree == null) {
      return List.of();
    }
    if (tree instanceof BlockTree block) {
      return readAll(block.getStatements());
    }
    if (tree instanceof ExpressionTree) {
      return List.of(new Statement.Return(expressions.readOptional(tree), source.span(tree)));
    }
    return readAll(List.of(tree));
  }

  @Override
  protected Statement defaultAction(Tree node, Void unused) {
    if (node instanceof ExpressionTree expression) {
      return new Statement.Evaluation(expressions.read(expression), source.span(node));
    }
    return new Statement.Other(node.getKind().name(), List.of(), source.span(node));
  }

  @Override
  public Statement visitExpressionStatement(ExpressionStatementTree node, Void unused) {
    Expression expression = expressions.read(node.getExpression());
    if (expression instanceof Expression.Binding binding) {
      return new Statement.Assignment(
          List.of(binding.target()),
          binding.operator(),
          Optional.of(binding.value()),
          "",
          List.of(),
          source.span(node));
    }
    return new Statement.Evaluation(expression, source.span(node));
  }

  @Override
  public Statement visitVariable(VariableTree node, Void unused) {
    Span span = source.span(node);
    return new Statement.Assignment(
        List.of(new Expression.Name(node.getName().toString(), span)),
        "=",
        expressions.readOptional(node.getInitializer()),
        type(node),
        JavaModifiers.names(node.getModifiers()),
        span);
  }

  private String type(VariableTree node) {
    return node.getType() == null ? "" : source.text(node.getType());
  }

  @Override
  public Statement visitReturn(ReturnTree node, Void unused) {
    return new Statement.Return(expressions.readOptional(node.getExpression()), source.span(node));
  }

  @Override
  public Statement visitYield(YieldTree node, Void unused) {
    return new Statement.Return(expressions.readOptional(node.getValue()), source.span(node));
  }

  @Override
  public Statement visitThrow(ThrowTree node, Void unused) {
    return new Statement.Raise(
        expressions.readOptional(node.getExpression()), Optional.empty(), source.span(node));
  }

  @Override
  public Statement visitIf(IfTree node, Void unused) {
    return new Statement.Branch(
        expressions.read(node.getCondition()),
        body(node.getThenStatement()),
        body(node.getElseStatement()),
        source.span(node));
  }

  @Override
  public Statement visitSwitch(SwitchTree node, Void unused) {
    return new Statement.Choice(
        expressions.read(node.getExpression()), cases(node.getCases()), source.span(node));
  }

  List<Statement.Case> cases(List<? extends CaseTree> trees) {
    List<Statement.Case> cases = new ArrayList<>();
    for (CaseTree tree : trees) {
      List<Statement> body =
          tree.getStatements() == null ? body(tree.getBody()) : readAll(tree.getStatements());
      cases.add(new Statement.Case(expressions.readAll(tree.getExpressions()), body));
    }
    return cases;
  }

  @Override
  public Statement visitEnhancedForLoop(EnhancedForLoopTree node, Void unused) {
    VariableTree variable = node.getVariable();
    return new Statement.Each(
        new Expression.Name(variable.getName().toString(), source.span(variable)),
        expressions.read(node.getExpression()),
        body(node.getStatement()),
        type(variable),
        source.span(node));
  }

  @Override
  public Statement visitWhileLoop(WhileLoopTree node, Void unused) {
    return loop(expressions.read(node.getCondition()), body(node.getStatement()), node);
  }

  @Override
  public Statement visitDoWhileLoop(DoWhileLoopTree node, Void unused) {
    return loop(expressions.read(node.getCondition()), body(node.getStatement()), node);
  }

  private Statement loop(Expression test, List<Statement> body, Tree node) {
    return new Statement.While(test, List.of(), body, List.of(), source.span(node));
  }

  @Override
  public Statement visitForLoop(ForLoopTree node, Void unused) {
    Span span = source.span(node);
    Expression test =
        expressions
            .readOptional(node.getCondition())
            .orElse(new Expression.Literal(Literal.Kind.BOOLEAN, "true", span));
    return new Statement.While(
        test,
        readAll(node.getInitializer()),
        body(node.getStatement()),
        readAll(node.getUpdate()),
        span);
  }

  @Override
  public Statement visitTry(TryTree node, Void unused) {
    List<Statement.Handler> handlers = new ArrayList<>();
    for (CatchTree handler : node.getCatches()) {
      VariableTree parameter = handler.getParameter();
      List<String> types = List.of(source.text(parameter.getType()).split("\\s*\\|\\s*", -1));
      handlers.add(
          new Statement.Handler(
              types,
              parameter.getName().toString(),
              body(handler.getBlock()),
              source.span(handler)));
    }
    return new Statement.Attempt(
        readAll(node.getResources()),
        body(node.getBlock()),
        handlers,
        body(node.getFinallyBlock()),
        source.span(node));
  }

  @Override
  public Statement visitBlock(BlockTree node, Void unused) {
    return new Statement.Block("{", List.of(), readAll(node.getStatements()), source.span(node));
  }

  @Override
  public Statement visitSynchronized(SynchronizedTree node, Void unused) {
    Span span = source.span(node);
    Statement lock = new Statement.Evaluation(expressions.read(node.getExpression()), span);
    return new Statement.Block("synchronized", List.of(lock), body(node.getBlock()), span);
  }

  @Override
  public Statement visitLabeledStatement(LabeledStatementTree node, Void unused) {
    return read(node.getStatement());
  }

  @Override
  public Statement visitAssert(AssertTree node, Void unused) {
    return new Statement.Assertion(
        List.of(expressions.read(node.getCondition())), source.span(node));
  }

  @Override
  public Statement visitBreak(BreakTree node, Void unused) {
    return new Statement.Jump("break", source.span(node));
  }

  @Override
  public Statement visitContinue(ContinueTree node, Void unused) {
    return new Statement.Jump("continue", source.span(node));
  }

  @Override
  public Statement visitMethod(MethodTree node, Void unused) {
    List<Parameter> parameters = new ArrayList<>();
    node.getParameters().forEach(parameter -> parameters.add(parameter(parameter)));
    Span span = source.span(node);
    int end = node.getBody() == null ? span.end() : source.span(node.getBody()).start();
    return new Statement.Function(
        node.getName().toString(),
        parameters,
        node.getReturnType() == null ? "" : source.text(node.getReturnType()),
        expressions.readAll(node.getModifiers().getAnnotations()),
        JavaModifiers.names(node.getModifiers()),
        body(node.getBody()),
        node.getBody() != null,
        Optional.empty(),
        new Span(span.start(), Math.max(span.start(), end)),
        span);
  }

  Parameter parameter(VariableTree tree) {
    String type = type(tree);
    return new Parameter(
        tree.getName().toString(),
        type.endsWith("...") ? "..." : "",
        type,
        JavaModifiers.annotations(tree.getModifiers()),
        Optional.empty(),
        source.span(tree));
  }

  @Override
  public Statement visitClass(ClassTree node, Void unused) {
    List<Expression> bases = new ArrayList<>(expressions.readAll(node.getImplementsClause()));
    expressions.readOptional(node.getExtendsClause()).ifPresent(bases::addFirst);
    List<Parameter> components = new ArrayList<>();
    for (Tree member : node.getMembers()) {
      if (isComponent(node, member)) {
        components.add(parameter((VariableTree) member));
      }
    }
    return new Statement.Type(
        node.getKind().name().toLowerCase(Locale.ROOT),
        node.getSimpleName().toString(),
        bases,
        expressions.readAll(node.getModifiers().getAnnotations()),
        components,
        members(node),
        source.span(node));
  }

  /** Fields, methods and types that are written out; not what the compiler adds. */
  List<Statement> members(ClassTree node) {
    List<Tree> members = new ArrayList<>();
    for (Tree member : node.getMembers()) {
      boolean written = source.span(member).length() > 0 && !isComponent(node, member);
      if (written) {
        members.add(member);
      }
    }
    return readAll(members);
  }

  /** A record has no other fields of its own than its components. */
  private static boolean isComponent(ClassTree type, Tree member) {
    return type.getKind() == Tree.Kind.RECORD
        && member instanceof VariableTree variable
        && !variable.getModifiers().getFlags().contains(Modifier.STATIC);
  }
}
