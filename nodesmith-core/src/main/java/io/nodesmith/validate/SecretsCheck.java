package io.nodesmith.validate;

import io.nodesmith.language.Span;
import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Parameter;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Credentials written into the code. */
final class SecretsCheck implements Check {
  private static final String REMEDY =
      "Read it from the settings that the node is given (constructor, environment of the host), and"
          + " replace the one that was written here.";

  /** {@code @Value("${db.password:value}")}, {@code @P(name = "db.password", value = "value")}. */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?i)\\$\\{[^}:]*(?:password|passwd|secret|token|api[._-]?key)[^}:]*:([^}$]{4,})\\}"
              + "|\"[^\"]*(?:password|passwd|secret|api[._-]?key)\"\\s*,\\s*value\\s*=\\s*\"([^\"$]{4,})\"");

  private static final Pattern OPTION =
      Pattern.compile("-u|--user|--(proxy-)?(password|passwd|token|api-key|secret)");
  static final Set<String> EQUALITIES =
      Set.of("equals", "compare_digest", "isEqual", "contentEquals", "equalsIgnoreCase");
  private static final String LOGIN = "login|sign_?in|authenticate";
  static final Rule PASSWORD =
      new Rule(
          "hard-coded-password",
          RuleGroup.SECURITY,
          "A password in the code",
          List.of(259, 798, 321, 522),
          Severity.ERROR,
          "Everyone who can read the code has it, and it cannot be changed without a release.",
          REMEDY);
  static final Rule KEY =
      new Rule(
          "hard-coded-key",
          RuleGroup.SECURITY,
          "A secret key in the code",
          List.of(321, 798, 259, 320),
          Severity.ERROR,
          "Everyone who can read the code can sign, decrypt or call in its name.",
          REMEDY);
  static final Rule TOKEN =
      new Rule(
          "leaked-credential",
          RuleGroup.SECURITY,
          "A credential of a known provider in the code",
          List.of(798, 321, 259, 540),
          Severity.ERROR,
          "Its form shows that it is real; whoever reads the code can use it.",
          REMEDY + " Revoke it, since it has been written down.");

  @Override
  public List<Rule> rules() {
    return List.of(PASSWORD, KEY, TOKEN);
  }

  @Override
  public void inspect(Inspection inspection) {
    Walk.all(
        inspection.tree().body(), s -> statement(inspection, s), e -> expression(inspection, e));
    new SecretConstructors(inspection).given((name, value) -> named(inspection, name, value));
    new SecretTables(inspection.tree()).passwords(value -> named(inspection, "password", value));
    inspection
        .tree()
        .comments()
        .forEach(
            c ->
                SecretPatterns.provider(c.text())
                    .ifPresent(p -> report(inspection, TOKEN, c.span(), p)));
  }

  private static void report(Inspection inspection, Rule rule, Span span, String what) {
    inspection.report(rule, span, "This looks like " + what + ".");
  }

  private static void provided(Inspection inspection, Span span, String text) {
    SecretPatterns.provider(text).ifPresent(p -> report(inspection, TOKEN, span, p));
  }

  private static void annotated(Inspection inspection, Span span) {
    String text = span.in(inspection.tree().text());
    if (text.contains("@")) {
      provided(inspection, span, text);
      Matcher setting = SETTING.matcher(text);
      String value = setting.find() ? setting.group(setting.group(2) == null ? 1 : 2) : "";
      if (!value.isEmpty() && SecretPatterns.isLikelySecret("password", value)) {
        inspection.report(PASSWORD, span, "An annotation holds the value of a secret.");
      }
    }
  }

  private static void statement(Inspection inspection, Statement statement) {
    String text = inspection.tree().text();
    if (statement instanceof Statement.Assignment field && !field.modifiers().isEmpty()) {
      int end = field.value().map(v -> v.span().start()).orElse(field.span().end());
      annotated(inspection, new Span(field.span().start(), end));
    }
    if (statement instanceof Statement.Assignment assignment
        && assignment.value().isPresent()
        && !assignment.operator().equals("+=")) {
      for (Expression target : assignment.targets()) {
        given(inspection, target, assignment.value().get());
      }
    } else if (statement instanceof Statement.Choice choice) {
      choice
          .cases()
          .forEach(c -> c.labels().forEach(l -> compared(inspection, choice.subject(), l)));
    } else if (statement instanceof Statement.Function function) {
      function.documentation().ifPresent(span -> provided(inspection, span, span.in(text)));
      for (Parameter parameter : function.parameters()) {
        annotated(inspection, parameter.span());
        parameter.fallback().ifPresent(value -> named(inspection, parameter.name(), value));
      }
    }
  }

  /** One value for one name, or several for several. */
  private static void given(Inspection inspection, Expression target, Expression value) {
    if (target instanceof Expression.Items names
        && value instanceof Expression.Items values
        && names.items().size() == values.items().size()) {
      for (int i = 0; i < names.items().size(); i++) {
        given(inspection, names.items().get(i), values.items().get(i));
      }
    } else {
      named(inspection, nameOf(target), value);
    }
  }

  static String nameOf(Expression target) {
    if (target instanceof Expression.Element element) {
      return Code.text(element.index()).orElse("");
    }
    return Code.lastName(Code.path(target));
  }

  private static void expression(Inspection inspection, Expression expression) {
    switch (expression) {
      case Expression.Literal literal -> literal(inspection, literal);
      case Expression.Call call -> call(inspection, call);
      case Expression.Mapping mapping ->
          mapping
              .pairs()
              .forEach(
                  p ->
                      p.key()
                          .flatMap(Code::text)
                          .ifPresent(key -> named(inspection, key, p.value())));
      case Expression.Operation operation -> comparison(inspection, operation);
      case Expression.Binding binding ->
          named(inspection, nameOf(binding.target()), binding.value());
      case Expression.Name e -> {}
      case Expression.Member e -> {}
      case Expression.Interpolation e -> {}
      case Expression.Items e -> pairs(inspection, e.items());
      case Expression.Element e -> {}
      case Expression.Lambda e -> {}
      case Expression.Comprehension e -> {}
      case Expression.Wrapped e -> {}
    }
  }

  private static void literal(Inspection inspection, Expression.Literal literal) {
    boolean text =
        literal.kind() == Expression.Literal.Kind.TEXT
            || literal.kind() == Expression.Literal.Kind.BYTES;
    if (text) {
      SecretPatterns.provider(literal.value())
          .ifPresent(p -> report(inspection, TOKEN, literal.span(), p));
    }
  }

  private static void call(Inspection inspection, Expression.Call call) {
    List<Expression.Argument> arguments = call.arguments();
    for (Expression.Argument argument : arguments) {
      named(inspection, argument.name(), argument.value());
    }
    String path = Code.path(call.callee());
    String method =
        call.callee() instanceof Expression.Member member ? member.name() : Code.lastName(path);
    if (arguments.size() == 1 && call.callee() instanceof Expression.Member) {
      named(
          inspection,
          method.replaceFirst("^(set|with|add|use)(?=[A-Z])", ""),
          arguments.getFirst().value());
    }
    pairs(inspection, arguments.stream().map(Expression.Argument::value).toList());
    positional(inspection, call, path, method);
    if (EQUALITIES.contains(method) && !arguments.isEmpty()) {
      Expression other = arguments.getLast().value();
      if (arguments.size() == 2) {
        compared(inspection, arguments.getFirst().value(), other);
      } else if (call.callee() instanceof Expression.Member member) {
        compared(inspection, member.of(), other);
      }
    }
  }

  private static void positional(
      Inspection inspection, Expression.Call call, String path, String method) {
    List<Expression.Argument> arguments = call.arguments();
    String callee = path.replaceAll("\\.new$", "");
    SecretPatterns.secretArgument(callee, arguments.size())
        .filter(index -> index < arguments.size())
        .flatMap(index -> ConstantText.of(arguments.get(index).value()))
        .filter(v -> !method.matches(LOGIN) || SecretPatterns.isLikelySecret("password", v))
        .ifPresent(
            value ->
                inspection.report(
                    method.toLowerCase(Locale.ROOT).contains("key") || path.contains("jwt")
                        ? KEY
                        : PASSWORD,
                    call.span(),
                    "A constant is passed where " + path + " takes a secret."));
  }

  /** {@code "password", "..."} beside each other, as in headers, maps and properties. */
  private static void pairs(Inspection inspection, List<Expression> values) {
    command(inspection, values);
    for (int i = 0; i + 1 < values.size() && values.size() <= 20; i++) {
      Optional<String> key = Code.text(values.get(i));
      if (key.isPresent() && OPTION.matcher(key.get()).matches()) {
        option(inspection, values.get(i), values.get(i + 1));
      }
      if (key.isPresent() && (values.size() == 2 || i % 2 == 0)) {
        named(inspection, key.get(), values.get(i + 1));
      }
    }
  }

  /** A command in single words, among them {@code "-psecret"}. */
  private static void command(Inspection inspection, List<Expression> words) {
    if (words.size() > 2 && words.size() <= 20 && Code.text(words.getFirst()).isPresent()) {
      StringBuilder line = new StringBuilder();
      words.forEach(word -> line.append(Code.text(word).orElse("%")).append(' '));
      SecretPatterns.provider(line.toString())
          .filter(SecretPatterns.OF_A_COMMAND::equals)
          .ifPresent(p -> report(inspection, TOKEN, words.getFirst().span(), p));
    }
  }

  /** What follows an option of a command that takes a secret: {@code "-u", "user:password"}. */
  private static void option(Inspection inspection, Expression option, Expression value) {
    boolean user = Code.text(option).orElse("").matches("-u|--user");
    ConstantText.of(value)
        .filter(v -> !user || v.contains(":"))
        .map(v -> v.substring(v.indexOf(':') + 1))
        .filter(v -> SecretPatterns.isLikelySecret("password", v))
        .ifPresent(
            v -> inspection.report(PASSWORD, option.span(), "A secret follows this option."));
  }

  private static void comparison(Inspection inspection, Expression.Operation operation) {
    if (operation.operator().equals("and")) {
      login(inspection, operation.operands());
    }
    boolean equality = Set.of("==", "!=").contains(operation.operator());
    if (equality && operation.operands().size() == 2) {
      compared(inspection, operation.operands().get(0), operation.operands().get(1));
    }
  }

  /** {@code user == "root" and given == "..."}: what stands beside a user's name is a password. */
  private static void login(Inspection inspection, List<Expression> tests) {
    boolean user =
        tests.stream().anyMatch(t -> texts(t, "(?i)(.*[._])?(user(_?name)?|login|name)"));
    for (Expression test : tests) {
      if (user && texts(test, "(?i)(?!.*(name|user|login|role|type|kind|status|state|mode)).*")) {
        named(inspection, "password", ((Expression.Operation) test).operands().getLast());
      }
    }
  }

  /** Whether a name that fits is compared with a text. */
  private static boolean texts(Expression test, String name) {
    return test instanceof Expression.Operation operation
        && operation.operator().equals("==")
        && operation.operands().size() == 2
        && Code.text(operation.operands().getLast()).isPresent()
        && Code.path(operation.operands().getFirst()).matches(name);
  }

  private static void compared(Inspection inspection, Expression one, Expression other) {
    named(inspection, nameOf(one), other);
    named(inspection, nameOf(other), one);
  }

  private static void named(Inspection inspection, String name, Expression value) {
    if (name.equals("auth") && value instanceof Expression.Items both && both.items().size() == 2) {
      named(inspection, "password", both.items().getLast());
      return;
    }
    Optional<String> text = ConstantText.of(value).or(() -> fallback(value));
    if (text.isEmpty() || name.isEmpty()) {
      return;
    }
    if (SecretPatterns.isPasswordName(name) && SecretPatterns.isLikelySecret(name, text.get())) {
      inspection.report(
          PASSWORD, value.span(), "The value of " + name + " is written in the code.");
    } else if (SecretPatterns.isKeyName(name) && SecretPatterns.isLikelySecret(name, text.get())) {
      inspection.report(KEY, value.span(), "The value of " + name + " is written in the code.");
    }
  }

  /** What {@code os.environ.get("X", "secret")} gives when the variable is not set. */
  private static Optional<String> fallback(Expression value) {
    if (value instanceof Expression.Call call && call.arguments().size() >= 2) {
      String path = Code.path(call.callee());
      if (path.endsWith("getenv")
          || path.endsWith("environ.get")
          || path.endsWith("getOrDefault")
          || path.equals("getattr")
          || path.endsWith("getProperty")) {
        return ConstantText.of(call.arguments().getLast().value());
      }
    }
    return Optional.empty();
  }
}
