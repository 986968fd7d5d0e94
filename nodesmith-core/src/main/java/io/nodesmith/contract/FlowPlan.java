package io.nodesmith.contract;

import io.nodesmith.request.Requirements;
import io.nodesmith.request.StepPlan;
import java.util.List;
import java.util.Set;

/**
 * How an orchestrator coordinates its steps.
 *
 * @param archetype in the family of flows
 * @param steps names of the steps; empty if the request names none of its own
 */
record FlowPlan(String archetype, List<String> steps) {
  /** What a fan-out does by itself, so that it is no step of it. */
  private static final Set<String> OWN_WORK =
      Set.of(
          "fan_out",
          "fan_in",
          "merge",
          "collect",
          "combine",
          "aggregate",
          "join",
          "gather",
          "consolidate",
          "collate");

  static FlowPlan of(Requirements requirements) {
    StepPlan plan = requirements.steps();
    if (plan.compensation()) {
      return new FlowPlan("flow.saga", plan.names());
    }
    boolean fansOut = plan.names().stream().anyMatch(name -> isCalled(name, "fan_out"));
    if (plan.parallel() || fansOut) {
      List<String> steps =
          plan.names().stream()
              .filter(name -> OWN_WORK.stream().noneMatch(own -> isCalled(name, own)))
              .toList();
      // One thing done at several places: the places are the steps, and they have no names.
      return new FlowPlan("flow.fan_out", steps.size() > 1 ? steps : List.of());
    }
    boolean repeats = requirements.features().contains("retry");
    return new FlowPlan(repeats ? "flow.retry" : "flow.sequence", plan.names());
  }

  private static boolean isCalled(String step, String verb) {
    return step.equals(verb) || step.startsWith(verb + "_");
  }
}
