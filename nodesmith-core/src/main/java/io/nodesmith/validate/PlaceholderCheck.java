package io.nodesmith.validate;

import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.CodeTree;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Methods that only pretend to be written. */
final class PlaceholderCheck implements Check {
  private static final String REMEDY =
      "Write the whole method: compute the promised result from the parameters and the fields.";
  static final Rule STUB =
      Rule.error(
          RuleGroup.PLACEHOLDER,
          "stub-left",
          "A method that waits for its implementation",
          "Whoever calls it gets nothing, or a failure, where the contract promises a result.",
          REMEDY);
  static final Rule LEFT_OUT =
      Rule.error(
          RuleGroup.PLACEHOLDER,
          "code-left-out",
          "A comment in the place of code",
          "A comment does not run: what it stands for is missing.",
          "Write out the code that the comment stands for.");
  static final Rule PRETENDED =
      Rule.error(
          RuleGroup.PLACEHOLDER,
          "pretended-result",
          "A constant in the place of a result",
          "The method reports success without having done anything.",
          REMEDY);
  static final Rule ADMITTED =
      Rule.warning(
          RuleGroup.PLACEHOLDER,
          "placeholder-comment",
          "Code that says of itself that it is not the real thing",
          "Simulated work passes for done.",
          "Write what the comment says that the real code would do.");
  static final Rule TODO =
      Rule.note(
          RuleGroup.PLACEHOLDER,
          "todo-comment",
          "A note of work to be done",
          "Something is not finished, and only this comment knows.",
          "Do what the note says, then remove it.");

  private static final Set<String> SUCCESS_KEYS =
      Set.of(
          "status",
          "success",
          "ok",
          "computed",
          "aggregated",
          "workflow_completed",
          "result",
          "message",
          "completed",
          "done",
          "data",
          "processed",
          "output",
          "results",
          "error",
          "errors");
  private static final Set<String> CLAIMS =
      Set.of(
          "status",
          "success",
          "ok",
          "computed",
          "aggregated",
          "workflow_completed",
          "result",
          "message",
          "completed",
          "done",
          "processed");
  private static final Set<String> QUIET =
      Set.of(
          "close",
          "flush",
          "__enter__",
          "__exit__",
          "__init__",
          "__del__",
          "setUp",
          "tearDown",
          "log_message",
          "visit",
          "accept");

  @Override
  public List<Rule> rules() {
    return List.of(STUB, LEFT_OUT, PRETENDED, ADMITTED, TODO);
  }

  @Override
  public void inspect(Inspection inspection) {
    for (Statement.Function function : inspection.functions()) {
      if (function.hasBody()) {
        inspect(inspection, function);
      }
    }
    comments(inspection);
  }

  private static void comments(Inspection inspection) {
    for (CodeTree.Comment comment : inspection.tree().comments()) {
      String words = PlaceholderWords.plain(comment.text());
      if (words.startsWith("implementation required")) {
        if (isReported(inspection, comment)) {
          continue;
        }
        inspection.report(STUB, comment.span(), "The mark of a stub is still there.");
      } else if (PlaceholderWords.isLeftOut(words)) {
        inspection.report(
            LEFT_OUT, comment.span(), "\"" + words + "\" stands where code should be.");
      } else if (PlaceholderWords.isTodo(words)) {
        inspection.report(TODO, comment.span(), "\"" + words + "\"");
      } else if (PlaceholderWords.isPretence(words)) {
        inspection.report(ADMITTED, comment.span(), "\"" + words + "\"");
      }
    }
  }

  /** Whether the function around the comment is already known to be a stub. */
  private static boolean isReported(Inspection inspection, CodeTree.Comment comment) {
    return inspection.functions().stream()
        .filter(f -> f.span().start() <= comment.span().start())
        .filter(f -> comment.span().end() <= f.span().end())
        .anyMatch(
            f ->
                inspection.findings().stream()
                    .anyMatch(r -> r.rule().equals(STUB) && r.span().equals(f.signature())));
  }

  private static void inspect(Inspection inspection, Statement.Function function) {
    List<Statement> acts = new ArrayList<>();
    boolean passes = false;
    boolean logs = false;
    for (Statement statement : unwrapped(function.body())) {
      passes |= Code.isPass(statement);
      logs |= Code.isLog(statement);
      if (!Code.isPass(statement) && !Code.isLog(statement) && !isWaiting(statement)) {
        acts.add(statement);
      }
    }
    if (acts.size() > 3 || isExempt(inspection, function)) {
      return;
    }
    if (acts.isEmpty()) {
      nothing(inspection, function, passes, logs);
    } else if (acts.size() == 1) {
      single(inspection, function, acts.getFirst(), logs);
    } else {
      pretendedSteps(inspection, function, acts);
    }
  }

  /** A pause is no work. */
  private static boolean isWaiting(Statement statement) {
    return Code.call(statement)
        .map(c -> Code.path(c.callee()))
        .filter(p -> p.matches("(time|asyncio)\\.sleep|Thread\\.sleep"))
        .isPresent();
  }

