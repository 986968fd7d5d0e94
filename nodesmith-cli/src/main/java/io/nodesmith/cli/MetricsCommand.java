package io.nodesmith.cli;

import io.nodesmith.ledger.Ledger;
import io.nodesmith.ledger.MetricsQuery;
import io.nodesmith.ledger.MetricsSummary;
import io.nodesmith.onex.NodeKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Figures of a period, beside what they should be. */
@Command(
    name = "metrics",
    mixinStandardHelpOptions = true,
    description = "Show success, cost and time of a period, beside the targets.")
final class MetricsCommand implements Callable<Integer> {
  private static final int DEFAULT_DAYS = 30;
  private static final int MOST_DAYS = 20_000;
  private final Session session;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "First day, in UTC.")
  private @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "Last day, in UTC (default: today).")
  private @Nullable LocalDate until;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "So many days up to the last one (default: 30).")
  private @Nullable Integer days;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      converter = GroupingConverter.class,
      description = "tier (default), model, node-type, method, operation or day.")
  private MetricsQuery.By by = MetricsQuery.By.TIER;

  @Option(names = "--node-type", paramLabel = "KIND", description = "Only nodes of this kind.")
  private @Nullable NodeKind nodeType;

  @Option(names = "--format", defaultValue = "text", description = "text (default) or json.")
  private OutputFormat format = OutputFormat.TEXT;

  MetricsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (since != null && days != null) {
      throw new UsageException("--since and --days exclude each other.", "Give one of them.");
    }
    if (days != null && (days < 1 || days > MOST_DAYS)) {
      throw new UsageException("--days goes from 1 to %d.".formatted(MOST_DAYS), "");
    }
    return session.wired(this::show);
  }

  private int show(Wiring wiring) {
    LocalDate last =
        until == null ? LocalDate.ofInstant(wiring.clock().instant(), ZoneOffset.UTC) : until;
    LocalDate first =
        since == null ? last.minusDays((days == null ? DEFAULT_DAYS : days) - 1L) : since;
    if (first.isAfter(last)) {
      throw new UsageException(
          "The period ends before it begins: " + first + " to " + last + ".", "");
    }
    String kind = nodeType == null ? "" : nodeType.id();
    try (Ledger ledger = wiring.ledger()) {
      session.fill(ledger);
      MetricsSummary summary = ledger.metrics(new MetricsQuery(first, last, by, kind));
      if (format == OutputFormat.JSON) {
        session.console().document(MetricsDocument.of(summary));
      } else {
        new MetricsTable(session.console()).print(summary);
      }
    }
    return ExitCode.DONE;
  }
}
