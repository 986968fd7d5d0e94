package io.nodesmith.llm.bench;

/** What every caller asks for. */
final class Task {
  static final String SYSTEM = "You write Java.";
  static final String TEXT =
      "# Task: Implement Sums.add\n\nint add(int a, int b)\n"
          + "Context line of code;\n".repeat(80);
  static final String MODEL = "glm-4.5";
  static final String KEY = "sk-bench-0123456789";
  static final int MAX_TOKENS = 2000;

  private static final String BODY =
      "{\"model\":\"glm-4.5\",\"stream\":%b,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}";

  private Task() {}

  /** The request of those who do not make one for each call. */
  static String body(boolean stream) {
    return BODY.formatted(stream, TEXT.replace("\n", "\\n"));
  }
}
