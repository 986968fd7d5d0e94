package io.nodesmith.ledger;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A figure that the product wants to reach.
 *
 * @param name of the figure
 * @param goal what it is to be at least, or at most
 * @param isAtLeast whether more is better
 * @param unit {@code %}, {@code s} or {@code USD}
 * @param figure takes it from the figures; none if there is nothing to take it from
 */
public record Target(
    String name,
    double goal,
    boolean isAtLeast,
    String unit,
    Function<Figures, OptionalDouble> figure) {

  /**
   * How it stands.
   *
   * @param isMet whether the goal is reached; false where there is nothing yet
   */
  public record Result(Target target, OptionalDouble actual, boolean isMet) {}

  /** Every target, and the one place where they are set. */
  public static List<Target> all() {
    return List.of(
        atLeast("methods proven", 90, f -> percent(f.methods().success())),
        atLeast("proven at first", 70, f -> percent(f.methods().firstAttemptSuccess())),
        atLeast("proven after repair", 90, f -> percent(f.methods().afterRepairSuccess())),
        atLeast("syntax valid", 95, f -> percent(f.checked().syntaxRate())),
        atLeast("ONEX compliant", 95, f -> percent(f.checked().complianceRate())),
        atLeast("typed", 90, f -> percent(f.checked().typeHintRate())),
        atMost("latency p95", 15, "s", Target::slow),
        atMost("cost a method", 0.05, "USD", Figures::costPerProven),
        atMost("security findings", 0, "", Target::findings));
  }

  private static Target atLeast(String name, double goal, Function<Figures, OptionalDouble> from) {
    return new Target(name, goal, true, "%", from);
  }

  private static Target atMost(
      String name, double goal, String unit, Function<Figures, OptionalDouble> from) {
    return new Target(name, goal, false, unit, from);
  }

  private static OptionalDouble percent(OptionalDouble share) {
    return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
  }

  private static OptionalDouble slow(Figures figures) {
    return figures
        .latency()
        .percentile(0.95)
        .map(time -> OptionalDouble.of(time.toNanos() / 1e9))
        .orElse(OptionalDouble.empty());
  }

  private static OptionalDouble findings(Figures figures) {
    return figures.checked().total() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) figures.checked().securityIssues());
  }

  Result of(Figures figures) {
    OptionalDouble actual = figure.apply(figures);
    boolean met =
        actual.isPresent()
            && (isAtLeast ? actual.getAsDouble() >= goal : actual.getAsDouble() <= goal);
    return new Result(this, actual, met);
  }
}
