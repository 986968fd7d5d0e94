package io.nodesmith.cli;

/** The user gave something that cannot be used; the message says what, the remedy what to do. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String remedy;

  UsageException(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
