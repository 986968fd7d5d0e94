package io.nodesmith.validate;

import io.nodesmith.language.Span;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Names;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
    Optional<String> platform = profile.symbols().strictly();
    if (platform.isPresent()
        && inspection.tree().isPython()
        && profile.groups().contains(RuleGroup.REALITY)) {
      new Pass(inspection, platform.get(), profile.symbols()).run();
    }
  }

  /** The look at one file. */
  private record Pass(Inspection inspection, String platform, SymbolTable table) {

    void run() {
      Names names = Names.of(inspection.tree());
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
        inspection.report(
            PythonRealityCheck.MODULE,
            found.span(),
            "No module " + found.module() + " is recorded for this profile.");
        return;
      }
      for (Statement.Imported name : found.names()) {
        boolean whole = name.name().equals(found.module()) || name.name().equals("*");
        boolean module = table.recorded(found.module() + "." + name.name()).isPresent();
        if (!whole && !module && !known.get().contains(name.name())) {
          missing(name.span(), found.module(), name.name(), known.get());
        }
      }
    }

    private void used(Expression expression, Names names) {
      if (expression instanceof Expression.Member member) {
        type(member.of(), names).ifPresent(type -> member(type, member.name(), member.span()));
      } else if (expression instanceof Expression.Element element) {
        Optional<String> key = Code.text(element.index());
        type(element.of(), names)
            .filter(this::isEnum)
            .ifPresent(type -> key.ifPresent(name -> member(type, name, element.span())));
      } else if (expression instanceof Expression.Call call) {
        called(call, names);
      }
    }

    /** The recorded class that the expression is, or makes an object of. */
    private Optional<String> type(Expression expression, Names names) {
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

    /** Members of an enum are all recorded; of a class, only what it lacks is certain. */
    private void member(String type, String name, Span span) {
      Set<String> known = table.members(type).orElse(Set.of());
      boolean unknown = isEnum(type) && !known.contains(name) && isConstant(name);
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
        first.ifPresent(name -> member(callee, name.toUpperCase(Locale.ROOT), call.span()));
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
