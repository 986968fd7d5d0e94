package io.nodesmith.validate;

import io.nodesmith.language.SourceText;
import io.nodesmith.language.Span;
import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the modules, names, members and keywords that a Python file uses exist. */
final class PythonRealityCheck implements Check {
  static final Rule MODULE =
      Rule.error(
          RuleGroup.REALITY,
          "unknown-module",
          "A module or package that does not exist",
          "The import fails; and whoever registers the invented name decides what it does.",
          "Import what is in the standard library or declared as a dependency.");
  static final Rule UNDECLARED =
      Rule.warning(
          RuleGroup.REALITY,
          "undeclared-dependency",
          "A package that is not among the dependencies",
          "The import fails where the package is not installed.",
          "Use the standard library, or declare the dependency.");
  static final Rule SYMBOL =
      Rule.error(
          RuleGroup.REALITY,
          "unknown-symbol",
          "A name that its module does not have",
          "The code fails when it gets there.",
          "Use a name that exists.");
  static final Rule NAME =
      Rule.error(
          RuleGroup.REALITY,
          "undefined-name",
          "A name that nothing defines",
          "The code fails with a NameError when it gets there.",
          "Define it, import it, or use the name that was meant.");
  static final Rule KEYWORD =
      Rule.error(
          RuleGroup.REALITY,
          "unknown-keyword",
          "A keyword argument that the function does not take",
          "The call fails with a TypeError.",
          "Pass only parameters that the function has.");

  private final PythonSymbols symbols = PythonSymbols.load();

  @Override
  public List<Rule> rules() {
    return List.of(MODULE, UNDECLARED, SYMBOL, NAME, KEYWORD);
  }

  @Override
  public void inspect(Inspection inspection) {
    if (!inspection.tree().isPython()
        || !inspection.subject().profile().groups().contains(RuleGroup.REALITY)) {
      return;
    }
    ImportedNames names = ImportedNames.of(inspection.tree());
    Tried tried = Tried.of(inspection.tree(), "ImportError", "ModuleNotFoundError");
    Walk.all(
        inspection.tree().body(),
        s -> {
          if (s instanceof Statement.Import found) {
            imported(inspection, found, tried.has(s));
          }
        },
        e -> used(inspection, e, names));
    undefined(inspection);
  }

  private void imported(Inspection inspection, Statement.Import found, boolean tried) {
    String module = found.module();
    if (module.startsWith(".") || ("." + module).contains("._") || isOwn(inspection, module)) {
      return;
    }
    Optional<Set<String>> onex = inspection.subject().profile().symbols().names(module);
    if (tried && symbols.isModule(module)) {
      return;
    }
    if (onex.isPresent()) {
      taken(inspection, found, module, onex.get());
    } else if (module.startsWith("omnibase_core")
        && inspection.subject().profile().symbols().names("omnibase_core").isPresent()) {
      inspection.report(MODULE, found.span(), "There is no module " + module + ".");
    } else if (symbols.isModule(module)) {
      symbols.names(module).ifPresent(n -> taken(inspection, found, module, n));
    } else if (symbols.isRecorded(module)) {
      inspection.report(
          MODULE,
          found.span(),
          "The standard library has no module " + module + "." + hint(module, symbols.modules()));
    } else {
      foreign(inspection, found, module);
    }
  }

  private void foreign(Inspection inspection, Statement.Import found, String module) {
    String top = module.split("\\.", -1)[0];
    if (inspection.subject().profile().modules().contains(top)) {
      return;
    }
    if (!symbols.isWellKnown(top)) {
      inspection.report(
          MODULE,
          found.span(),
          "No package " + top + " is known." + hint(top, symbols.topLevels()));
    } else if (inspection.subject().profile().closed() && !top.startsWith("omnibase_")) {
      inspection.report(UNDECLARED, found.span(), top + " is not among the dependencies.");
    }
  }

  static boolean isOwn(Inspection inspection, String module) {
    String top = module.split("\\.", -1)[0];
    for (SourceText sibling : inspection.subject().siblings()) {
      if (("/" + sibling.path()).contains("/" + top + "/")
          || ("/" + sibling.path()).endsWith("/" + top + ".py")) {
        return true;
      }
    }
    return false;
  }

  private void taken(
      Inspection inspection, Statement.Import found, String module, Set<String> names) {
    for (Statement.Imported name : found.names()) {
      boolean known =
          !found.shared()
              || name.name().equals("*")
              || names.contains(name.name())
              || symbols.isModule(module + "." + name.name())
              || name.name().startsWith("_");
      if (!known) {
        missing(inspection, name.span(), module, name.name(), names);
      }
    }
  }

  private static void missing(
      Inspection inspection, Span span, String module, String name, Collection<String> names) {
    Optional<String> nearest = Nearest.of(name, names);
    inspection.report(
        SYMBOL,
        SYMBOL.severity(),
        span,
        module + " has no " + name + "." + nearest.map(n -> " Did you mean " + n + "?").orElse(""),
        nearest
            .map(n -> "Use " + module + "." + n + " if that was meant.")
            .orElse(SYMBOL.remedy()));
  }

