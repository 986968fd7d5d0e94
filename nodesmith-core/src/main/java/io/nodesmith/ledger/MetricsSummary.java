package io.nodesmith.ledger;

import java.util.List;

/**
 * What happened in a period.
 *
 * @param total over everything
 * @param nodes the whole nodes that were made
 * @param groups one a value of what was asked to be told apart, in order
 */
public record MetricsSummary(MetricsQuery query, Figures total, Nodes nodes, List<Group> groups) {
  public MetricsSummary {
    groups = List.copyOf(groups);
  }

  /**
   * A part of the period's figures.
   *
   * @param name of the tier, model and so on; {@code -} where there is none
   */
  public record Group(String name, Figures figures) {}

  /** The product's targets beside the figures of everything. */
  public List<Target.Result> targets() {
    return Target.all().stream().map(target -> target.of(this)).toList();
  }
}
