package io.nodesmith.validate.flow;

import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Names;
import io.nodesmith.validate.code.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what is known of the value of an expression, and notes the calls in it. */
final class Evaluator {
  /**
   * What a field can do no harm in, where the class that fills it is not seen: all but what is read
   * by a browser, which a field may hold for anyone.
   */
  private static final Set<String> HARMLESS_FIELD =
      Set.of(
          "sql",
          "shell",
          "path",
          "filename",
          "url",
          "header",
          "log",
          "ldap",
          "xpath",
          "nosql",
          "regex",
          "csv",
          "amount",
          "jndi",
          "none");

  private final boolean java;
  private final Names names;
  private final FlowFacts facts;
  private final Environment environment;
  private final Scope scope;
  private final List<Site> sites;
  private final Interpreter interpreter;

  Evaluator(
      Ground ground,
      Environment environment,
      Scope scope,
      List<Site> sites,
      Interpreter interpreter) {
    this.java = ground.java();
    this.names = ground.names();
    this.facts = ground.facts();
    this.environment = environment;
    this.scope = scope;
    this.sites = sites;
    this.interpreter = interpreter;
  }

  Value value(Expression expression) {
    return switch (expression) {
      case Expression.Name e -> name(e);
      case Expression.Member e -> member(e);
      case Expression.Call e -> call(e);
      case Expression.Literal e ->
          e.kind() == Expression.Literal.Kind.TEXT
              ? Value.written(e.value())
              : Value.constant(e.value());
      case Expression.Interpolation e -> joined(e.parts());
      case Expression.Operation e -> operation(e);
      case Expression.Items e -> items(e);
      case Expression.Mapping e -> {
        List<Expression> parts = new ArrayList<>();
        e.pairs().forEach(pair -> parts.add(pair.value()));
        e.pairs().forEach(pair -> pair.key().ifPresent(parts::add));
        yield together(parts);
      }
      case Expression.Element e -> {
        String key = value(e.index()).constant();
        Value of = value(e.of());
        Value found =
            new Value(of.trust(), of.built(), null, of.elementPath(), of.safe(), of.from());
        yield key == null ? found : found.named(Interpreter.plainPath(e.of()) + "." + key);
      }
      case Expression.Lambda e -> lambda(e);
      case Expression.Comprehension e -> {
        for (Expression.Clause clause : e.clauses()) {
          interpreter.assign(clause.variable(), value(clause.source()), clause.source());
          clause.conditions().forEach(this::value);
        }
        boolean keyed = e.results().size() == 2;
        yield together(keyed ? e.results().subList(1, 2) : e.results());
      }
      case Expression.Binding e -> {
        Value value = value(e.value());
        interpreter.assign(e.target(), value, e.value());
        yield value;
      }
      case Expression.Wrapped e -> wrapped(e);
    };
  }

  /** What a place holds now, without noting a use. */
  Value read(Expression place) {
    String path = Interpreter.plainPath(place);
    return environment.get(path);
  }

  /** A list written out; one of numbers alone is as constant as a text. */
  private Value items(Expression.Items items) {
    Value whole = together(items.items()).withPath(Value.LIST);
    boolean numbers = !items.items().isEmpty();
    StringBuilder text = new StringBuilder();
    for (Expression item : items.items()) {
      boolean number =
          item instanceof Expression.Literal literal
              && literal.kind() == Expression.Literal.Kind.NUMBER;
      numbers &= number;
      text.append(number ? ((Expression.Literal) item).value() : "").append(' ');
    }
    return numbers
        ? new Value(whole.trust(), false, text.toString(), Value.LIST, Set.of(), whole.from())
        : whole;
  }

  /** A place in words: {@code app.config[SECRET_KEY]}. */
  String place(Expression target) {
    if (target instanceof Expression.Element element) {
      String key = element.index() instanceof Expression.Literal literal ? literal.value() : "";
      return place(element.of()) + "[" + key + "]";
    }
    if (target instanceof Expression.Member member) {
      String of = environment.get(Interpreter.plainPath(member.of())).path();
      return (of.isEmpty() ? place(member.of()) : of) + "." + member.name();
    }
    String path = Interpreter.plainPath(target);
    return path.isEmpty() ? "" : names.resolve(path);
  }

