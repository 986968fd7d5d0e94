package io.nodesmith.cli;

import io.nodesmith.bench.BenchResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says after each task how far a bench is, and keeps what came of it. Safe for several threads. */
final class BenchProgress {
  private static final int LONGEST_REASON = 200;

  private final Console console;
  private final Clock clock;
  private final int total;
  private final Instant start;
  private final List<BenchResult> finished = new ArrayList<>();

  /**
   * Begins now.
   *
   * @param total tasks that are to be run
   */
  BenchProgress(Console console, Clock clock, int total) {
    this.console = console;
    this.clock = clock;
    this.total = total;
    this.start = clock.instant();
  }

  synchronized void add(BenchResult result) {
    finished.add(result);
    long passed = finished.stream().filter(BenchResult::passed).count();
    Duration spent = Duration.between(start, clock.instant());
    long left = spent.toSeconds() * (total - finished.size()) / finished.size();
    console.note(
        "%d/%d  passed %d  about %d s left  %s: %s"
            .formatted(
                finished.size(),
                total,
                passed,
                left,
                result.task(),
                result.passed() ? "passed" : reason(result)));
  }

  synchronized List<BenchResult> finished() {
    return List.copyOf(finished);
  }

  /** Why a task did not pass, in a line: where a stub is left, why the first of them is. */
  private static String reason(BenchResult result) {
    String first =
        result.methods().stream()
            .filter(method -> !method.isFilled())
            .map(method -> ": " + method.name() + ": " + method.reason())
            .findFirst()
            .orElse("");
    String all = (result.reason() + first).replaceAll("\\s+", " ").strip();
    return all.length() <= LONGEST_REASON ? all : all.substring(0, LONGEST_REASON) + " ...";
  }
}
