package io.nodesmith.validate;

import io.nodesmith.language.Span;
import io.nodesmith.onex.NodeKind;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Names;
import io.nodesmith.validate.code.Parameter;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Each kind of node does only what its kind may do. */
final class WorldCheck implements Check {
  static final Rule PURITY =
      Rule.error(
          RuleGroup.COMPLIANCE,
          "onex-purity",
          "A pure node that touches the world",
          "COMPUTE and REDUCER nodes are replayed, cached and tested as functions of their input.",
          "Take what is needed from the request; time only from context.clock(). What touches the"
              + " world belongs into an EFFECT node.");
  static final Rule FORBIDDEN =
      Rule.error(
          RuleGroup.COMPLIANCE,
          "onex-forbidden-api",
          "A node that does what its kind may not",
          "Nodes run beside others in one process: they end no process, print nothing, read no"
              + " environment, and an ORCHESTRATOR leaves the work to the nodes it coordinates.",
          "Use what the constructor was given and the NodeContext; log by context.logEvent.");
  static final Rule STATE =
      Rule.error(
          RuleGroup.COMPLIANCE,
          "onex-compute-state",
          "A pure node that remembers",
          "What a COMPUTE node keeps from one request changes the answer to the next.",
          "Keep values in local variables, and make fields final and immutable.");

  private static final Set<String> MUTABLE =
      Set.of(
          "HashMap",
          "ArrayList",
          "HashSet",
          "ConcurrentHashMap",
          "LinkedHashMap",
          "TreeMap",
          "LinkedList",
          "ArrayDeque",
          "AtomicInteger",
          "AtomicLong",
          "AtomicReference",
          "StringBuilder",
          "TreeSet",
          "LinkedHashSet",
          "CopyOnWriteArrayList",
          "PriorityQueue");

  private static final Set<String> INSIDES =
      Set.of(
          "__subclasses__",
          "__globals__",
          "__builtins__",
          "__mro__",
          "__base__",
          "__bases__",
          "__code__",
          "__closure__",
          "__loader__",
          "__getattribute__");
  private static final Set<String> MODULES =
      Set.of(
          "os", "sys", "builtins", "subprocess", "socket", "shutil", "importlib", "io", "pathlib");

  @Override
  public List<Rule> rules() {
    return List.of(PURITY, FORBIDDEN, STATE);
  }

  @Override
  public void inspect(Inspection inspection) {
    List<OnexNode> nodes = OnexNode.in(inspection);
    if (nodes.isEmpty()) {
      return;
    }
    NodeKind kind = nodes.getFirst().kind();
    Names names = Names.of(inspection.tree());
    Set<String> own = own(inspection);
    Walk.all(
        inspection.tree().body(),
        s -> declared(inspection, s, names, kind),
        e -> used(inspection, e, names, own, kind));
    nodes.stream()
        .filter(node -> node.kind() == NodeKind.COMPUTE)
        .forEach(node -> state(inspection, node));
  }

  /** Names that the file itself gives to something. */
  private static Set<String> own(Inspection inspection) {
    Set<String> own = new HashSet<>();
    Walk.all(
        inspection.tree().body(),
        s -> {
          if (s instanceof Statement.Assignment assignment) {
            assignment.targets().forEach(t -> own.add(Code.path(t)));
          } else if (s instanceof Statement.Function function) {
            own.add(function.name());
            function.parameters().forEach(p -> own.add(p.name()));
          }
        },
        e -> {});
    return own;
  }

  private static void used(
      Inspection inspection, Expression expression, Names names, Set<String> own, NodeKind kind) {
    if (inspection.tree().isPython() && isDisguise(expression, names, own)) {
      report(inspection, expression.span(), World.REFLECTION, "It", kind);
    }
    if (!(expression instanceof Expression.Name || expression instanceof Expression.Member)) {
      return;
    }
    String path = Code.path(expression);
    int dot = path.indexOf('.');
    String head = dot < 0 ? path : path.substring(0, dot);
    if (!path.isEmpty() && !own.contains(head)) {
      touched(path, names, inspection)
          .ifPresent(w -> report(inspection, expression.span(), w, path, kind));
    }
  }

