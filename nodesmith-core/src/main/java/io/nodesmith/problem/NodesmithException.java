package io.nodesmith.problem;

import org.jspecify.annotations.Nullable;

/** What the world did wrong: a disk, a process, a network. Thrown only by rooms that touch it. */
public final class NodesmithException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final boolean isTransient;

  /**
   * @param code stable identifier in kebab case
   * @param isTransient whether trying again later may help
   * @param message what happened, where, and what to do, in one sentence
   */
  public NodesmithException(
      String code, boolean isTransient, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.isTransient = isTransient;
  }

  /** Stable identifier in kebab case. */
  public String code() {
    return code;
  }

  /** Whether trying again later may help. */
  public boolean isTransient() {
    return isTransient;
  }
}