  /** A try around everything adds nothing. */
  private static List<Statement> unwrapped(List<Statement> body) {
    if (body.size() == 1 && body.getFirst() instanceof Statement.Attempt attempt) {
      return attempt.body();
    }
    return body;
  }

  private static boolean isExempt(Inspection inspection, Statement.Function function) {
    boolean inherited =
        Code.hasDecorator(function, "abstractmethod") || Code.hasDecorator(function, "overload");
    boolean declared = inspection.tree().isPython() && isInterface(inspection, function);
    boolean constructor = function.returnType().isEmpty() && inspection.tree().isJava();
    return inherited || declared || constructor;
  }

  /** Whether it stands in a protocol, an abstract class, or a class that others here extend. */
  private static boolean isInterface(Inspection inspection, Statement.Function function) {
    Optional<Statement.Type> owner = inspection.owner(function);
    return owner.isPresent()
        && (owner.get().bases().stream()
                .map(base -> Code.lastName(Code.path(base)))
                .anyMatch(name -> Set.of("Protocol", "ABC", "ABCMeta").contains(name))
            || inspection.types().stream()
                .flatMap(other -> other.bases().stream())
                .anyMatch(base -> Code.path(base).equals(owner.get().name())));
  }

  private static void nothing(
      Inspection inspection, Statement.Function function, boolean passes, boolean logs) {
    boolean promises = promisesValue(inspection, function);
    boolean quiet = QUIET.contains(function.name()) || function.name().startsWith("on_");
    if (inspection.tree().isJava() && !promises) {
      boolean handler = !function.body().isEmpty() || function.parameters().isEmpty() || quiet;
      inspection.report(
          STUB,
          handler ? Severity.INFO : Severity.WARNING,
          function.signature(),
          function.name() + " does nothing.");
    } else if (promises || (passes && !quiet)) {
      Severity severity = logs && !promises ? Severity.WARNING : STUB.severity();
      inspection.report(STUB, severity, function.signature(), function.name() + " does nothing.");
    }
  }

  private static boolean promisesValue(Inspection inspection, Statement.Function function) {
    String type = function.returnType();
    boolean nothing = Set.of("", "None", "void", "Void", "\"None\"", "NoReturn").contains(type);
    return !nothing && !(inspection.tree().isPython() && type.startsWith("Optional"));
  }

  private static void single(
      Inspection inspection, Statement.Function function, Statement act, boolean logs) {
    switch (act) {
      case Statement.Raise raise -> refusal(inspection, function, raise);
      case Statement.Return result -> {
        boolean same = result.value().filter(v -> isParameter(function, v)).isPresent();
        boolean empty = result.value().map(Code::isConstant).orElse(true) || same;
        if (result.value().filter(v -> Code.path(v).equals("NotImplemented")).isPresent()
            && !function.name().startsWith("__")) {
          inspection.report(STUB, function.signature(), function.name() + " is not implemented.");
          return;
        }
        if (same && !inspection.comments(function.span()).isEmpty()) {
          inspection.report(
              PRETENDED,
              Severity.WARNING,
              act.span(),
              function.name() + " gives back what it took.");
          return;
        }
        if (result.value().filter(PlaceholderCheck::isSuccess).isPresent()) {
          inspection.report(PRETENDED, act.span(), function.name() + " only claims success.");
        } else if (empty && admits(inspection, function)) {
          inspection.report(
              STUB, function.signature(), function.name() + " returns a constant for now.");
        } else if (empty && logs && !isAnswer(function) && promisesValue(inspection, function)) {
          inspection.report(
              PRETENDED, act.span(), function.name() + " logs and returns a constant.");
        }
      }
      case Statement.Assertion s
          when !s.parts().isEmpty() && Reach.isConstant(s.parts().getFirst(), "false") ->
          inspection.report(STUB, function.signature(), function.name() + " only fails.");
      case Statement.Assertion _,
          Statement.Assignment _,
          Statement.Evaluation _,
          Statement.Branch _,
          Statement.Choice _,
          Statement.Each _,
          Statement.While _,
          Statement.Attempt _,
          Statement.Block _,
          Statement.Function _,
          Statement.Type _,
          Statement.Import _,
          Statement.Jump _,
          Statement.Other _ -> {}
    }
  }

  /** A page may well say the same to everyone. */
  private static boolean isAnswer(Statement.Function function) {
    return function.decorators().stream()
        .map(d -> Code.lastName(Code.call(d).map(c -> Code.path(c.callee())).orElse(Code.path(d))))
        .anyMatch(name -> name.matches("route|get|post|put|delete|patch|\\w*Mapping"));
  }

  private static boolean isParameter(Statement.Function function, Expression value) {
    String name = Code.path(value);
    return !name.equals("self")
        && !name.equals("this")
        && function.parameters().stream().anyMatch(p -> p.name().equals(name));
  }