  /** The inside of objects, or a module passed on as a value: {@code getattr(os, name)}. */
  private static boolean isDisguise(Expression expression, Names names, Set<String> own) {
    if (expression instanceof Expression.Member member) {
      return INSIDES.contains(member.name());
    }
    return expression instanceof Expression.Call call
        && call.arguments().stream()
            .map(Expression.Argument::value)
            .anyMatch(
                v ->
                    v instanceof Expression.Name name
                        && !own.contains(name.id())
                        && MODULES.contains(names.resolve(name.id())));
  }

  private static Optional<World> touched(String path, Names names, Inspection inspection) {
    boolean java = inspection.tree().isJava();
    Optional<World> direct = World.touchedBy(names.resolve(path), java);
    for (String open : names.open()) {
      direct = direct.or(() -> World.touchedBy(open + "." + path, java));
    }
    return direct;
  }

  private static void declared(
      Inspection inspection, Statement statement, Names names, NodeKind kind) {
    switch (statement) {
      case Statement.Assignment s -> type(inspection, s.type(), s.span(), names, kind);
      case Statement.Function s -> {
        for (Parameter parameter : s.parameters()) {
          type(inspection, parameter.type(), parameter.span(), names, kind);
        }
      }
      case Statement.Each s -> type(inspection, s.type(), s.variable().span(), names, kind);
      case Statement.Evaluation s -> {}
      case Statement.Return s -> {}
      case Statement.Raise s -> {}
      case Statement.Branch s -> {}
      case Statement.Choice s -> {}
      case Statement.While s -> {}
      case Statement.Attempt s -> {}
      case Statement.Block s -> {}
      case Statement.Type s -> {}
      case Statement.Import s -> {}
      case Statement.Assertion s -> {}
      case Statement.Jump s -> {}
      case Statement.Other s -> {}
    }
  }

  private static void type(
      Inspection inspection, String type, Span span, Names names, NodeKind kind) {
    String plain = type.replaceAll("@\\w+\\s+", "").replaceAll("[<\\[].*", "").strip();
    if (!plain.isEmpty() && inspection.tree().isJava()) {
      touched(plain, names, inspection).ifPresent(w -> report(inspection, span, w, plain, kind));
    }
  }

  private static void report(
      Inspection inspection, Span span, World world, String path, NodeKind kind) {
    if (World.ALLOWED.getOrDefault(kind, List.of()).contains(world)) {
      return;
    }
    boolean pure = kind == NodeKind.COMPUTE || kind == NodeKind.REDUCER;
    inspection.report(
        pure ? PURITY : FORBIDDEN,
        span,
        path + " " + world.phrase() + ", which a node of kind " + kind.name() + " may not.");
  }

  private static void state(Inspection inspection, OnexNode node) {
    for (Statement member : node.type().body()) {
      if (member instanceof Statement.Assignment field) {
        boolean constant = field.modifiers().contains("final") || inspection.tree().isPython();
        String made = field.value().map(v -> Code.path(callee(v))).orElse("");
        boolean mutable = MUTABLE.contains(Code.lastName(made.replaceAll("\\.new$", "")));
        if (!constant || mutable) {
          inspection.report(STATE, field.span(), "This field can change from request to request.");
        }
      }
    }
    for (Statement.Function function : node.functions()) {
      boolean constructor = Set.of("<init>", "__init__").contains(function.name());
      if (!constructor) {
        Walk.own(function.body(), s -> assigned(inspection, s), e -> {});
      }
    }
  }

  private static Expression callee(Expression value) {
    return Code.call(value).map(Expression.Call::callee).orElse(value);
  }

  private static void assigned(Inspection inspection, Statement statement) {
    if (statement instanceof Statement.Assignment assignment) {
      for (Expression target : assignment.targets()) {
        String path =
            target instanceof Expression.Element element
                ? Code.path(element.of())
                : Code.path(target);
        String low = path.toLowerCase(Locale.ROOT);
        if (low.startsWith("this.") || low.startsWith("self.")) {
          inspection.report(
              STATE, assignment.span(), path + " is changed while a request is handled.");
        }
      }
    }
  }
}
