package io.nodesmith.validate;

import java.util.List;
import java.util.stream.Collectors;

/** All rules as a page to read. */
public final class RulesDocument {
  private RulesDocument() {}

  /** The page in Markdown. */
  public static String markdown() {
    List<Rule> rules = CodeValidator.rules();
    StringBuilder page = new StringBuilder();
    page.append("# Rules\n\nWhat `nodesmith validate` looks for. This page is generated from the")
        .append(" rules themselves; a test fails when it is stale.\n\nThere are ")
        .append(rules.size())
        .append(" rules. The rules of ONEX hold for files that import it, and for generated nodes;")
        .append(" names that nothing defines are no more than a note in functions that were cut")
        .append(" out of their file.\n");
    for (RuleGroup group : RuleGroup.values()) {
      List<Rule> own = rules.stream().filter(rule -> rule.group() == group).toList();
      page.append("\n## ").append(title(group)).append('\n');
      own.forEach(rule -> append(page, rule));
    }
    return page.toString();
  }

  private static String title(RuleGroup group) {
    return Character.toUpperCase(group.id().charAt(0)) + group.id().substring(1);
  }

  private static void append(StringBuilder page, Rule rule) {
    page.append("\n### ").append(rule.id()).append("\n\n**").append(rule.title()).append("** (");
    page.append(rule.severity().id());
    if (!rule.cwes().isEmpty()) {
      page.append(", ")
          .append(rule.cwes().stream().map(n -> "CWE-" + n).collect(Collectors.joining(", ")));
    }
    page.append(")\n\n").append(rule.why()).append("\n\n*Instead:* ").append(rule.remedy());
    page.append('\n');
  }
}
