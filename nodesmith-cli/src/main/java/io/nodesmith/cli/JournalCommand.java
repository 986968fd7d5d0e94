package io.nodesmith.cli;

import io.nodesmith.llm.Journal;
import io.nodesmith.llm.JournalCheck;
import io.nodesmith.llm.JournalRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** Looks at the journal: every call of a model, with what it said and what it cost. */
@Command(
    name = "journal",
    mixinStandardHelpOptions = true,
    description = "Show or verify the record of all calls of models.",
    synopsisSubcommandLabel = "(show | verify)")
final class JournalCommand implements Runnable {
  private final Session session;

  JournalCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    throw new UsageException("What about the journal?", "Say: nodesmith journal verify, or show.");
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Read all of it, and say what cannot be read.")
  int verify() {
    return session.wired(
        wiring -> {
          Path folder = wiring.journalFolder();
          if (!Files.isDirectory(folder)) {
            session.console().print("There is no journal yet at " + folder + ".");
            return ExitCode.DONE;
          }
          JournalCheck check = Journal.verify(folder);
          session
              .console()
              .print(
                  "%d records in %d files at %s; %d calls without an end."
                      .formatted(
                          check.records(), check.files(), folder, check.unfinished().size()));
          for (JournalCheck.Flaw flaw : check.flaws()) {
            session
                .console()
                .note(
                    "nodesmith: %s: %d bytes at offset %d %s."
                        .formatted(
                            flaw.file(),
                            flaw.length(),
                            flaw.offset(),
                            flaw.torn() ? "were being written when it ended" : "are damaged"));
          }
          return check.isSound() ? ExitCode.DONE : ExitCode.BELOW_THE_BAR;
        });
  }

  @Command(name = "show", mixinStandardHelpOptions = true, description = "Print one line a record.")
  int show() {
    return session.wired(
        wiring -> {
          Path folder = wiring.journalFolder();
          if (Files.isDirectory(folder)) {
            var _ = Journal.read(folder, this::print);
          } else {
            session.console().note("There is no journal yet at " + folder + ".");
          }
          return ExitCode.DONE;
        });
  }

  private void print(JournalRecord record) {
    String line =
        switch (record) {
          case JournalRecord.Asked asked ->
              "%s asked    %s at %s, reserved %s"
                  .formatted(
                      asked.stamp().time(),
                      asked.stamp().model(),
                      asked.stamp().endpoint(),
                      asked.reserved());
          case JournalRecord.Answered answered ->
              "%s answered %s: %s, %d tokens, %s, %d ms"
                  .formatted(
                      answered.stamp().time(),
                      answered.stamp().model(),
                      answered.ending(),
                      answered.usage().total(),
                      answered.cost(),
                      answered.latency().toMillis());
          case JournalRecord.Failed failed ->
              "%s failed   %s: %s"
                  .formatted(failed.stamp().time(), failed.stamp().model(), failed.message());
          case JournalRecord.Noted noted ->
              "%s noted    %s: %s".formatted(noted.at(), noted.kind(), noted.body());
        };
    session.console().print(line);
  }
}
