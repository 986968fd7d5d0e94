package io.nodesmith.cli;

import io.nodesmith.pipeline.Outcome;

/** What a command ends with. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** Made, but below the bar: a stub left, a test failing, quality under the gate. */
  static final int BELOW_THE_BAR = 1;

  /** Wrong usage, configuration or input. */
  static final int WRONG_INPUT = 2;

  /** No model, or budget or deadline spent. */
  static final int NO_MODEL = 3;

  /** A bug of ours. */
  static final int BUG = 70;

  private ExitCode() {}

  /** What a run that ended like this ends with. */
  static int of(Outcome outcome) {
    boolean noModel =
        outcome.problems().stream().anyMatch(problem -> problem.code().equals(Outcome.NO_MODEL));
    if (noModel) {
      return NO_MODEL;
    }
    return switch (outcome) {
      case Outcome.Refused refused -> WRONG_INPUT;
      case Outcome.Planned planned -> planned.problems().isEmpty() ? DONE : WRONG_INPUT;
      case Outcome.Made made -> made.isDone() ? DONE : BELOW_THE_BAR;
    };
  }
}
