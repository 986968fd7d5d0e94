package io.nodesmith.bench;

import java.time.Duration;
import java.util.List;

/**
 * What many results say together.
 *
 * @param tasks how many there are
 * @param passed tasks that passed
 * @param methods stubs of all tasks
 * @param filled stubs that have an implementation
 * @param effort calls, tokens and money of all stubs
 * @param slowest time of the slowest task
 */
public record BenchSummary(
    int tasks, int passed, int methods, int filled, BenchResult.Effort effort, Duration slowest) {
  /** Two-sided 95 %. */
  private static final double Z = 1.959964;

  /** A share with the bounds between which it lies with 95 % confidence. */
  public record Share(double value, double low, double high) {}

  static BenchSummary empty() {
    return new BenchSummary(0, 0, 0, 0, BenchResult.Effort.none(), Duration.ZERO);
  }

  /** The summary of the results. */
  public static BenchSummary of(List<BenchResult> results) {
    return results.stream().reduce(empty(), BenchSummary::plus, (a, b) -> a);
  }

  private BenchSummary plus(BenchResult result) {
    long filledHere = result.methods().stream().filter(BenchResult.Method::isFilled).count();
    return new BenchSummary(
        tasks + 1,
        passed + (result.passed() ? 1 : 0),
        methods + result.methods().size(),
        filled + (int) filledHere,
        effort.plus(result.effort()),
        slowest.compareTo(result.duration()) > 0 ? slowest : result.duration());
  }

  /** The share of tasks that passed, by Wilson's interval. */
  public Share passRate() {
    return share(passed, tasks);
  }

  /** The share of stubs that have an implementation. */
  public Share fillRate() {
    return share(filled, methods);
  }

  static Share share(int hits, int total) {
    if (total == 0) {
      return new Share(0, 0, 1);
    }
    double p = (double) hits / total;
    double z2 = Z * Z;
    double middle = (p + z2 / (2 * total)) / (1 + z2 / total);
    double half =
        Z * Math.sqrt(p * (1 - p) / total + z2 / (4.0 * total * total)) / (1 + z2 / total);
    return new Share(p, Math.max(0, middle - half), Math.min(1, middle + half));
  }
}
