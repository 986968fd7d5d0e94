package io.nodesmith.sandbox;

import io.nodesmith.problem.NodesmithException;

/** Runs strangers, kept apart from the machine as far as this machine can. */
public interface Sandbox {
  /**
   * Runs the command and waits for its end; everything it started is gone then.
   *
   * @throws NodesmithException if it could not be started ({@code sandbox-failed})
   */
  Execution run(Command command);

  /** How far this sandbox keeps strangers apart. */
  Isolation isolation();
}
