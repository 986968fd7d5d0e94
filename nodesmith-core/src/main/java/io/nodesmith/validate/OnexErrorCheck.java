package io.nodesmith.validate;

import io.nodesmith.language.SourceText;
import io.nodesmith.language.Span;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** A node fails with ONEX errors, and their codes exist. */
final class OnexErrorCheck implements Check {
  private static final Set<String> CODES =
      Arrays.stream(OnexErrorCode.values()).map(Enum::name).collect(Collectors.toSet());
  private static final Set<String> ERRORS = Set.of("OnexException", "ModelOnexError", "OnexError");
  private static final Set<String> CODE_TYPES =
      Set.of("OnexErrorCode", "EnumCoreErrorCode", "CoreErrorCode");

  static final Rule OTHER_ERROR =
      Rule.error(
          RuleGroup.COMPLIANCE,
          "onex-error",
          "A failure that is not an ONEX error",
          "Callers decide by the error's code whether to retry; other errors have none.",
          "Throw OnexException (Python: raise ModelOnexError) with a code that says what went"
              + " wrong.");
  static final Rule UNKNOWN_CODE =
      Rule.error(
          RuleGroup.COMPLIANCE,
          "onex-error-code",
          "An error code that the platform does not know",
          "Code that names an unknown error code does not compile, or fails when it should report.",
          "Use one of the known codes: "
              + CODES.stream().sorted().collect(Collectors.joining(", "))
              + ".");

  /** Calls that tell a log of an error, or put it in words for one, and tell nobody else. */
  private static final Set<String> LOGS =
      Set.of(
          "logEvent",
          "event",
          "log",
          "debug",
          "info",
          "warn",
          "warning",
          "error",
          "exception",
          "emit_log_event",
          "emit_log_event_sync",
          "print",
          "println",
          "printStackTrace",
          "repr",
          "str",
          "type",
          "format",
          "isinstance",
          "valueOf");

  static final Rule SWALLOWED =
      Rule.error(
          RuleGroup.COMPLIANCE,
          "onex-swallowed-error",
          "An error that nobody hears of",
          "The caller takes a failure for a success.",
          "Log the failure and throw an ONEX error with the caught one as its cause.");
  static final Rule ARGUMENTS =
      Rule.error(
          RuleGroup.COMPLIANCE,
          "onex-error-arguments",
          "An ONEX error made the wrong way",
          "The error's constructor refuses these arguments, or loses them.",
          "Pass a message and an error code: ModelOnexError(message=..., error_code=...).");

  static final Rule UNANSWERED =
      Rule.error(
          RuleGroup.COMPLIANCE,
          "onex-no-answer",
          "A request answered with nothing",
          "The caller is promised a response or an error, and fails on what is neither.",
          "Return the response, or throw an ONEX error that says why there is none.");

  @Override
  public List<Rule> rules() {
    return List.of(OTHER_ERROR, UNKNOWN_CODE, SWALLOWED, ARGUMENTS, UNANSWERED);
  }

  @Override
  public void inspect(Inspection inspection) {
    Walk.all(inspection.tree().body(), s -> {}, e -> code(inspection, e));
    if (inspection.tree().isPython()) {
      uses(inspection);
      absent(inspection);
    }
    for (OnexNode node : OnexNode.in(inspection)) {
      Set<String> makers = makers(node);
      Set<String> caught = caught(node);
      for (Statement.Function function : Walk.functions(List.of(node.type()))) {
        Set<String> known = new HashSet<>(makers);
        if (function.name().startsWith("_") || function.modifiers().contains("private")) {
          known.addAll(caught);
        }
        Walk.own(function.body(), s -> statement(inspection, function, s, known), e -> {});
      }
    }
  }

  /** Codes that the platform's enum does not have, and texts that are known to be none. */
  private static void uses(Inspection inspection) {
    SymbolTable table = inspection.subject().profile().symbols();
    Set<String> known = table.members("EnumCoreErrorCode").orElse(CODES);
    Set<String> absent = table.absentMembers("EnumCoreErrorCode");
    for (ErrorCodeUses.Use use : ErrorCodeUses.in(inspection)) {
      boolean wrong = use.certain() ? !known.contains(use.code()) : absent.contains(use.code());
      if (wrong) {
        String nearest =
            Nearest.of(use.code(), known).map(n -> " Did you mean " + n + "?").orElse("");
        inspection.report(
            UNKNOWN_CODE, use.span(), "There is no error code " + use.code() + "." + nearest);
      }
    }
  }

