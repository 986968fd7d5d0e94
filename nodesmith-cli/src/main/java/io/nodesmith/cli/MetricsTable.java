package io.nodesmith.cli;

import io.nodesmith.ledger.Figures;
import io.nodesmith.ledger.MetricsQuery;
import io.nodesmith.ledger.MetricsSummary;
import io.nodesmith.ledger.Target;
import io.nodesmith.ledger.Times;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures for a person: a table with bars, and how far the targets are met. */
final class MetricsTable {
  private static final int MOST_GROUPS = 40;
  private static final int BAR = 20;
  private final Console console;

  MetricsTable(Console console) {
    this.console = console;
  }

  void print(MetricsSummary summary) {
    MetricsQuery query = summary.query();
    console.print(
        "%s to %s, by %s%s"
            .formatted(
                query.since(),
                query.until(),
                query.by().id(),
                query.nodeType().isEmpty() ? "" : ", " + query.nodeType() + " nodes only"));
    if (summary.groups().isEmpty()) {
      console.print("Nothing is on record for this period.");
      return;
    }
    console.print("");
    console.print(heading(query.by().id()));
    summary.groups().stream().limit(MOST_GROUPS).forEach(g -> row(g.name(), g.figures()));
    if (summary.groups().size() > MOST_GROUPS) {
      console.print(
          "  ... and %d more; --format json has all"
              .formatted(summary.groups().size() - MOST_GROUPS));
    }
    row("all", summary.total());
    console.print("");
    console.print(
        "Nodes:   %d made, %d done".formatted(summary.nodes().total(), summary.nodes().done()));
    details(summary.total());
    console.print("");
    summary.targets().forEach(this::target);
  }

  private static String heading(String by) {
    return "  %-22s %8s %-27s %7s %8s %9s %9s %11s %8s %8s %8s %8s"
        .formatted(
            by,
            "methods",
            "proven",
            "calls",
            "failed",
            "tok. in",
            "tok. out",
            "USD",
            "p50",
            "p95",
            "p99",
            "first");
  }

  private void row(String name, Figures figures) {
    Figures.Calls calls = figures.calls();
    console.print(
        "  %-22s %8d %-27s %7d %8d %9s %9s %11s %8s %8s %8s %8s"
            .formatted(
                name.length() <= 22 ? name : name.substring(0, 21) + "…",
                figures.methods().total(),
                bar(figures.methods().success()),
                calls.total(),
                calls.failed(),
                count(calls.tokensInput()),
                count(calls.tokensOutput()),
                money(calls),
                time(figures.latency(), 0.50),
                time(figures.latency(), 0.95),
                time(figures.latency(), 0.99),
                time(figures.firstContent(), 0.50)));
  }

  private static String bar(OptionalDouble share) {
    if (share.isEmpty()) {
      return "-";
    }
    int full = (int) Math.round(share.getAsDouble() * BAR);
    return "█".repeat(full) + "░".repeat(BAR - full) + " " + percent(share);
  }

  private static String percent(OptionalDouble share) {
    return share.isEmpty() ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * share.getAsDouble());
  }

  private static String count(long number) {
    return number < 100_000
        ? Long.toString(number)
        : number < 100_000_000
            ? String.format(Locale.ROOT, "%.1fk", number / 1e3)
            : String.format(Locale.ROOT, "%.1fM", number / 1e6);
  }

  /** A plus says that there are calls whose price is not known. */
  private static String money(Figures.Calls calls) {
    BigDecimal rounded = calls.costUsd().setScale(4, RoundingMode.HALF_UP);
    return rounded.toPlainString() + (calls.unpriced() > 0 ? "+" : "");
  }

  private static String time(Times times, double share) {
    return times
        .percentile(share)
        .map(
            time ->
                time.toMillis() < 10_000
                    ? time.toMillis() + "ms"
                    : String.format(Locale.ROOT, "%.1fs", time.toMillis() / 1000.0))
        .orElse("-");
  }

  private void details(Figures figures) {
    Figures.Methods methods = figures.methods();
    List<String> parts = new ArrayList<>();
    parts.add("%d by patterns".formatted(methods.byPattern()));
    parts.add("%d asked of a model".formatted(methods.asked()));
    parts.add("%s proven at first".formatted(percent(methods.firstAttemptSuccess())));
    parts.add("%s after repair".formatted(percent(methods.afterRepairSuccess())));
    parts.add("%d still stubs".formatted(methods.stubs()));
    console.print("Methods: " + String.join(", ", parts));
    Figures.Checked checked = figures.checked();
    console.print(
        "Answers: %d checked, %s parse, %s compliant, %s typed, %d security findings; %d cut short"
            .formatted(
                checked.total(),
                percent(checked.syntaxRate()),
                percent(checked.complianceRate()),
                percent(checked.typeHintRate()),
                checked.securityIssues(),
                figures.calls().truncated()));
    if (figures.calls().unpriced() > 0) {
      console.print(
          "Money:   %d calls have no known price and are not in the sum"
              .formatted(figures.calls().unpriced()));
    }
  }

  private void target(Target.Result result) {
    Target target = result.target();
    String actual =
        result.actual().isEmpty()
            ? "no figure"
            : figure(result.actual().getAsDouble(), target.unit());
    String mark = result.actual().isEmpty() ? "-" : result.isMet() ? "met" : "missed";
    console.print(
        "  %-20s %12s  %s %-10s %s"
            .formatted(
                target.name(),
                actual,
                target.isAtLeast() ? "at least" : "at most ",
                figure(target.goal(), target.unit()),
                mark));
  }

  private static String figure(double value, String unit) {
    return switch (unit) {
      case "%" -> String.format(Locale.ROOT, "%.1f %%", value);
      case "USD" -> String.format(Locale.ROOT, "%.5f USD", value);
      case "score" -> String.format(Locale.ROOT, "%.2f", value);
      case "s" -> String.format(Locale.ROOT, "%.2f s", value);
      default -> String.format(Locale.ROOT, "%.0f", value);
    };
  }
}