  private static String hint(String wrong, Collection<String> names) {
    return Nearest.of(wrong, names).map(n -> " Did you mean " + n + "?").orElse("");
  }

  private void used(Inspection inspection, Expression expression, ImportedNames names) {
    if (expression instanceof Expression.Member member) {
      names
          .whole(member.of())
          .filter(symbols::isModule)
          .filter(m -> !member.name().startsWith("_"))
          .filter(m -> !symbols.isModule(m + "." + member.name()))
          .flatMap(m -> symbols.names(m).filter(n -> !n.contains(member.name())).map(n -> m))
          .ifPresent(
              m ->
                  missing(
                      inspection, member.span(), m, member.name(), symbols.names(m).orElseThrow()));
    } else if (expression instanceof Expression.Call call) {
      keywords(inspection, call, names);
    }
  }

  private void keywords(Inspection inspection, Expression.Call call, ImportedNames names) {
    Optional<List<String>> parameters = Optional.empty();
    if (call.callee() instanceof Expression.Member member) {
      parameters =
          names
              .whole(member.of())
              .filter(symbols::isModule)
              .flatMap(m -> symbols.parameters(m, member.name()));
    } else if (call.callee() instanceof Expression.Name name
        && !names.rebound().contains(name.id())) {
      String whole = names.names().resolve(name.id());
      int dot = whole.lastIndexOf('.');
      parameters =
          dot > 0
              ? symbols.parameters(whole.substring(0, dot), whole.substring(dot + 1))
              : symbols.parameters("builtins", whole);
    }
    if (call.arguments().stream().anyMatch(a -> a.name().equals("cls"))) {
      return;
    }
    for (Expression.Argument argument : call.arguments()) {
      boolean named = !argument.name().isEmpty() && !argument.name().startsWith("*");
      if (named && parameters.isPresent() && !parameters.get().contains(argument.name())) {
        inspection.report(
            KEYWORD,
            argument.value().span(),
            inspection.excerpt(call.callee().span())
                + " takes no "
                + argument.name()
                + "."
                + hint(argument.name(), parameters.get()));
      }
    }
  }

  /** Whether it is a function or two of someone's file, without what stands at the file's head. */
  private static boolean isCutOut(Inspection inspection) {
    boolean[] imports = {false};
    Walk.all(inspection.tree().body(), s -> imports[0] |= s instanceof Statement.Import, e -> {});
    return !inspection.subject().profile().closed()
        && !imports[0]
        && inspection.tree().body().stream().allMatch(s -> s instanceof Statement.Function);
  }

  /** Whether names come from somewhere that only the run shows: {@code globals().update(...)}. */
  private static boolean bindsByName(Inspection inspection) {
    boolean[] binds = {false};
    Walk.all(
        inspection.tree().body(),
        s ->
            binds[0] |=
                s instanceof Statement.Assignment a
                    && a.targets().getFirst() instanceof Expression.Element element
                    && Code.path(element.of()).equals("globals()"),
        e ->
            binds[0] |=
                e instanceof Expression.Call call
                    && Code.path(call.callee())
                        .matches("globals\\(\\)\\.(update|setdefault)|vars\\(\\)\\.update"));
    return binds[0];
  }

  /** Names that the file itself expects to be missing. */
  private static Set<String> triedNames(Inspection inspection) {
    Set<String> names = new HashSet<>();
    for (Statement statement : Tried.of(inspection.tree(), "NameError").statements()) {
      Walk.own(
          List.of(statement),
          s -> {},
          e -> {
            if (e instanceof Expression.Name name) {
              names.add(name.id());
            }
          });
    }
    return names;
  }

  private void undefined(Inspection inspection) {
    Set<String> bound = PythonBindings.all(inspection.tree());
    boolean broken =
        inspection.findings().stream().anyMatch(f -> f.rule().group() == RuleGroup.SYNTAX);
    if (broken || bound.contains("*") || bindsByName(inspection)) {
      return;
    }
    Set<String> builtins = symbols.names("builtins").orElse(Set.of());
    Set<String> reported = new HashSet<>(triedNames(inspection));
    Severity severity = isCutOut(inspection) ? Severity.INFO : Severity.ERROR;
    PythonBindings.reads(inspection.tree())
        .forEach(
            name -> {
              boolean known =
                  bound.contains(name.id())
                      || builtins.contains(name.id())
                      || name.id().startsWith("__")
                      || name.id().equals("_")
                      || name.id().isEmpty();
              if (!known && reported.add(name.id())) {
                Set<String> near = new HashSet<>(bound);
                near.addAll(builtins);
                boolean module = symbols.isModule(name.id());
                inspection.report(
                    NAME,
                    severity,
                    name.span(),
                    "Nothing defines "
                        + name.id()
                        + "."
                        + (module
                            ? " The import of the module is missing."
                            : hint(name.id(), near)));
              }
            });
  }
}
