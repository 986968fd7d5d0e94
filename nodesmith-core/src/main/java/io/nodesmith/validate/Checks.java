package io.nodesmith.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All checks, in the order in which they run. */
final class Checks {
  private Checks() {}

  static List<Check> all() {
    return List.of(
        new PlaceholderCheck(),
        new LogEventCheck(),
        new OnexErrorCheck(),
        new WorldCheck(),
        new ContractCheck(),
        new SecurityCheck(),
        new SecretsCheck(),
        new ComparisonCheck(),
        new LoopCheck(),
        new RegexCheck(),
        new DuplicateKeyCheck(),
        new IgnoredResultCheck(),
        new RaceCheck(),
        new WebAccessCheck(),
        new WebIdentityCheck(),
        new NullCheck(),
        new HandleCheck(),
        new ProcessCheck(),
        new PolicyCheck(),
        new PythonRealityCheck(),
        new PlatformNamesCheck(),
        new DependencyCheck(),
        new JavaTrustCheck(),
        new JavaRealityCheck(),
        new PythonTypesCheck());
  }

  static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(SyntaxCheck.RULES);
    all().forEach(check -> rules.addAll(check.rules()));
    rules.sort(Comparator.comparing(Rule::group).thenComparing(Rule::id));
    return rules;
  }
}
