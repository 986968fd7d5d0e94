package io.nodesmith.validate;

import io.nodesmith.problem.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All that was found in one file, in file order.
 *
 * @param file the file's name as the user knows it
 */
public record Verdict(String file, List<Finding> findings) {
  public Verdict {
    findings = List.copyOf(findings);
  }

  /** Whether nothing forbids the code. */
  public boolean isAllowed() {
    return findings.stream().noneMatch(Finding::isError);
  }

  /** How many findings there are in each group, zeros included. */
  public Map<RuleGroup, Long> counts() {
    Map<RuleGroup, Long> counts = new EnumMap<>(RuleGroup.class);
    for (RuleGroup group : RuleGroup.values()) {
      counts.put(group, findings.stream().filter(f -> f.rule().group() == group).count());
    }
    return counts;
  }

  /** The findings of one group. */
  public List<Finding> of(RuleGroup group) {
    return findings.stream().filter(f -> f.rule().group() == group).toList();
  }

  /** The findings that matter at least as much as the given severity. */
  public List<Finding> atLeast(Severity severity) {
    return findings.stream().filter(f -> f.severity().compareTo(severity) <= 0).toList();
  }
}
