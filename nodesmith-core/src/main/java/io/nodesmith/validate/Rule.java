package io.nodesmith.validate;

import io.nodesmith.problem.Severity;
import java.util.List;

/**
 * One thing that code must not do.
 *
 * @param id stable identifier in kebab case
 * @param cwes numbers of the weaknesses it stands for, the closest first; often none
 * @param severity how much it matters in a generated node
 * @param why what goes wrong otherwise, in one or two sentences
 * @param remedy what to write instead, in words that a repair can follow
 */
public record Rule(
    String id,
    RuleGroup group,
    String title,
    List<Integer> cwes,
    Severity severity,
    String why,
    String remedy) {
  public Rule {
    cwes = List.copyOf(cwes);
  }

  static Rule error(RuleGroup group, String id, String title, String why, String remedy) {
    return new Rule(id, group, title, List.of(), Severity.ERROR, why, remedy);
  }

  static Rule warning(RuleGroup group, String id, String title, String why, String remedy) {
    return new Rule(id, group, title, List.of(), Severity.WARNING, why, remedy);
  }

  static Rule note(RuleGroup group, String id, String title, String why, String remedy) {
    return new Rule(id, group, title, List.of(), Severity.INFO, why, remedy);
  }

  /** The closest weakness as {@code CWE-89}; empty if there is none. */
  public String cwe() {
    return cwes.isEmpty() ? "" : "CWE-" + cwes.getFirst();
  }
}
