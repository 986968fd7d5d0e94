package io.nodesmith.validate;

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

/**
 * Whether modules, names, members and keywords exist in the packages that nodes depend on, as they
 * are recorded. In code whose installed versions nobody knows, this is a warning.
 */
final class DependencyCheck implements Check {
  private final PythonSymbols symbols = PythonSymbols.dependencies();

  @Override
  public List<Rule> rules() {
    // The rules are those of the check of the standard library.
    return List.of();
  }

  @Override
  public void inspect(Inspection inspection) {
    boolean looks =
        inspection.tree().isPython()
            && inspection.subject().profile().groups().contains(RuleGroup.REALITY);
    if (looks && isConcerned(inspection)) {
      ImportedNames imported = ImportedNames.of(inspection.tree());
      PythonObjects objects = PythonObjects.of(inspection.tree(), symbols, imported);
      new Pass(inspection, symbols, imported, objects, new HashSet<>()).run();
    }
  }

  private boolean isConcerned(Inspection inspection) {
    boolean[] concerned = {false};
    Walk.all(
        inspection.tree().body(),
        s -> concerned[0] |= s instanceof Statement.Import i && symbols.isRecorded(i.module()),
        e -> {});
    return concerned[0];
  }

  /**
   * The look at one file.
   *
   * @param given attributes that the file sets or asks for itself, so that they may be there
   */
  private record Pass(
      Inspection inspection,
      PythonSymbols symbols,
      ImportedNames imported,
      PythonObjects objects,
      Set<String> given) {

    void run() {
      Tried modules = Tried.of(inspection.tree(), "ImportError", "ModuleNotFoundError");
      Tried uses = Tried.of(inspection.tree(), "AttributeError", "TypeError");
      Walk.all(inspection.tree().body(), this::set, this::askedFor);
      Walk.all(
          inspection.tree().body(),
          s -> {
            if (s instanceof Statement.Import found && !modules.has(found)) {
              imported(found);
            }
          },
          e -> {
            if (!uses.has(e)) {
              used(e);
            }
          });
    }

    private void set(Statement statement) {
      if (statement instanceof Statement.Assignment assignment) {
        for (Expression target : assignment.targets()) {
          if (target instanceof Expression.Member member) {
            given.add(member.name());
          }
        }
      }
    }

    private void askedFor(Expression expression) {
      if (expression instanceof Expression.Call call
          && Code.path(call.callee()).matches("(has|get|set)attr|(.*\\.)?patch(\\.object)?")) {
        call.arguments()
            .forEach(a -> Code.text(a.value()).map(Code::lastName).ifPresent(given::add));
      }
    }

    private void imported(Statement.Import found) {
      String module = found.module();
      if (!symbols.isRecorded(module)
          || ("." + module).contains("._")
          || PythonRealityCheck.isOwn(inspection, module)) {
        return;
      }
      if (!symbols.isModule(module)) {
        String hint =
            Nearest.of(module, symbols.modules()).map(n -> " Did you mean " + n + "?").orElse("");
        report(
            PythonRealityCheck.MODULE, found.span(), "There is no module " + module + "." + hint);
      } else if (found.shared()) {
        for (Statement.Imported name : found.names()) {
          if (!name.name().equals("*")) {
            taken(name.span(), module, name.name());
          }
        }
      }
    }

    private void used(Expression expression) {
      if (expression instanceof Expression.Member member && !given.contains(member.name())) {
        owner(member.of()).ifPresent(owner -> taken(member.span(), owner, member.name()));
      } else if (expression instanceof Expression.Call call) {
        called(call);
      }
    }

    /** The recorded module or class whose names are members of the expression. */
    private Optional<String> owner(Expression expression) {
      return imported
          .whole(expression)
          .filter(symbols::isModule)
          .or(() -> objects.type(expression));
    }

    private void taken(Span span, String owner, String name) {
      Optional<Set<String>> names = symbols.names(owner);
      boolean other = symbols.isElsewhere(owner, name);
      boolean there =
          names.isEmpty()
              || (names.get().contains(name) && !(isClosed() && other))
              || symbols.isModule(owner + "." + name)
              || name.startsWith("_");
      if (!there) {
        Set<String> near = new HashSet<>(names.get());
        near.removeIf(known -> isClosed() && symbols.isElsewhere(owner, known));
        missing(span, owner, name, near);
      }
    }

    private void called(Expression.Call call) {
      Optional<List<String>> keywords = keywords(call.callee());
      // Who connects in his own way may take what he likes.
      boolean own = call.arguments().stream().anyMatch(a -> a.name().equals("connect"));
      if (keywords.isPresent() && !own) {
        call.arguments().forEach(argument -> passed(call, argument, keywords.get()));
      }
    }

    private Optional<List<String>> keywords(Expression callee) {
      Optional<String> whole = imported.whole(callee);
      if (whole.isPresent()) {
        int dot = Math.max(0, whole.get().lastIndexOf('.'));
        return symbols.parameters(whole.get().substring(0, dot), Code.lastName(whole.get()));
      }
      return callee instanceof Expression.Member member && !given.contains(member.name())
          ? objects.type(member.of()).flatMap(owner -> symbols.parameters(owner, member.name()))
          : Optional.empty();
    }

    private void passed(Expression.Call call, Expression.Argument argument, List<String> keywords) {
      String name = argument.name();
      boolean named = !name.isEmpty() && !name.startsWith("*");
      boolean other = !isClosed() && keywords.contains(name + "?");
      if (named && !other && !keywords.contains(name)) {
        String hint = Nearest.of(name, keywords).map(n -> " Did you mean " + n + "?").orElse("");
        report(
            PythonRealityCheck.KEYWORD,
            argument.value().span(),
            inspection.excerpt(call.callee().span()) + " takes no " + name + "." + hint);
      }
    }

    private void missing(Span span, String owner, String name, Collection<String> names) {
      Optional<String> nearest = Nearest.of(name, names);
      inspection.report(
          PythonRealityCheck.SYMBOL,
          severity(),
          span,
          owner + " has no " + name + "." + nearest.map(n -> " Did you mean " + n + "?").orElse(""),
          nearest
              .map(n -> "Use " + n + " if that was meant.")
              .orElse(PythonRealityCheck.SYMBOL.remedy()));
    }

    private void report(Rule rule, Span span, String message) {
      inspection.report(rule, severity(), span, message);
    }

    private boolean isClosed() {
      return inspection.subject().profile().closed();
    }

    private Severity severity() {
      return isClosed() ? Severity.ERROR : Severity.WARNING;
    }
  }
}
