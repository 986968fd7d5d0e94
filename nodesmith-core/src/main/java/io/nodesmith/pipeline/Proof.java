package io.nodesmith.pipeline;

import io.nodesmith.contract.NodeContract;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Problem;
import io.nodesmith.template.Artifacts;
import io.nodesmith.testrun.TestFailure;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.testrun.TestRunner;
import io.nodesmith.validate.CodeValidator;
import io.nodesmith.validate.Finding;
import io.nodesmith.validate.RuleGroup;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the checks and the tests say of a node's file in some state. Code that pretends, that names
 * what does not exist or that can be attacked is not even run; code that breaks a rule of ONEX is,
 * and has failed.
 */
final class Proof {
  private static final Set<RuleGroup> NEVER_RUN =
      EnumSet.of(RuleGroup.SYNTAX, RuleGroup.PLACEHOLDER, RuleGroup.REALITY, RuleGroup.SECURITY);

  private final CodeValidator validator;
  private final TestRunner runner;
  private final Target target;
  private final Artifacts skeleton;
  private final NodeContract contract;

  Proof(
      CodeValidator validator,
      TestRunner runner,
      Target target,
      Artifacts skeleton,
      NodeContract contract) {
    this.validator = validator;
    this.runner = runner;
    this.target = target;
    this.skeleton = skeleton;
    this.contract = contract;
  }

  /** Makes what the first run would have to wait for. */
  void prepare() {
    runner.prepare(target.tests(skeleton, contract));
  }

  TestReport of(SourceText file) {
    Artifacts node = skeleton.withNode(file.text());
    List<Finding> errors = errors(file, node);
    List<Problem> forbidden =
        errors.stream()
            .filter(finding -> NEVER_RUN.contains(finding.rule().group()))
            .map(Finding::asProblem)
            .toList();
    return forbidden.isEmpty()
        ? judged(runner.run(target.tests(node, contract)), errors)
        : runner.forbid(forbidden);
  }

  /** Errors in what was written; a stub that waits for its turn is none. */
  private List<Finding> errors(SourceText file, Artifacts node) {
    List<MethodStub> waiting = target.language().stubs(file);
    return validator.validate(target.subject(file, node, contract)).findings().stream()
        .filter(Finding::isError)
        .filter(
            finding -> waiting.stream().noneMatch(stub -> stub.method().contains(finding.span())))
        .toList();
  }

  private static TestReport judged(TestReport report, List<Finding> errors) {
    if (errors.isEmpty()) {
      return report;
    }
    Stream<TestFailure> broken = errors.stream().map(Proof::failure);
    return switch (report) {
      case TestReport.Passed passed -> new TestReport.Failed(passed.run(), broken.toList());
      case TestReport.Failed failed ->
          new TestReport.Failed(
              failed.run(), Stream.concat(failed.failures().stream(), broken).toList());
      case TestReport.Broken unchanged -> unchanged;
    };
  }

  private static TestFailure failure(Finding finding) {
    String said = finding.asProblem().toString();
    return new TestFailure(
        finding.rule().title(),
        TestFailure.Kind.CHECK,
        finding.rule().id(),
        finding.message(),
        List.of(finding.place()),
        said);
  }
}
