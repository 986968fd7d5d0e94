package io.nodesmith.validate.flow;

import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Parameter;
import io.nodesmith.validate.code.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the statements of one function on what is known of values. */
final class Interpreter {
  /** Stands among the origins of a value that tells of a caught error. */
  static final String ERROR = "<error>";

  /** Stands among the origins of a value that can be guessed. */
  static final String RANDOM = "<random>";

  private static final int LOOPS_RUN_TWICE = 2;

  private final boolean java;
  private final FlowFacts facts;
  private final Environment environment;
  private final Scope scope;
  private final List<Site> sites;
  private final Evaluator evaluator;
  private int loops;

  Interpreter(Ground ground, Environment environment, Scope scope, List<Site> sites) {
    this.java = ground.java();
    this.facts = ground.facts();
    this.environment = environment;
    this.scope = scope;
    this.sites = sites;
    this.evaluator = new Evaluator(ground, environment, scope, sites, this);
  }

  /** The name after the last dot; empty if there is none. */
  static String lastName(Expression expression) {
    return switch (expression) {
      case Expression.Name name -> name.id();
      case Expression.Member member -> member.name();
      default -> "";
    };
  }

  /** The dotted name as it stands; empty if it is not one. */
  static String plainPath(Expression expression) {
    if (expression instanceof Expression.Name name) {
      return name.id();
    }
    if (expression instanceof Expression.Member member) {
      String of = plainPath(member.of());
      return of.isEmpty() ? "" : of + "." + member.name();
    }
    return "";
  }