  /** Codes that do not exist, by subscript, by call, as a text: whatever names them. */
  private static void absent(Inspection inspection) {
    SourceText file = inspection.subject().file();
    for (Problem problem : inspection.subject().profile().symbols().absentCodes(file)) {
      Place place = problem.place();
      int line = place == null ? 1 : place.line();
      int start = inspection.lines().offset(line, 1);
      int end = Math.max(start, inspection.lines().offset(line + 1, 1) - 1);
      boolean known =
          inspection.findings().stream()
              .anyMatch(f -> f.rule().equals(UNKNOWN_CODE) && f.place().line() == line);
      if (!known) {
        inspection.report(
            UNKNOWN_CODE, new Span(start, end), problem.message() + " " + problem.remedy());
      }
    }
  }

  private static void code(Inspection inspection, Expression expression) {
    if (expression instanceof Expression.Member member && !inspection.tree().isPython()) {
      boolean ofCodes = CODE_TYPES.contains(Code.lastName(Code.path(member.of())));
      boolean constant = member.name().equals(member.name().toUpperCase(java.util.Locale.ROOT));
      if (ofCodes && constant && !CODES.contains(member.name())) {
        String nearest =
            Nearest.of(member.name(), CODES).map(n -> " Did you mean " + n + "?").orElse("");
        inspection.report(
            UNKNOWN_CODE, member.span(), "There is no error code " + member.name() + "." + nearest);
      }
    } else if (expression instanceof Expression.Call call) {
      arguments(inspection, call);
      String path = Code.path(call.callee());
      if (path.endsWith(".valueOf") && call.arguments().size() == 1) {
        looked(
            inspection, path.substring(0, path.length() - 8), call.arguments().getFirst().value());
      }
    }
  }

  /** A code that is looked up by a constant name. */
  private static void looked(Inspection inspection, String type, Expression name) {
    Code.text(name)
        .filter(text -> CODE_TYPES.contains(Code.lastName(type)) && !CODES.contains(text))
        .ifPresent(
            text ->
                inspection.report(
                    UNKNOWN_CODE, name.span(), "There is no error code " + text + "."));
  }

  private static void arguments(Inspection inspection, Expression.Call call) {
    String name = errorName(call);
    if (name.equals("ModelOnexError")) {
      boolean wrong =
          call.arguments().stream().anyMatch(a -> Set.of("code", "details").contains(a.name()));
      boolean coded =
          call.arguments().size() > 1
              || call.arguments().stream().anyMatch(a -> !a.name().isEmpty());
      boolean uncoded =
          call.arguments().stream()
                  .noneMatch(a -> a.name().equals("error_code") || a.name().startsWith("*"))
              && call.arguments().stream().filter(a -> a.name().isEmpty()).count() < 2;
      if (wrong || uncoded || !coded) {
        inspection.report(ARGUMENTS, call.span(), "The error is made without a known error_code.");
      }
    } else if (name.equals("OnexException")
        && (call.arguments().size() < 2 || isNothing(call.arguments().getFirst().value()))) {
      inspection.report(ARGUMENTS, call.span(), "The error is made without a code and a message.");
    }
  }

  private static boolean isNothing(Expression value) {
    return value instanceof Expression.Literal literal
        && literal.kind() == Expression.Literal.Kind.NOTHING;
  }

  /** The simple name of the class of which the call makes an object. */
  private static String errorName(Expression.Call call) {
    return Code.lastName(Code.path(call.callee()).replaceAll("\\.new$", ""));
  }

  /** Methods of the node that return ONEX errors. */
  private static Set<String> makers(OnexNode node) {
    Set<String> makers = new HashSet<>();
    for (Statement.Function function : node.functions()) {
      if (ERRORS.contains(function.returnType().replaceAll("^[\"']|[\"']$", ""))) {
        makers.add(function.name());
      }
    }
    return makers;
  }

  /** Errors that the node catches by name: its own helpers may raise them, to be translated. */
  private static Set<String> caught(OnexNode node) {
    Set<String> caught = new HashSet<>();
    Walk.all(
        List.of(node.type()),
        s -> {
          if (s instanceof Statement.Attempt attempt) {
            attempt.handlers().forEach(handler -> caught.addAll(handler.types()));
          }
        },
        e -> {});
    caught.removeAll(Set.of("Exception", "BaseException", "RuntimeException", "Throwable"));
    return caught;
  }

  private static void statement(
      Inspection inspection, Statement.Function function, Statement statement, Set<String> makers) {
    if (statement instanceof Statement.Return result
        && function.returnType().matches("[\\w.]*Response(\\.\\w+)*")
        && result.value().filter(OnexErrorCheck::isNothing).isPresent()) {
      inspection.report(UNANSWERED, result.span(), function.name() + " answers with nothing.");
    } else if (statement instanceof Statement.Raise raise && raise.error().isPresent()) {
      raised(inspection, function, raise, makers);
    } else if (statement instanceof Statement.Attempt attempt) {
      attempt.handlers().forEach(handler -> handler(inspection, handler));
    }
  }

