package io.nodesmith.logic;

import io.nodesmith.language.SourceText;
import io.nodesmith.testrun.TestReport;
import java.util.Optional;

/** Something that happened while stubs were filled, for whoever wants to show it. */
public sealed interface LogicEvent {
  /** A model is asked for a method. */
  record Asked(String method, int round) implements LogicEvent {}

  /** A model was asked how it would go about a method. */
  record Planned(String method, Attempt attempt) implements LogicEvent {}

  /**
   * A model answered, or did not.
   *
   * @param problem why there is nothing to use; empty if there is
   * @param file with nothing but this answer put in; empty if there is nothing to use
   */
  record Answered(String method, Attempt attempt, String problem, Optional<SourceText> file)
      implements LogicEvent {}

  /** The tests were run. */
  record Tested(TestReport report) implements LogicEvent {}
}
