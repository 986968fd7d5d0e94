package io.nodesmith.bench;

import io.nodesmith.logic.Attempt;
import java.time.Duration;
import java.util.List;

/**
 * What became of one task.
 *
 * @param passed whether every stub is filled, and all tests ran and passed
 * @param testsPassed tests that passed
 * @param testsFailed tests that failed
 * @param reason why it did not pass, in a word; empty if it did
 * @param duration on the clock
 */
public record BenchResult(
    String task,
    boolean passed,
    int testsPassed,
    int testsFailed,
    String reason,
    List<Method> methods,
    Duration duration) {
  public BenchResult {
    methods = List.copyOf(methods);
  }

  /**
   * What became of one stub.
   *
   * @param index its key in the task
   * @param status {@code implemented}, {@code failed} or {@code stub}
   * @param reason why it is not implemented; empty if it is
   */
  public record Method(
      int index, String name, String status, String reason, List<Attempt> attempts) {
    public Method {
      attempts = List.copyOf(attempts);
    }
  }
}
