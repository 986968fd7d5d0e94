package io.nodesmith.pipeline;

import io.nodesmith.logic.LogicEvent;

/** Something that happened in a run, for whoever wants to show or record it. */
public sealed interface PipelineEvent {
  /** A stage began. */
  record StageStarted(Stage stage) implements PipelineEvent {}

  /** A stage ended. */
  record StageEnded(StageRecord stage) implements PipelineEvent {}

  /** A method was worked on. */
  record Logic(LogicEvent event) implements PipelineEvent {}
}
