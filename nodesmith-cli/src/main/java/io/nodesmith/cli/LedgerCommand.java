package io.nodesmith.cli;

import io.nodesmith.ledger.Ledger;
import io.nodesmith.ledger.LedgerStatus;
import io.nodesmith.ledger.SyncReport;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills the ledger from the journal, and says what is in it. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = "Fill the database of figures from the journal; look at it; export it.",
    synopsisSubcommandLabel = "(sync | rebuild | status | export)")
final class LedgerCommand implements Runnable {
  private static final Pattern DAYS = Pattern.compile("(\\d{1,5})d?");
  private final Session session;

  LedgerCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    throw new UsageException("What about the ledger?", "Say: nodesmith ledger sync, or status.");
  }

  @Command(
      name = "sync",
      mixinStandardHelpOptions = true,
      description = "Take in what is new in the journal.")
  int sync(
      @Option(
              names = "--keep",
              paramLabel = "DAYS",
              description = "From now on keep texts for so long, 90d for instance; figures stay.")
          @Nullable String keep) {
    int days = keep == null ? 0 : days(keep);
    return opened(
        ledger -> {
          say(ledger.sync());
          if (keep != null) {
            int gone = ledger.keepTexts(days);
            session.console().print("Texts of %d calls were too old and are gone.".formatted(gone));
          }
          return ExitCode.DONE;
        });
  }

  @Command(
      name = "rebuild",
      mixinStandardHelpOptions = true,
      description = "Take in the whole journal again.")
  int rebuild() {
    return opened(
        ledger -> {
          say(ledger.rebuild());
          return ExitCode.DONE;
        });
  }

  @Command(
      name = "status",
      mixinStandardHelpOptions = true,
      description = "Say what is in the ledger, and how far it is behind.")
  int status() {
    return opened(
        ledger -> {
          LedgerStatus status = ledger.status();
          Console console = session.console();
          console.print("Database: " + status.database() + ", schema " + status.schema());
          console.print(
              "Holds:    %d runs, %d methods, %d calls; texts of %d calls"
                  .formatted(status.runs(), status.methods(), status.calls(), status.texts()));
          console.print("Open:     %d calls without an end on record".formatted(status.open()));
          console.print(
              "Behind:   %d bytes of the journal; last filled %s"
                  .formatted(
                      status.behindBytes(),
                      status.syncedAt() == null ? "never" : status.syncedAt().toString()));
          return ExitCode.DONE;
        });
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Print every call as a line of JSON.")
  int export(
      @Option(
              names = "--since",
              paramLabel = "DATE",
              converter = DateConverter.class,
              description = "First day, in UTC.")
          @Nullable LocalDate since,
      @Option(
              names = "--until",
              paramLabel = "DATE",
              converter = DateConverter.class,
              description = "Last day, in UTC.")
          @Nullable LocalDate until) {
    return session.wired(
        wiring -> {
          LocalDate today = LocalDate.ofInstant(wiring.clock().instant(), ZoneOffset.UTC);
          try (Ledger ledger = wiring.ledger()) {
            session.fill(ledger);
            ledger.export(
                since == null ? LocalDate.EPOCH : since,
                until == null ? today.plusDays(1) : until,
                session.console()::document);
          }
          return ExitCode.DONE;
        });
  }

  private int opened(Function<Ledger, Integer> work) {
    return session.wired(
        wiring -> {
          try (Ledger ledger = wiring.ledger()) {
            return work.apply(ledger);
          }
        });
  }

  private static int days(String text) {
    Matcher matcher = DAYS.matcher(text);
    if (!matcher.matches()) {
      throw new UsageException("--keep takes days, such as 90d.", "");
    }
    return Integer.parseInt(matcher.group(1));
  }

  private void say(SyncReport report) {
    String foreign =
        report.foreign() == 0 ? "" : "; %d notes of others".formatted(report.foreign());
    String refused =
        report.refused() == 0
            ? ""
            : "; %d of another version of Nodesmith left out".formatted(report.refused());
    session
        .console()
        .print(
            "Taken in: %d records of %d files (%d files in all)%s%s."
                .formatted(report.records(), report.filesRead(), report.files(), foreign, refused));
  }
}
