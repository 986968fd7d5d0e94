package io.nodesmith.logic;

import io.nodesmith.language.SourceText;
import io.nodesmith.testrun.TestReport;
import java.util.List;
import java.util.Optional;

/**
 * What came of filling the stubs of a file.
 *
 * @param task what was to be done
 * @param file with every implementation that is kept; the rest are still stubs
 * @param methods one a wanted stub, in file order
 * @param report of the tests on exactly this file; empty if there was nothing to test
 * @param modelAnswered whether any model gave any reply
 * @param noModel why no model gave a reply, if that was so; empty if none was asked or one answered
 * @param unblamed the file with only those implementations that no test speaks against
 */
public record LogicResult(
    LogicTask task,
    SourceText file,
    List<MethodResult> methods,
    Optional<TestReport> report,
    boolean modelAnswered,
    Optional<String> noModel,
    SourceText unblamed) {
  public LogicResult {
    methods = List.copyOf(methods);
  }

  /** Whether every wanted stub is filled and all tests passed. */
  public boolean isDone() {
    return report.filter(TestReport.Passed.class::isInstance).isPresent()
        && methods.stream().allMatch(m -> m.status() == MethodResult.Status.IMPLEMENTED);
  }

  /** Whether any stub has an implementation. */
  public boolean isAnyFilled() {
    return methods.stream().anyMatch(method -> method.code().isPresent());
  }

  /** The same after later tests on this file together with others. */
  public LogicResult judgedBy(TestReport later) {
    if (!(later instanceof TestReport.Passed)) {
      return new LogicResult(
          task, file, methods, Optional.of(later), modelAnswered, noModel, unblamed);
    }
    List<MethodResult> passed = methods.stream().map(MethodResult::passed).toList();
    return new LogicResult(task, file, passed, Optional.of(later), modelAnswered, noModel, file);
  }
}