  void parameters(List<Parameter> parameters) {
    boolean main = scope.name().equals("main") && java;
    if (scope.handlesRequests() && !java) {
      facts.sourcesOfHandler().stream()
          .filter(field -> !environment.has(field))
          .forEach(f -> environment.put(f, Value.made(f).withTrust(Trust.STRANGER)));
    }
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      boolean self = i == 0 && (parameter.name().equals("self") || parameter.name().equals("cls"));
      boolean request =
          parameter.name().equals("request") || parameter.type().contains("HttpServletRe");
      boolean gateway =
          parameter.name().equals("environ")
              && parameters.stream().anyMatch(p -> p.name().equals("start_response"));
      boolean remote =
          main
              || gateway
              || (scope.answersWeb() && !request && !java)
              || parameter.annotations().stream().anyMatch(facts::isWebParameter);
      String path = java ? simpleType(parameter.type()) : parameter.name();
      Trust trust = self || request ? Trust.OURS : remote ? Trust.STRANGER : Trust.CALLER;
      Value value = Value.made(path).withTrust(isNumber(parameter.type()) ? Trust.OURS : trust);
      environment.put(parameter.name(), value.named(parameter.name()));
    }
  }

  private static boolean isNumber(String type) {
    return type.matches(
        "int|long|short|byte|double|float|boolean|Integer|Long|Double|Boolean|UUID|bool|Decimal"
            + "|BigDecimal|Instant|datetime|LocalDate");
  }

  static String simpleType(String type) {
    String plain = type.replaceAll("<.*|\\[.*|\\.\\.\\.|@\\w+\\s+", "").strip();
    return plain.substring(plain.lastIndexOf('.') + 1);
  }

  /** Runs them all; says whether control leaves before their end. */
  boolean run(List<Statement> body) {
    for (Statement statement : body) {
      if (run(statement)) {
        return true;
      }
    }
    return false;
  }

  private boolean run(Statement statement) {
    return switch (statement) {
      case Statement.Assignment s -> assignment(s);
      case Statement.Evaluation s -> {
        evaluator.value(s.expression());
        yield evaluated(s.expression());
      }
      case Statement.Return s -> {
        s.value().ifPresent(v -> sites.add(new Site.Returned(s, evaluator.value(v), scope)));
        yield true;
      }
      case Statement.Raise s -> {
        s.error().ifPresent(evaluator::value);
        yield true;
      }
      case Statement.Branch s -> branch(s);
      case Statement.Choice s -> choice(s);
      case Statement.Each s -> each(s);
      case Statement.While s -> {
        run(s.start());
        evaluator.value(s.test());
        Guards.in(s.test(), scope).forEach(g -> environment.markSafe(g.name(), g.uses()));
        loop(s.body());
        run(s.steps());
        yield false;
      }
      case Statement.Attempt s -> attempt(s);
      case Statement.Block s -> {
        run(s.resources());
        yield run(s.body());
      }
      case Statement.Assertion s -> {
        s.parts().forEach(evaluator::value);
        yield false;
      }
      case Statement.Other s -> {
        s.parts().forEach(evaluator::value);
        yield false;
      }
      case Statement.Jump s -> !s.keyword().equals("pass");
      case Statement.Function s -> false;
      case Statement.Type s -> false;
      case Statement.Import s -> false;
    };
  }

  private boolean evaluated(Expression expression) {
    if (!(expression instanceof Expression.Call call)) {
      return false;
    }
    Guards.ofStatement(call).forEach(g -> environment.markSafe(g.name(), g.uses()));
    String name = plainPath(call.callee());
    return List.of("abort", "flask.abort", "sys.exit", "exit", "System.exit", "os._exit")
        .contains(name);
  }

  private boolean assignment(Statement.Assignment assignment) {
    Optional<Expression> source = assignment.value();
    Value value = source.map(evaluator::value).orElse(Value.UNKNOWN);
    String type = simpleType(assignment.type());
    if (java && !type.isEmpty() && !type.equals("var") && !type.equals("Object")) {
      value = value.withPath(type);
    }
    for (Expression target : assignment.targets()) {
      Value whole =
          assignment.operator().equals("=") ? value : evaluator.read(target).joined(value);
      assign(target, whole, source.orElse(target));
    }
    return false;
  }

  void assign(Expression target, Value value, Expression source) {
    if (target instanceof Expression.Items items) {
      boolean pairs =
          source instanceof Expression.Items made && made.items().size() == items.items().size();
      for (int i = 0; i < items.items().size(); i++) {
        Expression part = pairs ? ((Expression.Items) source).items().get(i) : source;
        assign(items.items().get(i), pairs ? evaluator.value(part) : value, part);
      }
      return;
    }
    String path = plainPath(target);
    if (!path.isEmpty()) {
      environment.put(path, value);
    }
    sites.add(new Site.Assigned(evaluator.place(target), target, source, value, scope));
  }

  private boolean branch(Statement.Branch branch) {
    evaluator.value(branch.test());
    List<Guards.Guard> guards = Guards.in(branch.test(), scope);
    Environment before = environment.copy();
    guards.forEach(g -> environment.markSafe(g.name(), g.uses()));
    boolean thenLeaves = run(branch.then());
    Environment afterThen = environment.copy();
    environment.replaceBy(before);
    boolean one = Guards.isOneValue(branch.test());
    for (Guards.Guard guard : one ? List.<Guards.Guard>of() : guards) {
      if (thenLeaves || !branch.otherwise().isEmpty() || replaces(branch.then(), guard.name())) {
        environment.markSafe(guard.name(), guard.uses());
      }
    }
    boolean otherwiseLeaves = run(branch.otherwise());
    if (otherwiseLeaves) {
      environment.replaceBy(afterThen);
    } else if (!thenLeaves) {
      environment.mergeWith(afterThen);
    }
    return thenLeaves && otherwiseLeaves;
  }

  /** Whether what was found unfit is replaced: {@code if not safe(url): url = "/"}. */
  private static boolean replaces(List<Statement> body, String name) {
    return body.stream()
        .anyMatch(
            s ->
                s instanceof Statement.Assignment assignment
                    && assignment.operator().equals("=")
                    && assignment.targets().stream().anyMatch(t -> plainPath(t).equals(name)));
  }

  private boolean choice(Statement.Choice choice) {
    evaluator.value(choice.subject());
    Environment before = environment.copy();
    List<Environment> ends = new ArrayList<>();
    String subject = plainPath(choice.subject());
    for (Statement.Case way : choice.cases()) {
      environment.replaceBy(before);
      if (!subject.isEmpty() && !way.labels().isEmpty()) {
        environment.markSafe(subject, Set.of(Value.ANY_USE));
      }
      run(way.body());
      ends.add(environment.copy());
    }
    environment.replaceBy(before);
    ends.forEach(environment::mergeWith);
    return false;
  }

  private boolean each(Statement.Each each) {
    Value source = evaluator.value(each.source());
    Value element =
        new Value(
            source.trust(),
            false,
            null,
            java && !each.type().isEmpty() ? simpleType(each.type()) : source.elementPath(),
            source.safe(),
            source.from());
    assign(each.variable(), element, each.source());
    loop(each.body());
    return false;
  }

  /** Twice, so that what one round leaves is known in the next; the outer loops only. */
  private void loop(List<Statement> body) {
    Environment before = environment.copy();
    loops++;
    run(body);
    if (loops <= LOOPS_RUN_TWICE) {
      run(body);
    }
    loops--;
    environment.mergeWith(before);
  }

  private boolean attempt(Statement.Attempt attempt) {
    run(attempt.resources());
    Environment before = environment.copy();
    boolean leaves = run(attempt.body());
    Environment after = environment.copy();
    boolean all = leaves;
    for (Statement.Handler handler : attempt.handlers()) {
      environment.replaceBy(before);
      environment.mergeWith(after);
      if (!handler.name().isEmpty()) {
        String type = handler.types().isEmpty() ? "Exception" : handler.types().getFirst();
        environment.put(handler.name(), Value.made(type).named(ERROR));
      }
      boolean handlerLeaves = run(handler.body());
      all &= handlerLeaves;
      if (!handlerLeaves) {
        after.mergeWith(environment);
      }
    }
    environment.replaceBy(after);
    return run(attempt.last()) || all;
  }
}
