package io.nodesmith.validate;

import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks of passwords, hosts and tokens that check too little. */
final class PolicyCheck implements Check {
  static final Rule PASSWORD =
      new Rule(
          "weak-password-rule",
          RuleGroup.SECURITY,
          "A rule that accepts short passwords",
          List.of(521),
          Severity.WARNING,
          "Short passwords are found by trying.",
          "Ask for at least 12 characters, and refuse passwords that are known.");
  static final Rule HOST =
      new Rule(
          "incomplete-host-check",
          RuleGroup.SECURITY,
          "A host checked by a part of its name",
          List.of(20, 601, 918, 1289),
          Severity.WARNING,
          "evil-shop.example ends with shop.example, and shop.example.evil.net begins with it.",
          "Parse the address and compare the whole host name with a list of allowed ones.");
  static final Rule TOKEN =
      new Rule(
          "unverified-token",
          RuleGroup.SECURITY,
          "A token accepted without its signature",
          List.of(347, 345, 287),
          Severity.ERROR,
          "Anyone can write such a token and be whoever they like.",
          "Decode with the key and a fixed list of algorithms, with verify_signature left on.");

  @Override
  public List<Rule> rules() {
    return List.of(PASSWORD, HOST, TOKEN);
  }

  @Override
  public void inspect(Inspection inspection) {
    if (inspection.tree().isPython()) {
      inspection.functions().forEach(f -> registration(inspection, f));
    }
    Walk.all(
        inspection.tree().body(),
        s -> {},
        e -> {
          if (e instanceof Expression.Operation operation && operation.operands().size() == 2) {
            length(inspection, operation);
            contained(inspection, operation);
          } else if (e instanceof Expression.Call call) {
            field(inspection, call);
            host(inspection, call);
          } else if (e instanceof Expression.Mapping mapping) {
            options(inspection, mapping);
          }
        });
  }

  private static void length(Inspection inspection, Expression.Operation operation) {
    String measured = measured(operation.operands().getFirst()).toLowerCase(Locale.ROOT);
    boolean password = measured.matches(".*(password|passwd|pwd|passphrase).*");
    if (password
        && Set.of("<", "<=", ">", ">=").contains(operation.operator())
        && operation.operands().getLast() instanceof Expression.Literal literal
        && literal.value().matches("[0-7]")) {
      inspection.report(
          PASSWORD,
          operation.span(),
          "Passwords of " + literal.value() + " characters are accepted.");
    }
  }

  /** A field of a form for a password, with the least length that it takes. */
  private static void field(Inspection inspection, Expression.Call call) {
    if (!Code.lastName(Code.path(call.callee())).matches("(?i).*password\\w*")) {
      return;
    }
    for (Expression.Argument argument : call.arguments()) {
      if (argument.name().equals("min_length")) {
        least(inspection, argument.value());
      }
      for (Expression part : Walk.within(argument.value())) {
        if (part instanceof Expression.Call validator
            && Code.lastName(Code.path(validator.callee())).equals("Length")) {
          validator.arguments().stream()
              .filter(a -> a.name().equals("min"))
              .forEach(a -> least(inspection, a.value()));
        }
      }
    }
  }

  private static void least(Inspection inspection, Expression length) {
    if (length instanceof Expression.Literal literal && literal.value().matches("[0-7]")) {
      inspection.report(
          PASSWORD, length.span(), "Passwords of " + literal.value() + " characters are accepted.");
    }
  }

  /** A registration that takes any password. */
  private static void registration(Inspection inspection, Statement.Function function) {
    boolean answers =
        !function.decorators().isEmpty()
            || function.parameters().stream().anyMatch(p -> p.name().equals("request"));
    if (!answers
        || !function
            .name()
            .matches("(?i).*(register|sign_?up|create_?(user|account)|add_?user).*")) {
      return;
    }
    boolean[] keeps = {false};
    boolean[] looks = {false};
    Walk.own(
        function.body(),
        s -> {},
        e -> {
          if (e instanceof Expression.Call call) {
            String name = Code.lastName(Code.path(call.callee()));
            keeps[0] |=
                name.matches(
                    "(?i)\\w*(hash_?password|password_?hash|hashpw|set_?password|create_user)");
            looks[0] |=
                name.matches("(?i)len|\\w*(valid|strength|strong|check|policy|match|clean)\\w*");
          }
        });
    if (keeps[0] && !looks[0]) {
      inspection.report(
          PASSWORD, function.signature(), function.name() + " takes passwords of any length.");
    }
  }

  private static String measured(Expression expression) {
    if (expression instanceof Expression.Call call) {
      String path = Code.path(call.callee());
      if (path.equals("len") && !call.arguments().isEmpty()) {
        return Code.path(call.arguments().getFirst().value());
      }
      if (path.endsWith(".length")) {
        return path;
      }
    }
    return "";
  }

  private static void contained(Inspection inspection, Expression.Operation operation) {
    boolean within = operation.operator().equals("in") || operation.operator().equals("not in");
    Optional<String> text = Code.text(operation.operands().getFirst());
    String where = Code.path(operation.operands().getLast()).toLowerCase(Locale.ROOT);
    if (within
        && text.filter(PolicyCheck::isHost).isPresent()
        && where.matches(".*(url|host|uri|origin|referer|netloc|domain|target|link|redirect).*")) {
      inspection.report(
          HOST, operation.span(), text.get() + " may stand anywhere in " + where + ".");
    }
  }

  private static boolean isHost(String text) {
    return text.matches("(https?://)?([a-z0-9-]+\\.)+[a-z]{2,}/?");
  }

  private static void host(Inspection inspection, Expression.Call call) {
    String name = Code.lastName(Code.path(call.callee()));
    boolean ends = Set.of("endswith", "endsWith").contains(name);
    boolean starts = Set.of("startswith", "startsWith").contains(name);
    boolean contains = name.equals("contains");
    if ((ends || starts || contains) && !call.arguments().isEmpty()) {
      Optional<String> text = Code.text(call.arguments().getFirst().value());
      boolean loose =
          text.filter(PolicyCheck::isHost).isPresent()
              && (ends ? !text.get().startsWith(".") : !text.get().endsWith("/"));
      boolean url = starts && text.filter(t -> t.startsWith("http")).isPresent();
      boolean receiver =
          Code.path(call.callee())
              .toLowerCase(Locale.ROOT)
              .matches(".*(url|host|uri|origin|referer|netloc|domain|target|link|redirect).*");
      if (loose && (ends || url || (contains && receiver))) {
        inspection.report(HOST, call.span(), "Other hosts fit " + text.get() + " as well.");
      }
    }
  }

  private static void options(Inspection inspection, Expression.Mapping mapping) {
    for (Expression.Pair pair : mapping.pairs()) {
      boolean key =
          pair.key().flatMap(Code::text).filter(k -> k.startsWith("verify_signature")).isPresent();
      if (key && Reach.isConstant(pair.value(), "false")) {
        inspection.report(TOKEN, mapping.span(), "The signature of the token is not verified.");
      }
    }
  }
}