  private static void raised(
      Inspection inspection,
      Statement.Function function,
      Statement.Raise raise,
      Set<String> makers) {
    Expression error = raise.error().orElseThrow();
    Optional<Expression.Call> call = Code.call(error);
    if (call.isPresent()) {
      String name = errorName(call.get());
      if (!ERRORS.contains(name) && !makers.contains(name)) {
        inspection.report(OTHER_ERROR, raise.span(), name + " is not an ONEX error.");
      }
      return;
    }
    String name = Code.path(error);
    if (!ERRORS.contains(name) && !isOnexVariable(function, name, raise, makers)) {
      inspection.report(OTHER_ERROR, raise.span(), name + " is not an ONEX error.");
    }
  }

  private static boolean isOnexVariable(
      Statement.Function function, String name, Statement.Raise raise, Set<String> makers) {
    List<String> types = new ArrayList<>();
    Walk.own(
        function.body(),
        s -> {
          if (s instanceof Statement.Attempt attempt) {
            attempt.handlers().stream()
                .filter(h -> h.name().equals(name) && contains(h, raise))
                .forEach(h -> types.addAll(h.types()));
          } else if (s instanceof Statement.Assignment assignment
              && assignment.targets().stream().anyMatch(t -> Code.path(t).equals(name))) {
            types.add(
                assignment.type().isEmpty()
                    ? assignment
                        .value()
                        .flatMap(Code::call)
                        .map(OnexErrorCheck::errorName)
                        .map(maker -> makers.contains(maker) ? "ModelOnexError" : maker)
                        .orElse("")
                    : assignment.type());
          }
        },
        e -> {});
    function.parameters().stream()
        .filter(p -> p.name().equals(name))
        .forEach(p -> types.add(p.type()));
    return !types.isEmpty() && types.stream().allMatch(t -> ERRORS.contains(Code.lastName(t)));
  }

  private static boolean returnsNothing(Statement.Handler handler) {
    return !handler.body().isEmpty()
        && handler.body().getLast() instanceof Statement.Return result
        && result.value().map(Code::isConstant).orElse(true);
  }

  /** Whether the failure is answered as a success would be. */
  private static boolean answers(Statement.Handler handler) {
    return !handler.body().isEmpty()
        && handler.body().getLast() instanceof Statement.Return result
        && result.value().flatMap(Code::call).isPresent()
        && Code.path(result.value().flatMap(Code::call).orElseThrow().callee())
            .matches("(.*\\.)?\\w+Response(\\.\\w+)*");
  }

  private static boolean contains(Statement.Handler handler, Statement.Raise raise) {
    return handler.span().start() <= raise.span().start()
        && raise.span().end() <= handler.span().end();
  }

  private static void handler(Inspection inspection, Statement.Handler handler) {
    boolean broad =
        handler.types().isEmpty()
            || handler.types().stream()
                .anyMatch(
                    t ->
                        Set.of(
                                "Exception",
                                "BaseException",
                                "Throwable",
                                "RuntimeException",
                                "SQLException",
                                "IOException",
                                "OSError",
                                "OnexException",
                                "ModelOnexError",
                                "Error")
                            .contains(Code.lastName(t)));
    boolean idle = handler.body().stream().allMatch(Code::isPass);
    boolean raises = Code.leavesByRaise(handler.body());
    if (idle) {
      inspection.report(SWALLOWED, handler.span(), "The caught error is dropped.");
    } else if (broad && !raises && (!handsOn(handler) || returnsNothing(handler))) {
      boolean certain =
          handler.types().isEmpty()
              || handler.types().stream()
                  .anyMatch(
                      t ->
                          Set.of("Exception", "BaseException", "Throwable", "RuntimeException")
                                  .contains(t)
                              || ERRORS.contains(t))
              || returnsNothing(handler)
              || answers(handler);
      inspection.report(
          SWALLOWED,
          certain ? SWALLOWED.severity() : Severity.WARNING,
          handler.span(),
          "After this error the node goes on as if nothing had happened.");
    }
  }

  /**
   * Whether the caught error goes on: thrown on some path, kept, or given to something but a log.
   */
  private static boolean handsOn(Statement.Handler handler) {
    AtomicBoolean handsOn = new AtomicBoolean();
    Walk.own(
        handler.body(),
        s -> {
          boolean kept =
              s instanceof Statement.Assignment assignment
                  && assignment.value().map(Code::path).orElse("").equals(handler.name());
          if (s instanceof Statement.Raise || kept) {
            handsOn.set(true);
          }
        },
        e -> {
          if (e instanceof Expression.Call call
              && !LOGS.contains(Code.lastName(Code.path(call.callee())))
              && call.arguments().stream()
                  .anyMatch(a -> Code.path(a.value()).equals(handler.name()))) {
            handsOn.set(true);
          }
        });
    return handsOn.get() && !handler.name().isEmpty();
  }
}
