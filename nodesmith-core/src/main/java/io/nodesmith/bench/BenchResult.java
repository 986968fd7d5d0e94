package io.nodesmith.bench;

import io.nodesmith.llm.Cost;
import io.nodesmith.logic.Attempt;
import java.time.Duration;
import java.util.List;

/**
 * What became of one task.
 *
 * @param passed whether every stub is filled, and all tests that were not skipped passed, one at
 *     least
 * @param testsPassed tests that passed
 * @param testsFailed tests that failed
 * @param reason why it did not pass, in a word; or how many tests were skipped; else empty
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
  public record Method(int index, String name, String status, String reason, Effort effort) {
    /** Whether it has an implementation. */
    public boolean isFilled() {
      return !status.equals("stub");
    }
  }

  /** What was spent: calls, tokens, money and time of a model. */
  public record Effort(
      int calls, long tokensInput, long tokensOutput, Cost cost, Duration latency) {
    static Effort none() {
      return new Effort(0, 0, 0, Cost.free(), Duration.ZERO);
    }

    static Effort of(List<Attempt> attempts) {
      Effort effort = none();
      for (Attempt attempt : attempts) {
        effort =
            effort.plus(
                new Effort(
                    1,
                    attempt.tokensInput(),
                    attempt.tokensOutput(),
                    attempt.cost(),
                    attempt.latency()));
      }
      return effort;
    }

    Effort plus(Effort other) {
      return new Effort(
          calls + other.calls,
          tokensInput + other.tokensInput,
          tokensOutput + other.tokensOutput,
          cost.plus(other.cost),
          latency.plus(other.latency));
    }
  }

  /** What all stubs together took. */
  public Effort effort() {
    return methods.stream().map(Method::effort).reduce(Effort.none(), Effort::plus);
  }
}
