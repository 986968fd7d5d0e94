package io.nodesmith.request;

import java.util.List;

/**
 * The steps that an orchestration coordinates.
 *
 * @param names snake case, in order; empty for a request that is no orchestration
 * @param compensation whether done steps are taken back when a later one fails
 * @param parallel whether steps shall run at the same time
 */
public record StepPlan(List<String> names, boolean compensation, boolean parallel) {
  public StepPlan {
    names = List.copyOf(names);
  }
}
