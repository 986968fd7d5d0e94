package io.nodesmith.learn;

import io.nodesmith.logic.Attempt;
import io.nodesmith.logic.Hints;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.LogicTask;
import io.nodesmith.logic.MethodResult;
import io.nodesmith.logic.MethodResult.Origin;
import io.nodesmith.logic.MethodResult.Status;
import io.nodesmith.pattern.Pattern;
import io.nodesmith.pattern.PatternEvent;
import io.nodesmith.pattern.Use;
import io.nodesmith.testrun.TestReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the end of a run says of the patterns that it used. */
final class Findings {
  private final LogicResult result;
  private final String run;

  Findings(LogicResult result, String run) {
    this.result = result;
    this.run = run;
  }

  /** Whether tests were run, and none of them speaks against the method. */
  boolean isProven(MethodResult method) {
    return method.status() == Status.IMPLEMENTED
        && result.report().filter(report -> !(report instanceof TestReport.Broken)).isPresent();
  }

  List<PatternEvent> of(MethodResult method) {
    List<PatternEvent> events = new ArrayList<>();
    Optional<String> known = learned(method);
    known.flatMap(id -> outcome(method, id)).ifPresent(events::add);
    if (known.isEmpty() && method.attempts().stream().anyMatch(a -> !a.model().isEmpty())) {
      boolean good = isProven(method) && method.setbacks().isEmpty();
      for (Hints.Shown shown : hints(method)) {
        events.add(new PatternEvent.Used(shown.patternId(), Use.EXAMPLE, run, good));
      }
    }
    return events;
  }

  private List<Hints.Shown> hints(MethodResult method) {
    Hints hints = result.task().hints().get(method.stub().index());
    return hints == null ? List.of() : hints.examples();
  }

  private Optional<String> learned(MethodResult method) {
    return Optional.ofNullable(result.task().known().get(method.stub().index()))
        .map(LogicTask.Known::patternId)
        .filter(Pattern::isLearned);
  }

  /** It stood the tests, or gave way; nothing where other methods are to blame, or the machine. */
  private Optional<PatternEvent> outcome(MethodResult method, String id) {
    boolean stands = method.origin().equals(new Origin.FromPattern(id));
    if (stands && isProven(method)) {
      return Optional.of(new PatternEvent.Used(id, Use.IMPLEMENTATION, run, true));
    }
    boolean fell = !stands || method.status() == Status.FAILED;
    return fell && hasVerdict()
        ? Optional.of(new PatternEvent.Used(id, Use.IMPLEMENTATION, run, false))
        : Optional.empty();
  }

  private boolean hasVerdict() {
    return result
        .report()
        .map(
            report ->
                switch (report) {
                  case TestReport.Passed passed -> true;
                  case TestReport.Failed failed -> true;
                  case TestReport.Broken broken ->
                      switch (broken.reason()) {
                        case NO_TESTS, NO_RUNNER, NO_REPORT -> false;
                        case COMPILE_ERROR,
                            CRASH,
                            TIME_OUT,
                            OUT_OF_MEMORY,
                            OUTPUT_LIMIT,
                            DISK_LIMIT,
                            FORGED,
                            FORBIDDEN ->
                            true;
                      };
                })
        // A pattern that was taken out again leaves nothing to test.
        .orElse(true);
  }

  /** The model that was asked first, if it gave a reply. */
  static Optional<String> firstModel(MethodResult method) {
    return method.attempts().stream()
        .findFirst()
        .map(Attempt::model)
        .filter(model -> !model.isEmpty());
  }
}
