package io.nodesmith.validate;

import io.nodesmith.validate.code.CodeTree;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Of which recorded class the variables of a Python file are, where all that binds a name agrees.
 * What is narrowed, rebound or bound in a way that is not followed is of none.
 */
final class PythonObjects {
  private static final Set<String> NARROWING =
      Set.of("isinstance", "issubclass", "hasattr", "getattr", "type", "cast", "callable");
  private static final int DEEPEST = 5;

  private final PythonSymbols symbols;
  private final ImportedNames imported;
  private final Map<String, List<Bound>> bindings = new HashMap<>();
  private final Map<String, Optional<String>> known = new HashMap<>();
  private final Map<String, Integer> owners = new HashMap<>();
  private boolean patterns;

  /** What a name gets: a value, what a context gives when it is entered, or a class. */
  private sealed interface Bound {
    record To(Expression value) implements Bound {}

    record Entered(Expression context) implements Bound {}

    record Declared(String type) implements Bound {}

    record Anything() implements Bound {}
  }

  private PythonObjects(PythonSymbols symbols, ImportedNames imported) {
    this.symbols = symbols;
    this.imported = imported;
  }

  static PythonObjects of(CodeTree tree, PythonSymbols symbols, ImportedNames imported) {
    PythonObjects objects = new PythonObjects(symbols, imported);
    Walk.all(tree.body(), objects::statement, objects::expression);
    return objects;
  }

  /** The recorded class of the object that the expression is; empty if it is not certain. */
  Optional<String> type(Expression expression) {
    return patterns ? Optional.empty() : type(expression, 0);
  }

