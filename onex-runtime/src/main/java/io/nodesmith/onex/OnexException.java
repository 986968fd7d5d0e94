package io.nodesmith.onex;

import org.jspecify.annotations.Nullable;

/** The one exception that a node throws: a code for programs, a message for people. */
public final class OnexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final OnexErrorCode code;

  public OnexException(OnexErrorCode code, String message) {
    this(code, message, null);
  }

  public OnexException(OnexErrorCode code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** Why the node failed. */
  public OnexErrorCode code() {
    return code;
  }
}
