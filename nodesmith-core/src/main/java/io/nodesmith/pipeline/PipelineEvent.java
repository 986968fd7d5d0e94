package io.nodesmith.pipeline;

import io.nodesmith.logic.LogicEvent;
import io.nodesmith.validate.Verdict;
import java.util.UUID;

/** Something that happened in a run, for whoever wants to show or record it. */
public sealed interface PipelineEvent {
  /** A stage began. */
  record StageStarted(Stage stage) implements PipelineEvent {}

  /** A stage ended. */
  record StageEnded(StageRecord stage) implements PipelineEvent {}

  /** A method was worked on. */
  record Logic(LogicEvent event) implements PipelineEvent {}

  /**
   * A model's answer was checked, alone in its file.
   *
   * @param call names it in the journal
   */
  record Checked(UUID call, Verdict verdict) implements PipelineEvent {}

  /** The run is over. */
  record Ended(Outcome outcome) implements PipelineEvent {}
}
