package io.nodesmith.validate;

import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Walk;
import io.nodesmith.validate.flow.Trust;
import io.nodesmith.validate.flow.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of an argument, as a rule file says it; the words are explained in {@code
 * security/README.md} beside the rule files.
 */
final class Condition {
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)</?(a|abbr|article|audio|b|body|br|button|canvas|center|cite|code|dd|div|dl|dt|em|font"
              + "|footer|form|frame|h[1-6]|head|header|hr|html|i|iframe|img|input|label|li|link|main"
              + "|mark|meta|nav|object|ol|option|p|pre|s|script|section|select|small|span|strong|style"
              + "|sub|sup|svg|table|tbody|td|textarea|th|thead|title|tr|tt|u|ul|video)(\\s+[a-z-]+=|\\s*/?>)"
              + "|<[a-z][\\w-]*\\s+[a-z-]+=[\"']");
  private final String word;
  private final Pattern pattern;
  private final String use;

  private Condition(String word, String use) {
    this.word = word.contains("/") ? word.substring(0, word.indexOf('/')) : word;
    this.pattern =
        word.equals("markup")
            ? MARKUP
            : Pattern.compile(
                word.contains("/")
                    ? word.substring(word.indexOf('/') + 1, word.lastIndexOf('/'))
                    : "");
    this.use = use;
  }

  /** The conditions that a text joins by {@code &}. */
  static List<Condition> parse(String text, String use) {
    List<Condition> conditions = new ArrayList<>();
    for (String word : text.split(" & ", -1)) {
      conditions.add(new Condition(word.strip(), use));
    }
    return conditions;
  }

  boolean allowsAbsence() {
    return word.equals("absent") || word.equals("untrue") || word.equals("unlike:");
  }

  boolean holds(Value value, Optional<Expression> expression) {
    if (word.startsWith("!") && word.length() > 1) {
      return value.constant() != null && !pattern.matcher(value.constant()).find();
    }
    String constant = value.constant();
    return switch (word) {
      case "present", "any" -> true;
      case "absent" -> false;
      case "chosen" -> value.isChosenBy(Trust.CALLER, use);
      case "stranger" -> value.isChosenBy(Trust.STRANGER, use);
      case "injected" -> value.built() && value.isChosenBy(Trust.CALLER, use);
      case "built" -> value.built();
      case "dynamic" -> constant == null;
      case "raw" -> constant == null && !value.isSafeFor(use);
      case "constant" -> constant != null && isText(expression, value);
      case "" -> constant != null && pattern.matcher(constant).find();
      case "true" -> is(constant, "true");
      case "false" -> is(constant, "false");
      case "untrue" -> constant != null && !is(constant, "true");
      case "none" -> is(constant, "none") || is(constant, "null");
      case "path:" -> pattern.matcher(value.path()).find();
      case "from:" -> value.from().stream().anyMatch(n -> pattern.matcher(n).find());
      case "unlike:" -> constant == null || !pattern.matcher(constant).find();
      case "says:", "markup" -> expression.filter(this::says).isPresent();
      case "silent:" -> expression.filter(this::says).isEmpty();
      case "error" -> value.from().contains("<error>");
      case "first:" -> expression.map(this::firstMatches).orElse(false);
      case "list" -> expression.map(e -> e instanceof Expression.Items).orElse(false);
      case "text" ->
          !value.path().equals(Value.LIST)
              && expression.map(e -> !(e instanceof Expression.Items)).orElse(true);
      default -> compared(constant);
    };
  }

  /** Whether one of the texts written out in it fits. */
  private boolean says(Expression expression) {
    return Walk.within(expression).stream()
        .anyMatch(
            e ->
                e instanceof Expression.Literal literal
                    && literal.kind() == Expression.Literal.Kind.TEXT
                    && pattern.matcher(literal.value()).find());
  }

  /** Whether the first of several values is a constant that fits. */
  private boolean firstMatches(Expression expression) {
    return expression instanceof Expression.Items items
        && !items.items().isEmpty()
        && items.items().getFirst() instanceof Expression.Literal literal
        && pattern.matcher(literal.value()).find();
  }

  private boolean compared(@Nullable String constant) {
    if (constant == null || !constant.matches("-?\\d{1,12}") || word.length() < 2) {
      return false;
    }
    long number = Long.parseLong(constant);
    long bound = Long.parseLong(word.substring(1));
    return word.charAt(0) == '<' ? number < bound : number > bound;
  }

  private static boolean is(@Nullable String constant, String word) {
    return constant != null && constant.equalsIgnoreCase(word);
  }

  private static boolean isText(Optional<Expression> expression, Value value) {
    boolean other =
        expression
            .filter(e -> e instanceof Expression.Literal)
            .map(e -> (Expression.Literal) e)
            .filter(
                e ->
                    e.kind() != Expression.Literal.Kind.TEXT
                        && e.kind() != Expression.Literal.Kind.BYTES)
            .isPresent();
    return !other && value.constant() != null && !is(value.constant(), "none");
  }
}