  private Value name(Expression.Name name) {
    if (environment.has(name.id())) {
      return environment.get(name.id()).named(name.id());
    }
    String whole = resolved(name.id());
    if (java) {
      String last = whole.substring(whole.lastIndexOf('.') + 1);
      whole = facts.typeOfVariable(last).orElse(last);
    }
    Value value = Value.made(whole).named(name.id());
    return facts.isSource(whole) ? value.withTrust(Trust.STRANGER) : value;
  }

  private Value member(Expression.Member member) {
    String plain = Interpreter.plainPath(member);
    if (!plain.isEmpty() && environment.has(plain)) {
      return environment.get(plain).named(plain);
    }
    Value of = value(member.of());
    String path = of.path() + "." + member.name();
    boolean source =
        facts.isSource(path) || (scope.handlesRequests() && facts.isSourceOfHandler(path));
    Trust trust = source ? Trust.STRANGER : of.trust();
    Value value = new Value(trust, false, null, path, of.safe(), of.from());
    if (!java && !source && plain.startsWith("self.") && scope.isCutOut()) {
      value = value.withTrust(Trust.CALLER).safeFor(HARMLESS_FIELD);
    }
    return plain.isEmpty() ? value : value.named(plain);
  }

  private Value joined(List<Expression> parts) {
    Value whole = Value.constant("");
    for (Expression part : parts) {
      whole = whole.joined(value(part));
    }
    return whole;
  }

  /** One value for all that is held together. */
  private Value together(List<Expression> parts) {
    Value whole = Value.UNKNOWN;
    for (Expression part : parts) {
      Value value = value(part);
      whole = whole.or(value).withPath("");
    }
    return new Value(whole.trust(), whole.built(), null, "", whole.safe(), whole.from());
  }

  private Value operation(Expression.Operation operation) {
    List<Expression> operands = operation.operands();
    return switch (operation.operator()) {
      case "+", "/" -> operands.size() == 1 ? value(operands.getFirst()) : sum(operands);
      case "%" -> Formats.filled(operands.getFirst(), operands.getLast(), this::value);
      case "*" -> repeated(operation);
      case "and", "or" -> {
        Value whole = value(operands.getFirst());
        for (Expression operand : operands.subList(1, operands.size())) {
          whole = whole.or(value(operand));
        }
        yield whole;
      }
      case "?:" -> choice(operands);
      default -> {
        compared(operation);
        yield Value.UNKNOWN;
      }
    };
  }

  /** Texts are joined; where a number is added to what is no text, all is a number. */
  private Value sum(List<Expression> operands) {
    Value whole = joined(operands);
    boolean number =
        operands.stream()
            .anyMatch(
                o ->
                    o instanceof Expression.Literal literal
                        && literal.kind() == Expression.Literal.Kind.NUMBER);
    boolean text =
        operands.stream().anyMatch(o -> isText(o) || o instanceof Expression.Interpolation);
    if (operands.stream().anyMatch(Expression.Items.class::isInstance)) {
      return whole.withPath(Value.LIST);
    }
    return number && !text ? whole.withTrust(Trust.OURS) : whole;
  }

  private List<Value> compared(Expression.Operation operation) {
    List<Value> values = new ArrayList<>();
    operation.operands().forEach(operand -> values.add(value(operand)));
    if (values.size() == 2) {
      sites.add(new Site.Compared(operation, values.getFirst(), values.getLast(), scope));
    }
    return values;
  }

  /** Either of two, each under the test that stands before them. */
  private Value choice(List<Expression> operands) {
    value(operands.get(0));
    Environment before = environment.copy();
    Guards.in(operands.get(0), scope).forEach(g -> environment.markSafe(g.name(), g.uses()));
    Value either = value(operands.get(1)).or(value(operands.get(2)));
    environment.replaceBy(before);
    return either;
  }

