package io.nodesmith.cli;

import io.nodesmith.ledger.Feedback;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notes what the user thinks of a run; two commands, and nothing else differs between them. */
@Command(mixinStandardHelpOptions = true)
final class FeedbackCommand implements Callable<Integer> {
  private static final int SHORTEST_ID = 4;
  private final Session session;
  private final boolean isAccepted;

  @Parameters(paramLabel = "RUN", description = "The run's id, or the beginning of it.")
  private String run = "";

  @Option(names = "--comment", paramLabel = "TEXT", description = "Why, in your words.")
  private String comment = "";

  private FeedbackCommand(Session session, boolean isAccepted) {
    this.session = session;
    this.isAccepted = isAccepted;
  }

  static CommandLine accept(Session session) {
    return described(
        new FeedbackCommand(session, true),
        "Note that you keep what a run made; what it taught is trusted more.");
  }

  static CommandLine reject(Session session) {
    return described(
        new FeedbackCommand(session, false),
        "Note that you do not keep what a run made; what it taught is trusted less.");
  }

  private static CommandLine described(FeedbackCommand command, String what) {
    CommandLine line = new CommandLine(command);
    line.getCommandSpec().usageMessage().description(what, "Files edited since are noticed.");
    return line;
  }

  @Override
  public Integer call() {
    run = run.strip().toLowerCase(Locale.ROOT);
    if (run.length() < SHORTEST_ID) {
      throw new UsageException(
          "A run is named by at least four characters of its id.",
          "'generate' and 'implement' print the run's id at their end.");
    }
    return session.wired(this::give);
  }

  private int give(Wiring wiring) {
    return switch (Feedback.find(wiring.journalFolder(), run)) {
      case Feedback.Search.Unknown unknown ->
          throw new UsageException(
              "No run begins with '" + run + "'.",
              "'generate' and 'implement' print the run's id at their end.");
      case Feedback.Search.Ambiguous several ->
          throw new UsageException(
              "Several runs begin with '" + run + "': " + String.join(", ", several.runs()) + ".",
              "Give more of the id.");
      case Feedback.Search.Found found -> {
        Feedback.give(wiring.journal(), found.run(), isAccepted, comment);
        wiring.judgePatterns(found.run().id(), isAccepted);
        say(found.run());
        yield ExitCode.DONE;
      }
    };
  }

  private void say(Feedback.Run found) {
    List<String> edited = found.edited();
    String since =
        !found.hasFiles()
            ? "what it wrote is not on record"
            : edited.isEmpty()
                ? "its files are as they were written"
                : "edited since: " + String.join(", ", edited);
    session
        .console()
        .print((isAccepted ? "Accepted " : "Rejected ") + found.id() + "; " + since + ".");
  }
}
