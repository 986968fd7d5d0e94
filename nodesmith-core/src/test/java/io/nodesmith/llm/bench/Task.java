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

  private Task() {}
}
