package io.nodesmith.validate;

import io.nodesmith.language.Span;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Structured log events on entry, success and failure, with the correlation id. */
final class LogEventCheck implements Check {
  static final Rule EVENTS =
      Rule.error(
          RuleGroup.COMPLIANCE,
          "onex-log-events",
          "A request that leaves no trace",
          "Operators follow a request by the events on entry, success and failure of each node.",
          "Log a structured event before the work, after it, and in each handler before raising.");
  static final Rule CORRELATION =
      Rule.error(
          RuleGroup.COMPLIANCE,
          "onex-correlation-id",
          "The correlation id is lost",
          "Without the caller's correlation id nobody can join the events of one request.",
          "Log by context.logEvent, and pass the request's own correlation id on; make no new"
              + " one.");

  private static final Set<String> NEW_CONTEXT = Set.of("NodeContext.create", "NodeContext.new");

  @Override
  public List<Rule> rules() {
    return List.of(EVENTS, CORRELATION);
  }

  @Override
  public void inspect(Inspection inspection) {
    for (OnexNode node : OnexNode.in(inspection)) {
      Set<String> loggers = node.loggers();
      for (Statement.Function entry : node.entries()) {
        entry(inspection, entry, loggers);
      }
      Walk.all(node.type().body(), s -> {}, e -> correlation(inspection, e));
    }
  }

  private static void entry(Inspection inspection, Statement.Function entry, Set<String> loggers) {
    Span place = entry.signature();
    List<Statement> reached = Reach.of(entry.body());
    List<Integer> logged = new ArrayList<>();
    int firstWork = -1;
    int lastWork = -1;
    for (int i = 0; i < reached.size(); i++) {
      Statement statement = reached.get(i);
      if (OnexNode.isLogCall(statement, loggers)) {
        logged.add(i);
      } else if (isWork(statement)) {
        firstWork = firstWork < 0 ? i : firstWork;
        lastWork = statement instanceof Statement.Return ? lastWork : i;
      }
    }
    int first = firstWork < 0 ? reached.size() : firstWork;
    int last = Math.max(lastWork, first - 1);
    if (logged.stream().noneMatch(i -> i < first)) {
      inspection.report(EVENTS, place, entry.name() + " logs no event before its work.");
    }
    boolean endsInRaise = !reached.isEmpty() && reached.getLast() instanceof Statement.Raise;
    if (!endsInRaise && logged.stream().noneMatch(i -> i > last && i >= first)) {
      inspection.report(
          EVENTS,
          reached.isEmpty() ? place : reached.getLast().span(),
          entry.name() + " logs no event when its work has succeeded.");
    }
    handlers(inspection, entry, loggers);
  }

  /** Whether the statement does something that can fail. */
  private static boolean isWork(Statement statement) {
    if (statement instanceof Statement.Attempt || statement instanceof Statement.Block) {
      return false;
    }
    boolean[] calls = {false};
    Walk.own(
        List.of(statement),
        s -> calls[0] |= s instanceof Statement.Each || s instanceof Statement.While,
        e ->
            calls[0] |= e instanceof Expression.Call call && !isHarmless(Code.path(call.callee())));
    return calls[0] || statement instanceof Statement.Return;
  }

  private static boolean isHarmless(String path) {
    return Set.of("str", "len", "Map.of", "getattr", "uuid4", "time.time", "time.perf_counter")
            .contains(path)
        || path.endsWith(".get")
        || path.endsWith(".clock")
        || path.endsWith(".instant");
  }

  private static void handlers(
      Inspection inspection, Statement.Function entry, Set<String> loggers) {
    List<Statement.Handler> handlers = new ArrayList<>();
    Walk.own(
        Reach.of(entry.body()),
        s -> {
          if (s instanceof Statement.Attempt attempt) {
            handlers.addAll(attempt.handlers());
          }
        },
        e -> {});
    if (handlers.isEmpty()) {
      inspection.report(
          EVENTS, entry.signature(), entry.name() + " logs no event when its work fails.");
    }
    for (Statement.Handler handler : handlers) {
      boolean logs =
          Reach.of(handler.body()).stream().anyMatch(s -> OnexNode.isLogCall(s, loggers));
      if (!logs) {
        inspection.report(EVENTS, handler.span(), "This failure is handled without a log event.");
      }
    }
  }

  private static void correlation(Inspection inspection, Expression expression) {
    if (!(expression instanceof Expression.Call call)) {
      return;
    }
    String path = Code.path(call.callee());
    if (path.endsWith(".log().event") || NEW_CONTEXT.contains(path)) {
      inspection.report(
          CORRELATION, call.span(), path + " leaves the caller's correlation id behind.");
    } else if (path.equals("BusEvent.new") && call.arguments().size() > 2) {
      String id = Code.path(call.arguments().get(2).value());
      if (id.endsWith("randomUUID()")) {
        inspection.report(
            CORRELATION, call.span(), "The event has a correlation id of its own making.");
      }
    } else if (Code.lastName(path).startsWith("emit_log_event")) {
      pythonEvent(inspection, call);
    }
  }

  /** The context of an event is a dictionary, which must have the id. */
  private static void pythonEvent(Inspection inspection, Expression.Call call) {
    boolean[] carried = {false};
    boolean[] opaque = {call.arguments().stream().anyMatch(a -> a.name().startsWith("*"))};
    for (Expression.Argument argument : call.arguments()) {
      boolean context =
          argument.name().equals("context") || argument.value() instanceof Expression.Mapping;
      opaque[0] |= context && !(argument.value() instanceof Expression.Mapping);
      for (Expression part : Walk.within(argument.value())) {
        if (part instanceof Expression.Mapping mapping) {
          carried[0] |=
              mapping.pairs().stream()
                  .anyMatch(
                      p ->
                          p.key().flatMap(Code::text).filter("correlation_id"::equals).isPresent()
                              && !Code.isConstant(p.value()));
          opaque[0] |= mapping.pairs().stream().anyMatch(p -> p.key().isEmpty());
        }
      }
      carried[0] |= argument.name().equals("correlation_id");
    }
    if (!carried[0] && !opaque[0]) {
      inspection.report(CORRELATION, call.span(), "The event does not carry the correlation id.");
    }
  }
}
