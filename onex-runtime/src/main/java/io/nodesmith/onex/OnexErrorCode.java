package io.nodesmith.onex;

/** Why a node failed, in the words of ONEX. Only codes that the platform knows stand here. */
public enum OnexErrorCode {
  INVALID_INPUT(false),
  VALIDATION_ERROR(false),
  NOT_FOUND(false),
  RESOURCE_NOT_FOUND(false),
  INVALID_STATE(false),
  CONTRACT_VIOLATION(false),
  SECURITY_VIOLATION(false),
  UNSUPPORTED_OPERATION(false),
  METHOD_NOT_IMPLEMENTED(false),
  OPERATION_FAILED(false),
  INTERNAL_ERROR(false),
  DATABASE_CONNECTION_ERROR(true),
  DATABASE_OPERATION_ERROR(false),
  TIMEOUT(true),
  NETWORK_ERROR(true),
  SERVICE_UNAVAILABLE(true),
  RATE_LIMIT_ERROR(true);

  private final boolean retryable;

  OnexErrorCode(boolean retryable) {
    this.retryable = retryable;
  }

  /** Whether the same request may succeed later without a change. */
  public boolean retryable() {
    return retryable;
  }
}
