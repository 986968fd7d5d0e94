package io.nodesmith.validate;

import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keys that a dictionary has twice. */
final class DuplicateKeyCheck implements Check {
  static final Rule DUPLICATE =
      new Rule(
          "duplicate-key",
          RuleGroup.SECURITY,
          "A key that stands twice in one dictionary",
          List.of(462, 694),
          Severity.WARNING,
          "The last value wins and the first is lost without a word; Java's Map.of throws.",
          "Keep one entry for each key.");

  @Override
  public List<Rule> rules() {
    return List.of(DUPLICATE);
  }

  @Override
  public void inspect(Inspection inspection) {
    Walk.all(
        inspection.tree().body(),
        s -> {},
        e -> {
          if (e instanceof Expression.Mapping mapping) {
            Set<String> seen = new HashSet<>();
            mapping.pairs().forEach(p -> p.key().ifPresent(k -> key(inspection, k, seen)));
          } else if (e instanceof Expression.Call call
              && Code.path(call.callee()).equals("Map.of")) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < call.arguments().size(); i += 2) {
              key(inspection, call.arguments().get(i).value(), seen);
            }
          }
        });
  }

  private static void key(Inspection inspection, Expression key, Set<String> seen) {
    if (key instanceof Expression.Literal literal
        && !seen.add(literal.kind() + literal.value())) {
      inspection.report(DUPLICATE, key.span(), literal.value() + " is a key already.");
    }
  }
}
