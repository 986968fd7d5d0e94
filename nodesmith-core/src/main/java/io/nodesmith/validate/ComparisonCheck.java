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

/** Comparisons that compare the wrong thing, or tell how far they got. */
final class ComparisonCheck implements Check {
  private static final Pattern DIGEST =
      Pattern.compile(
          "(?i)(^|.*[_.])(\\w*(digest|hmac|signature|checksum_mac|token|api_?key|csrf|otp|mac|sig"
              + "|secret|password_hash|hashed)|hash)(\\(\\))?$");
  static final Rule TIMING =
      new Rule(
          "timing-comparison",
          RuleGroup.SECURITY,
          "A secret compared character by character",
          List.of(385, 208, 203),
          Severity.WARNING,
          "The time that the comparison takes tells how many characters were right.",
          "Use hmac.compare_digest (Java: MessageDigest.isEqual).");
  static final Rule IDENTITY =
      new Rule(
          "identity-comparison",
          RuleGroup.SECURITY,
          "Values compared by identity",
          List.of(595, 597),
          Severity.WARNING,
          "Two equal texts need not be the same object, so the comparison is false when it"
              + " matters.",
          "Compare by value: == in Python, equals in Java.");

  @Override
  public List<Rule> rules() {
    return List.of(TIMING, IDENTITY);
  }

  @Override
  public void inspect(Inspection inspection) {
    Set<String> texts = texts(inspection);
    Walk.all(
        inspection.tree().body(),
        s -> {},
        e -> {
          if (e instanceof Expression.Operation operation && operation.operands().size() == 2) {
            identity(inspection, operation, texts);
            timing(inspection, operation);
          } else if (e instanceof Expression.Call call) {
            equalsCall(inspection, call);
          }
        });
  }

  /** Names that a Java file declares as objects which have a value of their own. */
  private static Set<String> texts(Inspection inspection) {
    Set<String> texts = new HashSet<>();
    if (inspection.tree().isPython()) {
      return texts;
    }
    Walk.all(
        inspection.tree().body(),
        s -> {
          if (s instanceof Statement.Assignment assignment && isBoxed(assignment.type())) {
            assignment.targets().forEach(t -> texts.add(Code.path(t)));
          } else if (s instanceof Statement.Function function) {
            for (Parameter parameter : function.parameters()) {
              if (isBoxed(parameter.type())) {
                texts.add(parameter.name());
              }
            }
          }
        },
        e -> {});
    return texts;
  }

  private static boolean isBoxed(String type) {
    return Set.of("String", "Integer", "Long", "Double", "BigDecimal").contains(type);
  }

  private static void identity(
      Inspection inspection, Expression.Operation operation, Set<String> texts) {
    boolean java = inspection.tree().isJava();
    String operator = operation.operator();
    boolean is = java ? operator.equals("==") || operator.equals("!=") : operator.startsWith("is");
    Expression left = operation.operands().get(0);
    Expression right = operation.operands().get(1);
    boolean nothing = isNothing(left) || isNothing(right);
    boolean literal = isValue(left, java) || isValue(right, java);
    boolean declared = texts.contains(Code.path(left)) && texts.contains(Code.path(right));
    boolean fresh = !java && (isNew(left) || isNew(right));
    if (is && !nothing && (literal || fresh || (java && declared))) {
      inspection.report(
          IDENTITY, operation.span(), inspection.excerpt(operation.span()) + " compares identity.");
    }
  }

  /** An object that was made for the comparison is no other. */
  private static boolean isNew(Expression expression) {
    return expression instanceof Expression.Call call
        && call.callee() instanceof Expression.Name name
        && Character.isUpperCase(name.id().charAt(0));
  }

  private static boolean isNothing(Expression expression) {
    return expression instanceof Expression.Literal literal
        && (literal.kind() == Expression.Literal.Kind.NOTHING
            || literal.kind() == Expression.Literal.Kind.BOOLEAN
            || literal.kind() == Expression.Literal.Kind.ELLIPSIS);
  }

  private static boolean isValue(Expression expression, boolean java) {
    return expression instanceof Expression.Literal literal
        && ((literal.kind() == Expression.Literal.Kind.TEXT && !isCharacter(literal, java))
            || (!java && literal.kind() == Expression.Literal.Kind.NUMBER));
  }

  private static boolean isCharacter(Expression.Literal literal, boolean java) {
    return java && literal.value().length() == 1;
  }

  private static void timing(Inspection inspection, Expression.Operation operation) {
    if (operation.operator().equals("==") || operation.operator().equals("!=")) {
      compared(inspection, operation.operands().get(0), operation.operands().get(1), operation);
    }
  }

  private static void equalsCall(Inspection inspection, Expression.Call call) {
    if (call.callee() instanceof Expression.Member member
        && (member.name().equals("equals") || Code.path(call.callee()).equals("Arrays.equals"))
        && !call.arguments().isEmpty()) {
      Expression other = call.arguments().getLast().value();
      Expression one =
          call.arguments().size() == 2 ? call.arguments().getFirst().value() : member.of();
      compared(inspection, one, other, call);
    }
  }

  private static void compared(
      Inspection inspection, Expression one, Expression other, Expression whole) {
    boolean constant = one instanceof Expression.Literal || other instanceof Expression.Literal;
    boolean secret =
        (isDigest(one) && !Code.path(other).isEmpty())
            || (isDigest(other) && !Code.path(one).isEmpty());
    boolean plain = isPlainHash(one) || isPlainHash(other);
    boolean counted = (Code.path(one) + Code.path(other)).toLowerCase(Locale.ROOT).contains("type");
    if (!constant && secret && !plain && !counted) {
      inspection.report(
          TIMING,
          whole.span(),
          inspection.excerpt(whole.span()) + " stops at the first difference.");
    }
  }

  /** The hash of a file is no secret; that of a key is. */
  private static boolean isPlainHash(Expression expression) {
    return Code.path(expression).matches("hashlib\\.\\w+\\(\\)\\.(hex)?digest\\(\\)")
        && Walk.within(expression).stream()
            .noneMatch(e -> Code.path(e).matches("(?i).*(passw|pwd|secret|key|token|salt).*"));
  }

  private static boolean isDigest(Expression expression) {
    String path = Code.path(expression);
    return DIGEST.matcher(path).matches() && !path.endsWith("hashCode()");
  }
}
