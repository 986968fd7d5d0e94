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
 * @param unit {@code %}, {@code score}, {@code s} or {@code USD}
 * @param figure takes it from the figures; none if there is nothing to take it from
 */
public record Target(
    String name,
    double goal,
    boolean isAtLeast,
    String unit,
    Function<MetricsSummary, OptionalDouble> figure) {

  /**
   * How it stands.
   *
   * @param isMet whether the goal is reached; false where there is nothing yet
   */
  public record Result(Target target, OptionalDouble actual, boolean isMet) {}

  /** Every target, and the one place where they are set. */
  public static List<Target> all() {
    return List.of(
        atLeast("methods proven", 90, "%", s -> percent(s.total().methods().success())),
        atLeast(
            "proven at first", 80, "%", s -> percent(s.total().methods().firstAttemptSuccess())),
        atLeast(
            "proven after repair", 90, "%", s -> percent(s.total().methods().afterRepairSuccess())),
        atLeast("syntax valid", 95, "%", s -> percent(s.total().checked().syntaxRate())),
        atLeast("ONEX compliant", 95, "%", s -> percent(s.total().checked().complianceRate())),
        atLeast("typed", 90, "%", s -> percent(s.total().checked().typeHintRate())),
        atLeast("quality of a node", 0.85, "score", s -> s.nodes().quality()),
        atMost("time of a node, p95", 15, "s", s -> s.nodes().secondsP95()),
        atMost("cost of a node", 0.10, "USD", s -> s.nodes().costUsd()),
        atMost("security findings", 0, "", Target::findings));
  }

  private static Target atLeast(
      String name, double goal, String unit, Function<MetricsSummary, OptionalDouble> from) {
    return new Target(name, goal, true, unit, from);
  }

  private static Target atMost(
      String name, double goal, String unit, Function<MetricsSummary, OptionalDouble> from) {
    return new Target(name, goal, false, unit, from);
  }

  private static OptionalDouble percent(OptionalDouble share) {
    return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
  }

  private static OptionalDouble findings(MetricsSummary summary) {
    Figures figures = summary.total();
    return figures.checked().total() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) figures.checked().securityIssues());
  }

  Result of(MetricsSummary summary) {
    OptionalDouble actual = figure.apply(summary);
    boolean met =
        actual.isPresent()
            && (isAtLeast ? actual.getAsDouble() >= goal : actual.getAsDouble() <= goal);
    return new Result(this, actual, met);
  }
}
