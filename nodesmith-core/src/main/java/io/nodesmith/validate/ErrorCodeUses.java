package io.nodesmith.validate;

import io.nodesmith.language.Span;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Names;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a Python file names an error code, however it does: as attribute, by subscript, by call,
 * through {@code getattr}, under another name, or as a text that becomes an {@code error_code}.
 */
final class ErrorCodeUses {
  private static final String CODES = "EnumCoreErrorCode";
  private static final Set<String> LOOKUPS = Set.of("__getitem__", "get", "__getattribute__");
  private static final Set<String> TABLES =
      Set.of("__members__", "_member_map_", "__dict__", "_value2member_map_");
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "in", "not in", "is", "is not");
  private static final Pattern NUMBER = Pattern.compile("^ONEX_CORE_(?:\\d+_)?");

  /**
   * One use.
   *
   * @param code the code's name
   * @param certain whether the platform's own enum is asked for it; a text may be a code of others
   */
  record Use(String code, boolean certain, Span span) {}

  private final Names names;
  private final Set<String> aliases = new HashSet<>(List.of(CODES));
  private final Map<String, Optional<Expression>> values = new HashMap<>();
  private final List<Use> uses = new ArrayList<>();

  private ErrorCodeUses(Inspection inspection) {
    this.names = Names.of(inspection.tree());
  }

  /** All of a file, in its order. */
  static List<Use> in(Inspection inspection) {
    ErrorCodeUses found = new ErrorCodeUses(inspection);
    Walk.all(inspection.tree().body(), found::bound, e -> {});
    Walk.all(inspection.tree().body(), found::assigned, found::used);
    return found.uses;
  }

  /** Notes names that stand for the enum, and names that stand for one value in the whole file. */
  private void bound(Statement statement) {
    if (statement instanceof Statement.Assignment assignment) {
      for (Expression target : assignment.targets()) {
        String name = Code.path(target);
        if (assignment.value().filter(this::isCodes).isPresent()) {
          aliases.add(name);
        }
        values.merge(name, assignment.value(), (one, other) -> Optional.empty());
      }
    }
  }

  private boolean isCodes(Expression expression) {
    if (expression instanceof Expression.Member member) {
      return member.name().equals(CODES);
    }
    return expression instanceof Expression.Name name
        && (aliases.contains(name.id()) || Code.lastName(names.resolve(name.id())).equals(CODES));
  }

  /** The enum itself, or one of the tables of its members. */
  private boolean holdsCodes(Expression expression) {
    if (expression instanceof Expression.Member member && TABLES.contains(member.name())) {
      return isCodes(member.of());
    }
    return isCodes(expression)
        || (expression instanceof Expression.Call call
            && Code.path(call.callee()).equals("vars")
            && call.arguments().size() == 1
            && isCodes(call.arguments().getFirst().value()));
  }

  private void assigned(Statement statement) {
    if (statement instanceof Statement.Assignment assignment) {
      boolean keyed =
          assignment.targets().stream()
              .anyMatch(
                  target ->
                      target instanceof Expression.Element element
                          && Code.text(element.index()).filter("error_code"::equals).isPresent());
      if (keyed) {
        assignment.value().ifPresent(this::code);
      }
    }
  }

  private void used(Expression expression) {
    switch (expression) {
      case Expression.Member e when isCodes(e.of()) && isConstant(e.name()) ->
          uses.add(new Use(e.name(), true, e.span()));
      case Expression.Element e when holdsCodes(e.of()) -> named(e.index(), e.span());
      case Expression.Call e -> called(e);
      case Expression.Mapping e ->
          e.pairs().stream()
              .filter(
                  pair -> pair.key().flatMap(Code::text).filter("error_code"::equals).isPresent())
              .forEach(pair -> code(pair.value()));
      case Expression.Operation e when COMPARISONS.contains(e.operator()) -> compared(e);
      default -> {}
    }
  }

  private static boolean isConstant(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT)) && !name.startsWith("_");
  }

  private void called(Expression.Call call) {
    List<Expression.Argument> arguments = call.arguments();
    String callee = Code.lastName(names.resolve(Code.path(call.callee())));
    if (isCodes(call.callee()) && !arguments.isEmpty()) {
      named(arguments.getFirst().value(), call.span());
    } else if (call.callee() instanceof Expression.Member member
        && LOOKUPS.contains(member.name())
        && holdsCodes(member.of())
        && !arguments.isEmpty()) {
      named(arguments.getFirst().value(), call.span());
    } else if (callee.equals("getattr")
        && arguments.size() > 1
        && isCodes(arguments.getFirst().value())) {
      named(arguments.get(1).value(), call.span());
    } else if (call.callee() instanceof Expression.Call getter
        && Code.lastName(Code.path(getter.callee())).equals("attrgetter")
        && arguments.stream().anyMatch(argument -> isCodes(argument.value()))) {
      getter.arguments().forEach(argument -> named(argument.value(), call.span()));
    }
    boolean error = callee.equals("ModelOnexError");
    for (int i = 0; i < arguments.size(); i++) {
      Expression.Argument argument = arguments.get(i);
      boolean second = error && i == 1 && argument.name().isEmpty();
      if (second || argument.name().equals("error_code")) {
        code(argument.value());
      }
    }
  }

  /** A text with which the enum is asked for a member. */
  private void named(Expression expression, Span span) {
    text(expression, 0)
        .map(text -> NUMBER.matcher(text).replaceFirst("").toUpperCase(Locale.ROOT))
        .ifPresent(text -> uses.add(new Use(text, true, span)));
  }

  /** An expression that becomes an error's code. */
  private void code(Expression expression) {
    text(expression, 0)
        .map(text -> NUMBER.matcher(text).replaceFirst("").toUpperCase(Locale.ROOT))
        .ifPresent(text -> uses.add(new Use(text, false, expression.span())));
  }

  private void compared(Expression.Operation comparison) {
    boolean ofCode =
        comparison.operands().stream()
            .map(Code::path)
            .anyMatch(path -> path.matches("(.*\\.)?error_code(\\.name|\\.value)?"));
    if (ofCode) {
      for (Expression operand : comparison.operands()) {
        if (operand instanceof Expression.Items items) {
          items.items().forEach(this::code);
        } else {
          code(operand);
        }
      }
    }
  }

  /** The text that an expression surely is: written out, joined, or the one value of a name. */
  private Optional<String> text(Expression expression, int depth) {
    if (expression instanceof Expression.Operation operation && operation.operator().equals("+")) {
      StringBuilder joined = new StringBuilder();
      for (Expression operand : operation.operands()) {
        Optional<String> part = text(operand, depth + 1);
        if (part.isEmpty()) {
          return Optional.empty();
        }
        joined.append(part.get());
      }
      return Optional.of(joined.toString());
    }
    if (expression instanceof Expression.Name name && depth < 3) {
      return values.getOrDefault(name.id(), Optional.empty()).flatMap(one -> text(one, depth + 1));
    }
    return Code.text(expression);
  }
}
