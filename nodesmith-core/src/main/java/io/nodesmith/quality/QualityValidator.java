package io.nodesmith.quality;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.Outline;
import io.nodesmith.problem.Severity;
import io.nodesmith.testrun.MethodCoverage;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.validate.Finding;
import io.nodesmith.validate.RuleGroup;
import io.nodesmith.validate.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns what is known of a node into its score. */
public final class QualityValidator {
  private static final double PER_ERROR = 0.5;
  private static final double PER_WARNING = 0.1;

  /**
   * What is known of a node.
   *
   * @param verdicts what the checks say of its files
   * @param outlines what its files declare
   * @param report what its tests say; empty if none ran
   * @param stubsLeft methods that are not implemented
   */
  public record Evidence(
      List<Verdict> verdicts, List<Outline> outlines, Optional<TestReport> report, int stubsLeft) {
    public Evidence {
      verdicts = List.copyOf(verdicts);
      outlines = List.copyOf(outlines);
    }
  }

  /** The node's score. */
  public QualityScore score(Evidence evidence) {
    List<Finding> findings =
        evidence.verdicts().stream().flatMap(verdict -> verdict.findings().stream()).toList();
    double compliance = cleanness(findings, Set.of(RuleGroup.COMPLIANCE));
    double types = cleanness(findings, Set.of(RuleGroup.TYPES));
    double code =
        cleanness(
            findings,
            Set.of(RuleGroup.SYNTAX, RuleGroup.PLACEHOLDER, RuleGroup.REALITY, RuleGroup.SECURITY));
    double documentation = documented(evidence.outlines());
    boolean passed = evidence.report().filter(TestReport.Passed.class::isInstance).isPresent();
    double coverage = passed ? covered(evidence.report().orElseThrow()) : 0;
    double sum =
        0.30 * compliance + 0.25 * types + 0.20 * code + 0.15 * documentation + 0.10 * coverage;
    boolean doesAnything =
        evidence.outlines().stream().anyMatch(outline -> !outline.callables().isEmpty());
    boolean isProven = passed && doesAnything && evidence.stubsLeft() == 0;
    double score = isProven ? sum : Math.min(sum, QualityScore.UNPROVEN_CAP);
    return new QualityScore(score, compliance, types, code, documentation, coverage, isProven);
  }

  private static double cleanness(List<Finding> findings, Set<RuleGroup> groups) {
    double lost = 0;
    for (Finding finding : findings) {
      if (groups.contains(finding.rule().group())) {
        lost +=
            finding.severity() == Severity.ERROR
                ? PER_ERROR
                : finding.severity() == Severity.WARNING ? PER_WARNING : 0;
      }
    }
    return Math.max(0, 1 - lost);
  }

  private static double documented(Collection<Outline> outlines) {
    List<Declaration> visible =
        outlines.stream()
            .flatMap(outline -> outline.declarations().stream())
            .filter(QualityValidator::needsDocumentation)
            .toList();
    long documented = visible.stream().filter(d -> !d.documentation().isBlank()).count();
    return visible.isEmpty() ? 1 : (double) documented / visible.size();
  }

  /** Constructors, overrides and private things say enough by their names and types. */
  private static boolean needsDocumentation(Declaration declaration) {
    boolean kind =
        declaration.kind() == Declaration.Kind.TYPE
            || declaration.kind() == Declaration.Kind.METHOD;
    return kind
        && !declaration.name().startsWith("_")
        && !declaration.signature().contains("private ")
        && !Set.of("descriptor", "process", "operation").contains(declaration.name());
  }

  private static double covered(TestReport report) {
    List<MethodCoverage> coverage = report.run().coverage();
    int total = coverage.stream().mapToInt(MethodCoverage::total).sum();
    int covered = coverage.stream().mapToInt(MethodCoverage::covered).sum();
    return total == 0 ? 0 : (double) covered / total;
  }
}
