package io.nodesmith.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.Outline;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.Span;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Severity;
import io.nodesmith.quality.QualityValidator.Evidence;
import io.nodesmith.sandbox.Isolation;
import io.nodesmith.testrun.MethodCoverage;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.testrun.TestRun;
import io.nodesmith.validate.Finding;
import io.nodesmith.validate.Rule;
import io.nodesmith.validate.RuleGroup;
import io.nodesmith.validate.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QualityValidatorTest {
  private static final String NODE =
      """
      /** A shop. */
      public class Shop {
        /** The price. */
        public int price() { return 1; }
        /** The name. */
        public String name() { return ""; }
      }
      """;

  private final QualityValidator validator = new QualityValidator();

  private static List<Outline> outlines(String text) {
    return List.of(new JavaLanguage().outline(new SourceText("Shop.java", text)));
  }

  private static TestRun run(int passed, int failed, int covered, int total) {
    Isolation isolation = new Isolation(Isolation.Level.FULL, "test", List.of());
    List<MethodCoverage> coverage =
        total == 0 ? List.of() : List.of(new MethodCoverage("Shop.java", "m", 1, covered, total));
    return new TestRun(passed, failed, 0, Duration.ZERO, isolation, List.of(), coverage, "");
  }

  private static Verdict verdict(RuleGroup group, Severity severity, int count) {
    List<Finding> findings = new ArrayList<>();
    Rule rule = new Rule("some-rule", group, "Some rule", List.of(), severity, "why", "remedy");
    Place place = new Place("Shop.java", 1, 1);
    for (int i = 0; i < count; i++) {
      findings.add(new Finding(rule, severity, new Span(0, 1), place, place, "wrong", "right"));
    }
    return new Verdict("Shop.java", findings);
  }

  private QualityScore score(List<Verdict> verdicts, String node, TestReport report, int stubs) {
    return validator.score(new Evidence(verdicts, outlines(node), Optional.of(report), stubs));
  }

  private static TestReport passed() {
    return new TestReport.Passed(run(3, 0, 10, 10));
  }

  @Test
  void aCleanNodeThatIsTestedThroughoutHasTheWholeScore() {
    QualityScore score = score(List.of(), NODE, passed(), 0);
    assertEquals(1.0, score.score(), 1e-9);
    assertTrue(score.passed());
  }

  @Test
  void oneStubLeftKeepsItUnderTheGate() {
    QualityScore score = score(List.of(), NODE, passed(), 1);
    assertFalse(score.passed());
    assertEquals(QualityScore.UNPROVEN_CAP, score.score(), 1e-9);
  }

  @Test
  void oneFailingTestKeepsItUnderTheGate() {
    TestReport report = new TestReport.Failed(run(99, 1, 10, 10), List.of());
    QualityScore score = score(List.of(), NODE, report, 0);
    assertFalse(score.passed());
    assertTrue(score.score() <= QualityScore.UNPROVEN_CAP);
    assertEquals(0, score.testCoverage());
  }

  @ParameterizedTest
  @EnumSource(TestReport.Reason.class)
  void testsThatDidNotRunKeepItUnderTheGate(TestReport.Reason reason) {
    TestReport report = new TestReport.Broken(run(0, 0, 0, 0), reason, "no verdict", List.of());
    assertFalse(score(List.of(), NODE, report, 0).passed());
  }

  @Test
  void withoutTestsItIsUnderTheGate() {
    Evidence evidence = new Evidence(List.of(), outlines(NODE), Optional.empty(), 0);
    QualityScore score = validator.score(evidence);
    assertFalse(score.isProven());
    assertFalse(score.passed());
  }

  @Test
  void aNodeThatDeclaresNothingIsUnderTheGateWhateverItsTestsSay() {
    QualityScore score = score(List.of(), "// nothing here\n", passed(), 0);
    assertFalse(score.passed());
    assertFalse(score(List.of(), "/** A shop. */ public class Shop {}\n", passed(), 0).passed());
  }

  @Test
  void linesThatNoTestWentThroughCost() {
    TestReport half = new TestReport.Passed(run(3, 0, 5, 10));
    QualityScore score = score(List.of(), NODE, half, 0);
    assertEquals(0.5, score.testCoverage(), 1e-9);
    assertEquals(0.95, score.score(), 1e-9);
    TestReport unmeasured = new TestReport.Passed(run(3, 0, 0, 0));
    assertEquals(0, score(List.of(), NODE, unmeasured, 0).testCoverage());
  }

  @Test
  void eachGroupCostsItsOwnPart() {
    assertEquals(0.85, one(RuleGroup.COMPLIANCE), 1e-9);
    assertEquals(0.875, one(RuleGroup.TYPES), 1e-9);
    assertEquals(0.9, one(RuleGroup.PLACEHOLDER), 1e-9);
    assertEquals(0.9, one(RuleGroup.SECURITY), 1e-9);
    assertEquals(0.9, one(RuleGroup.REALITY), 1e-9);
  }

  private double one(RuleGroup group) {
    return score(List.of(verdict(group, Severity.ERROR, 1)), NODE, passed(), 0).score();
  }

  @Test
  void manyErrorsCostNoMoreThanTheirPart() {
    Verdict many = verdict(RuleGroup.COMPLIANCE, Severity.ERROR, 50);
    QualityScore score = score(List.of(many), NODE, passed(), 0);
    assertEquals(0, score.onexCompliance(), 1e-9);
    assertEquals(0.7, score.score(), 1e-9);
    assertFalse(score.passed());
  }

  @Test
  void warningsCostLittleAndNotesNothing() {
    Verdict warning = verdict(RuleGroup.TYPES, Severity.WARNING, 1);
    assertEquals(0.975, score(List.of(warning), NODE, passed(), 0).score(), 1e-9);
    Verdict note = verdict(RuleGroup.TYPES, Severity.INFO, 9);
    assertEquals(1.0, score(List.of(note), NODE, passed(), 0).score(), 1e-9);
  }

  @Test
  void whatOthersSeeShouldBeDocumented() {
    String undocumented = NODE.replace("/** The name. */", "");
    QualityScore score = score(List.of(), undocumented, passed(), 0);
    assertEquals(2.0 / 3, score.documentation(), 1e-9);
    String hidden = undocumented.replace("public String name", "private String name");
    assertEquals(1, score(List.of(), hidden, passed(), 0).documentation(), 1e-9);
  }
}
