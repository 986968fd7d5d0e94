package io.nodesmith.bench;

import io.nodesmith.logic.LogicResult;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks again after a pause if a model that has answered before did not: it was down, and a task
 * would measure that and not the model. Safe for several threads.
 */
final class Patience {
  /** Longer than a breaker stays open. */
  static final Duration PAUSE = Duration.ofSeconds(65);

  static final int MOST_PAUSES = 2;
  private static final String NO_ANSWER = "no-reply-no-tier-answered";

  private final Consumer<Duration> pause;
  private final AtomicBoolean isAlive = new AtomicBoolean();

  /**
   * Makes one.
   *
   * @param pause waits
   */
  Patience(Consumer<Duration> pause) {
    this.pause = pause;
  }

  LogicResult with(Supplier<LogicResult> ask) {
    LogicResult result = ask.get();
    for (int i = 0; i < MOST_PAUSES && isUnanswered(result) && isAlive.get(); i++) {
      pause.accept(PAUSE);
      result = ask.get();
    }
    if (result.modelAnswered()) {
      isAlive.set(true);
    }
    return result;
  }

  private static boolean isUnanswered(LogicResult result) {
    return result.methods().stream()
        .flatMap(method -> method.problems().stream())
        .anyMatch(problem -> problem.code().equals(NO_ANSWER));
  }
}