  private static void refusal(
      Inspection inspection, Statement.Function function, Statement.Raise raise) {
    Optional<Expression> error = raise.error();
    if (error.isEmpty()) {
      return;
    }
    String path =
        Code.call(error.get()).map(call -> Code.path(call.callee())).orElse(Code.path(error.get()));
    String name = Code.lastName(path.replaceAll("\\.new$", ""));
    List<String> texts = new ArrayList<>();
    boolean missing = false;
    for (Expression part : Walk.within(error.get())) {
      Code.text(part).ifPresent(texts::add);
      missing |= Code.lastName(Code.path(part)).equals("METHOD_NOT_IMPLEMENTED");
    }
    boolean admitted = texts.stream().anyMatch(PlaceholderWords::isInMessage);
    boolean certain =
        name.startsWith("NotImplemented") || name.startsWith("NotYetImplemented") || missing;
    boolean refuses =
        name.equals("UnsupportedOperationException")
            && texts.isEmpty()
            && !Code.hasDecorator(function, "Override");
    if (certain || admitted || refuses || admits(inspection, function)) {
      inspection.report(STUB, function.signature(), function.name() + " only raises " + name + ".");
    }
  }

  /** Whether a comment in the function says that code is missing. */
  private static boolean admits(Inspection inspection, Statement.Function function) {
    String documentation =
        function.documentation().map(span -> span.in(inspection.tree().text())).orElse("");
    if (documentation.lines().map(PlaceholderWords::plain).anyMatch(PlaceholderWords::isTodo)) {
      return true;
    }
    return inspection.comments(function.span()).stream()
        .map(c -> PlaceholderWords.plain(c.text()))
        .anyMatch(
            w ->
                PlaceholderWords.isMarker(w)
                    || PlaceholderWords.isTodo(w)
                    || PlaceholderWords.isPretence(w)
                    || PlaceholderWords.isLeftOut(w));
  }

  /** {@code result = {"status": "success"}} and then {@code return result}. */
  private static void pretendedSteps(
      Inspection inspection, Statement.Function function, List<Statement> acts) {
    if (acts.size() == 3 && isSuccessInSteps(acts)) {
      inspection.report(
          PRETENDED, acts.getFirst().span(), function.name() + " only claims success.");
    }
    if (acts.size() == 2
        && acts.get(0) instanceof Statement.Assignment assignment
        && acts.get(1) instanceof Statement.Return result
        && assignment.value().filter(PlaceholderCheck::isSuccess).isPresent()
        && assignment.targets().stream()
            .map(Code::path)
            .toList()
            .equals(result.value().map(Code::path).stream().toList())) {
      inspection.report(PRETENDED, assignment.span(), function.name() + " only claims success.");
    }
  }

  /** {@code result = {}}, {@code result["status"] = "success"}, {@code return result}. */
  private static boolean isSuccessInSteps(List<Statement> acts) {
    Optional<String> name =
        acts.getFirst() instanceof Statement.Assignment first && first.value().isPresent()
            ? Optional.of(Code.path(first.targets().getFirst()))
            : Optional.empty();
    boolean returned =
        acts.getLast() instanceof Statement.Return result
            && result.value().map(Code::path).equals(name);
    Statement middle = acts.get(1);
    boolean claims = false;
    if (middle instanceof Statement.Assignment set
        && set.targets().getFirst() instanceof Expression.Element element) {
      claims =
          Code.text(element.index()).filter(CLAIMS::contains).isPresent()
              && set.value().filter(Code::isConstant).isPresent();
    } else if (Code.call(middle).isPresent()) {
      Expression.Call call = Code.call(middle).get();
      claims =
          Code.lastName(Code.path(call.callee())).equals("put")
              && Code.text(call.arguments().getFirst().value()).filter(CLAIMS::contains).isPresent()
              && call.arguments().stream().allMatch(a -> Code.isConstant(a.value()));
    }
    return name.isPresent() && returned && claims;
  }

  private static boolean isSuccess(Expression value) {
    List<Expression> keys = new ArrayList<>();
    if (value instanceof Expression.Mapping mapping) {
      mapping.pairs().forEach(pair -> pair.key().ifPresent(keys::add));
    } else if (value instanceof Expression.Call call && Code.path(call.callee()).equals("Map.of")) {
      for (int i = 0; i < call.arguments().size(); i += 2) {
        keys.add(call.arguments().get(i).value());
      }
    }
    if (value instanceof Expression.Call call && Code.path(call.callee()).equals("dict")) {
      return !call.arguments().isEmpty()
          && call.arguments().stream()
              .allMatch(a -> CLAIMS.contains(a.name()) && Code.isConstant(a.value()));
    }
    return !keys.isEmpty()
        && Code.isConstant(value)
        && keys.stream().anyMatch(k -> Code.text(k).filter(CLAIMS::contains).isPresent())
        && keys.stream().allMatch(k -> Code.text(k).filter(SUCCESS_KEYS::contains).isPresent());
  }
}
