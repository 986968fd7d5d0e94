package io.nodesmith.validate;

import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Parameter;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Requests that act without asking who sends them. */
final class WebAccessCheck implements Check {
  private static final Pattern GUARD =
      Pattern.compile(
          "(?i).*(login|auth|request\\.user|permission|require|role|admin_only|jwt|token|protected|secured|user_passes"
              + "|limit|roles|preauthorize|current_user|session|verify|check|is_admin|abort|owner).*");
  static final Rule EXEMPT =
      new Rule(
          "csrf-exempt",
          RuleGroup.SECURITY,
          "A view without protection against forged requests",
          List.of(352),
          Severity.WARNING,
          "Any page that a user visits can send this request in the user's name.",
          "Leave the protection on; for programs that call the view, ask for a token of their"
              + " own.");
  private static final Pattern CRITICAL =
      Pattern.compile(
          "(?i).*(admin|delete|remove|shutdown|restart|reset|transfer|withdraw|grant|promote|config"
              + "|backup|add_?user|create_?user|update|edit|kill|drop|purge|ban\\b|deploy|invoice|refund|/pay|ship|cancel|approve|publish|(change|set|new)_?password|/password"
              + "|(invoice|account|profile|payment|order).*<).*");
  static final Rule UNASKED =
      new Rule(
          "missing-authentication",
          RuleGroup.SECURITY,
          "An action that anyone can ask for",
          List.of(306, 862, 285, 425, 639, 284, 841),
          Severity.WARNING,
          "Nothing asks who sends the request, so everybody may do this to everybody's data.",
          "Ask for a login (@login_required), and check that the data belongs to the user.");
  static final Rule UNLIMITED =
      new Rule(
          "unlimited-attempts",
          RuleGroup.SECURITY,
          "A login that can be tried without end",
          List.of(307, 799),
          Severity.WARNING,
          "Passwords can be guessed by trying them one after the other.",
          "Limit the attempts for each user and address, and slow down after failures.");

  @Override
  public List<Rule> rules() {
    return List.of(UNASKED, UNLIMITED, EXEMPT);
  }

  @Override
  public void inspect(Inspection inspection) {
    for (Statement.Function function : inspection.functions()) {
      if (Code.hasDecorator(function, "csrf_exempt")) {
        inspection.report(
            EXEMPT, function.signature(), function.name() + " accepts forged requests.");
      }
      String route = route(function);
      if (!route.isEmpty()) {
        function(inspection, function, route);
      }
    }
  }

  /** The address of a request that the function answers; empty if it answers none. */
  private static String route(Statement.Function function) {
    for (Expression decorator : function.decorators()) {
      if (decorator instanceof Expression.Call call) {
        String name = Code.lastName(Code.path(call.callee()));
        boolean route =
            Set.of(
                    "route",
                    "post",
                    "put",
                    "delete",
                    "patch",
                    "PostMapping",
                    "DeleteMapping",
                    "PutMapping",
                    "RequestMapping",
                    "PatchMapping",
                    "get",
                    "GetMapping")
                .contains(name);
        if (route && !call.arguments().isEmpty()) {
          StringBuilder texts = new StringBuilder();
          for (Expression.Argument argument : call.arguments()) {
            Walk.within(argument.value())
                .forEach(e -> Code.text(e).ifPresent(t -> texts.append(t).append(' ')));
          }
          return name + " " + texts;
        }
      }
    }
    return isView(function) ? "view" : "";
  }

  /** A view as Django has them, which changes what is stored. */
  private static boolean isView(Statement.Function function) {
    boolean[] changes = {false};
    Walk.own(
        function.body(),
        s -> {},
        e ->
            changes[0] |=
                e instanceof Expression.Call call
                    && call.callee() instanceof Expression.Member member
                    && Set.of("save", "delete", "update", "create").contains(member.name()));
    return changes[0]
        && !function.parameters().isEmpty()
        && function.parameters().getFirst().name().equals("request");
  }

  private static void function(Inspection inspection, Statement.Function function, String route) {
    String name = function.name() + " " + route;
    boolean login =
        name.toLowerCase(Locale.ROOT).matches(".*\\b(login|signin|sign_in|authenticate)\\b.*");
    boolean asks =
        function.decorators().stream()
            .map(WebAccessCheck::plain)
            .anyMatch(d -> !isRoute(d) && GUARD.matcher(d).matches());
    Set<String> used = new HashSet<>();
    Walk.own(
        function.body(),
        s -> {},
        e -> {
          String path =
              Code.path(e).replaceFirst("^(self\\.)?(db|database|orm)\\.session\\b", "db");
          if (!path.isEmpty()) {
            used.add(path);
          }
        });
    for (Parameter parameter : function.parameters()) {
      parameter.fallback().ifPresent(f -> Walk.within(f).forEach(e -> used.add(Code.path(e))));
      if (parameter.type().contains("Depends(")) {
        used.add(parameter.type());
      }
    }
    boolean limited =
        asks
            || used.stream()
                .anyMatch(
                    n -> n.matches("(?i).*(limit|attempt|tries|lock|throttle|captcha|failed).*"));
    boolean checksPassword =
        used.stream().anyMatch(n -> n.matches("(?i).*(check|verify|authenticate|password).*"));
    if (login
        && route.matches("(?i).*(post|route).*")
        && checksPassword
        && !limited
        && !route.contains("GET")) {
      inspection.report(
          UNLIMITED, function.signature(), function.name() + " can be tried without end.");
    }
    boolean guarded = asks || used.stream().anyMatch(n -> GUARD.matcher(n).matches());
    if (!login && CRITICAL.matcher(name).matches() && !guarded && inspection.tree().isPython()) {
      inspection.report(
          UNASKED,
          function.signature(),
          "Nothing in " + function.name() + " asks who sends the request.");
    }
  }

  private static String plain(Expression decorator) {
    return Code.path(decorator instanceof Expression.Call call ? call.callee() : decorator);
  }

  private static boolean isRoute(String decorator) {
    return Set.of("route", "get", "post", "put", "delete", "patch")
        .contains(Code.lastName(decorator));
  }
}