  /** A constant text so many times is constant. */
  private Value repeated(Expression.Operation operation) {
    List<Value> values = compared(operation);
    boolean text = operation.operands().stream().anyMatch(Evaluator::isText);
    boolean constant = values.stream().allMatch(v -> v.constant() != null);
    if (!text || !constant) {
      return Value.UNKNOWN;
    }
    return Value.constant(
        values.getFirst().constant() + operation.operator() + values.getLast().constant());
  }

  private static boolean isText(Expression expression) {
    return expression instanceof Expression.Literal literal
        && (literal.kind() == Expression.Literal.Kind.TEXT
            || literal.kind() == Expression.Literal.Kind.BYTES);
  }

  /** The whole name; one that nothing in the file explains stands for what it usually is. */
  private String resolved(String name) {
    return names.isImported(name) || environment.has(name)
        ? names.resolve(name)
        : facts.usual(name).orElse(name);
  }

  private Value lambda(Expression.Lambda lambda) {
    Environment before = environment.copy();
    for (Parameter parameter : lambda.parameters()) {
      environment.put(parameter.name(), Value.made(parameter.name()));
    }
    interpreter.run(lambda.body());
    environment.replaceBy(before);
    return Value.UNKNOWN;
  }

  private Value wrapped(Expression.Wrapped wrapped) {
    if (wrapped.keyword().startsWith("cast ")) {
      Value value = value(wrapped.inner().getFirst());
      return value.withPath(Interpreter.simpleType(wrapped.keyword().substring(5)));
    }
    if (wrapped.keyword().equals("new[]")) {
      wrapped.inner().forEach(this::value);
      return Value.made("new[]");
    }
    if (wrapped.keyword().startsWith("::")) {
      return Value.made(value(wrapped.inner().getFirst()).path() + wrapped.keyword());
    }
    if (wrapped.inner().size() == 1) {
      return value(wrapped.inner().getFirst());
    }
    Value whole = together(wrapped.inner());
    return wrapped.keyword().startsWith("new") ? whole : whole.withPath("");
  }

  private Value call(Expression.Call call) {
    Value receiver = Value.UNKNOWN;
    String path;
    if (call.callee() instanceof Expression.Member member) {
      receiver = value(member.of());
      String held = receiver.path();
      path = held.isEmpty() ? "?." + member.name() : held + "." + member.name();
    } else if (call.callee() instanceof Expression.Name name) {
      String whole = resolved(name.id());
      path = java && whole.contains(".") ? lastTwo(whole) : whole;
    } else {
      receiver = value(call.callee());
      path = receiver.path();
    }
    List<Value> positional = new ArrayList<>();
    Map<String, Value> named = new HashMap<>();
    for (Expression.Argument argument : call.arguments()) {
      Value value = value(argument.value());
      if (argument.name().isEmpty()) {
        positional.add(value);
      } else {
        named.put(argument.name(), value);
      }
    }
    Site.Called site = new Site.Called(call, path, receiver, positional, named, scope);
    sites.add(site);
    Value result = CallResult.of(site, facts, java);
    if (scope.confining().contains(Interpreter.lastName(call.callee()))) {
      result = result.safeFor(Set.of("path", "filename"));
    }
    if (CallResult.collects(site)) {
      String variable = collector(call);
      if (!variable.isEmpty()) {
        Value more = environment.has(variable) ? environment.get(variable) : receiver;
        for (Value value : positional) {
          more = more.joined(value);
        }
        environment.put(variable, more.withPath(receiver.path()));
      }
    }
    return result;
  }

  /** The variable at the head of a chain of calls that add: {@code text.append(a).append(b)}. */
  private static String collector(Expression.Call call) {
    Expression of = ((Expression.Member) call.callee()).of();
    while (of instanceof Expression.Call inner
        && inner.callee() instanceof Expression.Member member
        && Set.of("append", "insert").contains(member.name())) {
      of = member.of();
    }
    return Interpreter.plainPath(of);
  }

  private static String lastTwo(String whole) {
    int dot = whole.lastIndexOf('.', whole.lastIndexOf('.') - 1);
    return whole.substring(dot + 1);
  }
}
