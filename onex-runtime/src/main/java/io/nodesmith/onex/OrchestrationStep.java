package io.nodesmith.onex;

import java.util.Map;

/** One step that an orchestrator coordinates: the work of another node, and how to take it back. */
public interface OrchestrationStep {
  /**
   * Does the work.
   *
   * @param input what is known so far
   * @return what this step adds to it
   * @throws OnexException if the step fails
   */
  Map<String, Object> run(Map<String, Object> input, NodeContext context);

  /**
   * Takes the work back after a later step failed. Nothing to do unless a step says otherwise.
   *
   * @param output what {@link #run} returned
   */
  default void compensate(Map<String, Object> output, NodeContext context) {}
}