  private Optional<String> type(Expression expression, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    return switch (expression) {
      case Expression.Name name -> variable(name.id(), depth);
      case Expression.Member member ->
          member.of() instanceof Expression.Name self && self.id().equals("self")
              ? variable("self." + member.name(), depth)
              : Optional.empty();
      case Expression.Call call -> result(call, depth).filter(type -> !type.startsWith("~"));
      case Expression.Wrapped wrapped ->
          wrapped.keyword().equals("await")
                  && wrapped.inner().size() == 1
                  && wrapped.inner().getFirst() instanceof Expression.Call call
              ? result(call, depth).map(PythonObjects::awaited)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static String awaited(String type) {
    return type.startsWith("~") ? type.substring(1) : type;
  }

  private Optional<String> variable(String name, int depth) {
    Optional<String> found = known.get(name);
    if (found == null) {
      List<Bound> all = bindings.getOrDefault(name, List.of());
      Set<Optional<String>> types = new HashSet<>();
      all.forEach(bound -> types.add(bound(bound, depth + 1)));
      boolean ours = !name.startsWith("self.") || owners.getOrDefault(name, 0) == 1;
      found = types.size() == 1 && ours ? types.iterator().next() : Optional.empty();
      known.put(name, found);
    }
    return found;
  }

  private Optional<String> bound(Bound bound, int depth) {
    return switch (bound) {
      case Bound.To(Expression value) -> type(value, depth);
      case Bound.Entered(Expression context) -> entered(context, depth);
      case Bound.Declared(String type) -> declared(type);
      case Bound.Anything() -> Optional.empty();
    };
  }

  private Optional<String> entered(Expression context, int depth) {
    return type(context, depth)
        .flatMap(
            type ->
                symbols
                    .result(type, "__enter__")
                    .or(() -> symbols.result(type, "__aenter__"))
                    .map(PythonObjects::awaited));
  }

  /** A class by its name in an annotation or handler, be it quoted or optional. */
  private Optional<String> declared(String type) {
    String name =
        type.replaceAll("[\"'\\s]", "")
            .replaceFirst("^(?:typing\\.)?Optional\\[([\\w.]+)]$", "$1")
            .replaceFirst("\\|None$", "")
            .replaceFirst("^None\\|", "");
    int dot = name.indexOf('.');
    boolean rebound = imported.rebound().contains(dot < 0 ? name : name.substring(0, dot));
    return Optional.of(imported.names().resolve(name))
        .filter(whole -> !rebound && symbols.isClass(whole));
  }

  /** The class of what the call gives, with "~" where it has to be awaited. */
  private Optional<String> result(Expression.Call call, int depth) {
    Optional<String> whole = imported.whole(call.callee());
    if (whole.isPresent()) {
      int dot = Math.max(0, whole.get().lastIndexOf('.'));
      return symbols.isClass(whole.get())
          ? whole
          : symbols.result(whole.get().substring(0, dot), Code.lastName(whole.get()));
    }
    return call.callee() instanceof Expression.Member member
        ? type(member.of(), depth + 1).flatMap(owner -> symbols.result(owner, member.name()))
        : Optional.empty();
  }

  private void bind(Expression target, Bound bound) {
    switch (target) {
      case Expression.Name name -> put(name.id(), bound);
      case Expression.Member member -> put(Code.path(member), bound);
      case Expression.Items items ->
          items.items().forEach(item -> bind(item, new Bound.Anything()));
      case Expression.Wrapped wrapped ->
          wrapped.inner().forEach(inner -> bind(inner, new Bound.Anything()));
      default -> {}
    }
  }

  private void put(String name, Bound bound) {
    bindings.computeIfAbsent(name, n -> new ArrayList<>()).add(bound);
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Statement.Assignment s -> s.targets().forEach(target -> bind(target, given(s, target)));
      case Statement.Each s -> bind(s.variable(), new Bound.Anything());
      case Statement.Function s -> {
        put(s.name(), new Bound.Anything());
        s.parameters()
            .forEach(
                p ->
                    put(
                        p.name(),
                        p.stars().isEmpty() ? new Bound.Declared(p.type()) : new Bound.Anything()));
      }
      case Statement.Type s -> type(s);
      case Statement.Attempt s ->
          s.handlers()
              .forEach(
                  h ->
                      put(
                          h.name(),
                          h.types().size() == 1
                              ? new Bound.Declared(h.types().getFirst())
                              : new Bound.Anything()));
      case Statement.Import s -> s.names().forEach(n -> put(n.alias(), new Bound.Anything()));
      case Statement.Other s -> s.parts().forEach(part -> bind(part, new Bound.Anything()));
      case Statement.Choice s -> patterns = true;
      default -> {}
    }
  }

  private static Bound given(Statement.Assignment assignment, Expression target) {
    if (!assignment.operator().equals("=")) {
      return new Bound.Anything();
    }
    if (assignment.value().isEmpty()) {
      return target instanceof Expression.Member
          ? new Bound.Declared(assignment.type())
          : new Bound.Anything();
    }
    return assignment.modifiers().contains("with")
        ? new Bound.Entered(assignment.value().get())
        : new Bound.To(assignment.value().get());
  }

  /** Counts which classes have to do with which of their own attributes. */
  private void type(Statement.Type type) {
    put(type.name(), new Bound.Anything());
    Set<String> own = new HashSet<>();
    Walk.all(
        type.body(),
        s -> {},
        e -> {
          if (e instanceof Expression.Member member && Code.path(member).startsWith("self.")) {
            own.add("self." + member.name());
          }
        });
    own.forEach(path -> owners.merge(path, 1, Integer::sum));
  }

  private void expression(Expression expression) {
    switch (expression) {
      case Expression.Lambda e -> e.parameters().forEach(p -> put(p.name(), new Bound.Anything()));
      case Expression.Comprehension e ->
          e.clauses().forEach(clause -> bind(clause.variable(), new Bound.Anything()));
      case Expression.Binding e -> bind(e.target(), new Bound.Anything());
      case Expression.Call e -> {
        if (NARROWING.contains(Code.lastName(Code.path(e.callee())))) {
          e.arguments().forEach(argument -> bind(argument.value(), new Bound.Anything()));
        }
      }
      default -> {}
    }
  }
}
