package io.nodesmith.validate.flow;

import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Expression.Literal;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** Tests that decide whether a value is fit for use. */
final class Guards {
  private static final Set<String> ANY = Set.of(Value.ANY_USE);
  private static final Set<String> PATH = Set.of("path", "filename");
  private static final Set<String> AMOUNT = Set.of("amount");
  private static final Pattern APPROVAL =
      Pattern.compile(
          "_*(is_?)?(valid|safe|allowed|permitted|trusted|check|verify|validate|assert|ensure"
              + "|require|authorized?|sanitize|whitelist)\\w*|is\\w*(valid|safe|allowed|permitted"
              + "|trusted|whitelisted)\\w*|\\w*(allowed_file|_is_valid|_is_safe|_allowed)");
  private static final Set<String> SHAPES =
      Set.of(
          "isdigit",
          "isalnum",
          "isalpha",
          "isidentifier",
          "isnumeric",
          "matches",
          "match",
          "fullmatch",
          "search",
          "url_has_allowed_host_and_scheme",
          "is_safe_url");
  private static final Set<String> STARTS =
      Set.of("startswith", "startsWith", "is_relative_to", "commonpath", "commonprefix");
  private static final Set<String> NORMALIZERS =
      Set.of(
          "realpath",
          "abspath",
          "normpath",
          "resolve",
          "toRealPath",
          "normalize",
          "getCanonicalPath",
          "getCanonicalFile",
          "canonicalize",
          "is_relative_to");

  private Guards() {}

  /** A name and the uses for which the test makes it safe. */
  record Guard(String name, Set<String> uses) {}

  static List<Guard> in(Expression test, Scope scope) {
    List<Guard> guards = new ArrayList<>();
    for (Expression part : Walk.within(test)) {
      if (part instanceof Expression.Operation operation) {
        comparison(operation, guards);
      } else if (part instanceof Expression.Call call) {
        call(call, scope, guards);
      }
    }
    return guards;
  }

  private static void comparison(Expression.Operation operation, List<Guard> guards) {
    if (operation.operands().size() != 2) {
      return;
    }
    Expression left = operation.operands().get(0);
    Expression right = operation.operands().get(1);
    boolean leftText = left instanceof Literal literal && literal.kind() == Literal.Kind.TEXT;
    boolean rightText = right instanceof Literal literal && literal.kind() == Literal.Kind.TEXT;
    switch (operation.operator()) {
      case "in", "not in" -> {
        boolean parents = Interpreter.lastName(right).equals("parents");
        names(leftText || parents ? right : left, leftText || parents ? PATH : ANY, guards);
      }
      case "<", ">", "<=", ">=" -> {
        names(left, AMOUNT, guards);
        names(right, AMOUNT, guards);
      }
      case "==", "!=" -> {
        if (rightText && !((Literal) right).value().isEmpty()) {
          names(left, ANY, guards);
        }
      }
      default -> {}
    }
  }

  private static void call(Expression.Call call, Scope scope, List<Guard> guards) {
    String name = Interpreter.lastName(call.callee());
    Expression receiver = call.callee() instanceof Expression.Member m ? m.of() : call.callee();
    if (SHAPES.contains(name)) {
      names(receiver, ANY, guards);
      call.arguments().forEach(a -> names(a.value(), ANY, guards));
    } else if (STARTS.contains(name)) {
      if (isStartOfOwnAddress(call)) {
        names(receiver, Set.of("url"), guards);
      }
      if (scope.calls().stream().anyMatch(NORMALIZERS::contains)) {
        names(receiver, PATH, guards);
        call.arguments().forEach(a -> names(a.value(), PATH, guards));
      }
    } else if (name.equals("contains") || name.equals("containsKey")) {
      boolean text = !call.arguments().isEmpty() && isText(call.arguments().getFirst().value());
      if (text) {
        names(receiver, PATH, guards);
      } else {
        call.arguments().forEach(a -> names(a.value(), ANY, guards));
      }
    } else if (name.equals("equals") || name.equals("equalsIgnoreCase")) {
      names(receiver, ANY, guards);
    } else if (APPROVAL.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      call.arguments().forEach(a -> names(a.value(), ANY, guards));
    }
  }

  /** {@code url.startswith("/")}, {@code url.startswith("https://shop.example/")}. */
  private static boolean isStartOfOwnAddress(Expression.Call call) {
    return call.arguments().size() == 1
        && call.arguments().getFirst().value() instanceof Literal literal
        && literal.value().matches("/.*|https?://[^/]+/.*");
  }

  /** Whether it holds for one value only, so that nothing is known of the others. */
  static boolean isOneValue(Expression test) {
    return test instanceof Expression.Operation operation
        && (operation.operator().equals("==")
            || (operation.operator().equals("or")
                && operation.operands().stream().allMatch(Guards::isOneValue)));
  }

  /** A call for its own sake that refuses what is not fit: {@code validate(name)}. */
  static List<Guard> ofStatement(Expression.Call call) {
    List<Guard> guards = new ArrayList<>();
    String name = Interpreter.lastName(call.callee());
    if (APPROVAL.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      call.arguments().forEach(a -> names(a.value(), ANY, guards));
    } else if (name.equals("relative_to") && call.callee() instanceof Expression.Member member) {
      names(member.of(), PATH, guards);
    }
    return guards;
  }

  /** Whether the function refuses a path that does not start with the folder it should be in. */
  static boolean confine(Statement.Function function, Set<String> calls) {
    AtomicBoolean confines = new AtomicBoolean();
    Walk.own(
        function.body(),
        s -> {
          boolean refuses =
              s instanceof Statement.Branch branch
                  && !branch.then().isEmpty()
                  && branch.then().getLast() instanceof Statement.Raise
                  && Walk.within(branch.test()).stream().anyMatch(Guards::compares);
          confines.compareAndSet(false, refuses);
        },
        e -> {});
    return confines.get() && calls.stream().anyMatch(NORMALIZERS::contains);
  }

  private static boolean compares(Expression part) {
    return part instanceof Expression.Call call
        && STARTS.contains(Interpreter.lastName(call.callee()));
  }

  private static boolean isText(Expression expression) {
    return expression instanceof Literal;
  }

  private static void names(Expression expression, Set<String> uses, List<Guard> guards) {
    for (Expression part : Walk.within(expression)) {
      String path = Interpreter.plainPath(part);
      if (!path.isEmpty()) {
        guards.add(new Guard(path, uses));
      }
    }
  }
}
