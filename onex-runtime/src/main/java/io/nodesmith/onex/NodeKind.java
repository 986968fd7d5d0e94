package io.nodesmith.onex;

import java.util.Locale;

/** The four kinds of ONEX node, each with its own licence to act. */
public enum NodeKind {
  /** Touches the world: databases, files, networks. */
  EFFECT("Effect"),
  /** Pure: the same input gives the same output, and nothing else happens. */
  COMPUTE("Compute"),
  /** Folds events into state. */
  REDUCER("Reducer"),
  /** Coordinates other nodes; owns no logic of its own. */
  ORCHESTRATOR("Orchestrator");

  private final String title;

  NodeKind(String title) {
    this.title = title;
  }

  /** The name as it stands at the end of a node's class, {@code Effect} for instance. */
  public String title() {
    return title;
  }

  /** The name as it stands in a contract, {@code effect} for instance. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
