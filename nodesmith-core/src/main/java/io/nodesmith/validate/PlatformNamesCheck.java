package io.nodesmith.validate;

import io.nodesmith.language.Span;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Names;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether generated Python uses only what is recorded of the platform: modules, names, members of
 * enums in every spelling, attributes and keywords. What is not recorded may exist in truth; code
 * that nobody could check is refused all the same.
 */
final class PlatformNamesCheck implements Check {
  @Override
  public List<Rule> rules() {
    // The rules are those of the check of the standard library.
    return List.of();
  }

  @Override
  public void inspect(Inspection inspection) {
    Profile profile = inspection.subject().profile();
    Optional<String> platform = profile.symbols().platform();
    if (platform.isPresent()
        && inspection.tree().isPython()
        && profile.groups().contains(RuleGroup.REALITY)) {
      new Pass(inspection, platform.get(), profile.symbols(), new HashMap<>()).run();
    }
  }

  /** The look at one file. */
  private record Pass(
      Inspection inspection, String platform, SymbolTable table, Map<String, String> variables) {

    void run() {
      Names names = Names.of(inspection.tree());
      Walk.all(inspection.tree().body(), s -> bound(s, names), e -> {});
      Walk.all(
          inspection.tree().body(),
          s -> {
            if (s instanceof Statement.Import found) {
              imported(found);
            }
          },
          e -> used(e, names));
    }

    private boolean isOurs(String module) {
      return module.equals(platform) || module.startsWith(platform + ".");
    }

    private void imported(Statement.Import found) {
      if (!isOurs(found.module())) {
        return;
      }
      Optional<Set<String>> known = table.recorded(found.module());
      if (known.isEmpty()) {
        boolean absent =
            found.names().stream().anyMatch(n -> table.isAbsent(found.module() + "." + n.name()));
        if (table.strict() || absent || table.isAbsent(found.module())) {
          noModule(found);
        }
        return;
      }
      for (Statement.Imported name : found.names()) {
        boolean whole = name.name().equals(found.module()) || name.name().equals("*");
        boolean module = table.recorded(found.module() + "." + name.name()).isPresent();
        boolean absent = table.strict() || table.isAbsent(found.module() + "." + name.name());
        if (!whole && !module && absent && !known.get().contains(name.name())) {
          missing(name.span(), found.module(), name.name(), known.get());
        }
      }
    }

    private void noModule(Statement.Import found) {
      Optional<String> nearest = Nearest.of(found.module(), table.modules());
      inspection.report(
          PythonRealityCheck.MODULE,
          PythonRealityCheck.MODULE.severity(),
          found.span(),
          "No module " + found.module() + " is recorded for this profile.",
          nearest
              .map(name -> "Import it from " + name + " if that was meant.")
              .orElse(PythonRealityCheck.MODULE.remedy()));
    }

    /** Notes variables that hold objects of one recorded class wherever they are bound. */
    private void bound(Statement statement, Names names) {
      switch (statement) {
        case Statement.Attempt s ->
            s.handlers().stream()
                .filter(handler -> !handler.name().isEmpty())
                .forEach(
                    handler ->
                        holds(
                            handler.name(),
                            handler.types().size() == 1 ? handler.types().getFirst() : "?",
                            names));
        case Statement.Function s ->
            s.parameters().forEach(one -> holds(one.name(), one.type(), names));
        case Statement.Assignment s ->
            s.targets()
                .forEach(
                    target ->
                        holds(
                            Code.path(target),
                            s.value()
                                .flatMap(Code::call)
                                .map(call -> Code.path(call.callee()))
                                .orElse("?"),
                            names));
        case Statement.Each s -> holds(Code.path(s.variable()), "?", names);
        default -> {}
      }
    }

    private void holds(String variable, String written, Names names) {
      String whole = names.resolve(written);
      String type = isOurs(whole) ? Code.lastName(whole) : "?";
      variables.merge(variable, type, (one, other) -> one.equals(other) ? one : "?");
    }

    private void used(Expression expression, Names names) {
      if (expression instanceof Expression.Member member) {
        type(member.of(), names).ifPresent(type -> member(type, member.name(), member.span()));
        attribute(member, names);
      } else if (expression instanceof Expression.Element element) {
        Optional<String> key = Code.text(element.index());
        type(element.of(), names)
            .filter(this::isEnum)
            .ifPresent(type -> key.ifPresent(name -> member(type, name, element.span())));
      } else if (expression instanceof Expression.Call call) {
        called(call, names);
      }
    }

    /** A name that is taken from a module by its dot. */
    private void attribute(Expression.Member member, Names names) {
      String module = names.resolve(Code.path(member.of()));
      Optional<Set<String>> known = table.strict() ? table.recorded(module) : table.names(module);
      String whole = module + "." + member.name();
      boolean inside = table.modules().stream().anyMatch(m -> (m + ".").startsWith(whole + "."));
      boolean absent = known.isPresent() && !known.get().contains(member.name()) && !inside;
      if (isOurs(module) && absent && !member.name().startsWith("_")) {
        missing(member.span(), module, member.name(), known.get());
      }
    }

    /** The recorded class that the expression is, or is or makes an object of. */
    private Optional<String> type(Expression expression, Names names) {
      if (expression instanceof Expression.Name name && variables.containsKey(name.id())) {
        return Optional.of(variables.get(name.id())).filter(one -> table.members(one).isPresent());
      }
      Expression of =
          expression instanceof Expression.Call call && !isEnumCall(call, names)
              ? call.callee()
              : expression;
      String whole = names.resolve(Code.path(of));
      String name = Code.lastName(whole);
      boolean known = table.members(name).isPresent();
      return known && (isOurs(whole) || whole.equals(name)) ? Optional.of(name) : Optional.empty();
    }

    private boolean isEnumCall(Expression.Call call, Names names) {
      return isEnum(Code.lastName(names.resolve(Code.path(call.callee()))));
    }

    private boolean isEnum(String type) {
      return table
          .members(type)
          .filter(all -> all.stream().allMatch(name -> name.equals(name.toUpperCase(Locale.ROOT))))
          .isPresent();
    }

    /** Members of an enum are all recorded; of other classes, of few. */
    private void member(String type, String name, Span span) {
      Set<String> known = table.members(type).orElse(Set.of());
      boolean whole = isEnum(type) ? isConstant(name) : table.isWhole(type);
      boolean unknown = whole && !known.contains(name) && !name.startsWith("_");
      if (unknown || table.absentMembers(type).contains(name)) {
        missing(span, type, name, known);
      }
    }

    private static boolean isConstant(String name) {
      return name.equals(name.toUpperCase(Locale.ROOT)) && !name.startsWith("_");
    }

    private void called(Expression.Call call, Names names) {
      List<Expression.Argument> arguments = call.arguments();
      String callee = Code.lastName(names.resolve(Code.path(call.callee())));
      Optional<String> first =
          arguments.isEmpty() ? Optional.empty() : Code.text(arguments.getFirst().value());
      if (callee.equals("getattr") && arguments.size() > 1) {
        Optional<String> name = Code.text(arguments.get(1).value());
        type(arguments.getFirst().value(), names)
            .ifPresent(type -> name.ifPresent(n -> member(type, n, call.span())));
        return;
      }
      if (isEnum(callee)) {
        first
            .map(name -> name.replaceFirst("^ONEX_CORE_\\d+_", "").toUpperCase(Locale.ROOT))
            .ifPresent(name -> member(callee, name, call.span()));
        return;
      }
      Optional<Set<String>> keywords = table.parameters(callee);
      for (Expression.Argument argument : arguments) {
        boolean named = !argument.name().isEmpty() && !argument.name().startsWith("*");
        boolean absent = table.absentMembers(callee).contains(argument.name());
        boolean unknown = keywords.isPresent() && !keywords.get().contains(argument.name());
        if (named && (absent || unknown)) {
          inspection.report(
              PythonRealityCheck.KEYWORD,
              argument.value().span(),
              callee + " takes no " + argument.name() + ".");
        }
      }
    }

    private void missing(Span span, String owner, String name, Collection<String> known) {
      Optional<String> nearest = Nearest.of(name, known);
      inspection.report(
          PythonRealityCheck.SYMBOL,
          PythonRealityCheck.SYMBOL.severity(),
          span,
          "%s has no %s, as far as is recorded.".formatted(owner, name)
              + nearest.map(n -> " Did you mean " + n + "?").orElse(""),
          nearest
              .map(n -> "Use " + n + " if that was meant.")
              .orElse(PythonRealityCheck.SYMBOL.remedy()));
    }
  }
}
