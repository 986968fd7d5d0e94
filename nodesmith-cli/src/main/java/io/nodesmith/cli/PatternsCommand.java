package io.nodesmith.cli;

import io.nodesmith.learn.PatternNote;
import io.nodesmith.pattern.PatternState;
import io.nodesmith.pattern.PatternStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at what was learned, and forgets it on demand. */
@Command(
    name = "patterns",
    mixinStandardHelpOptions = true,
    description = "List, show or forget what was learned from methods that passed their tests.",
    synopsisSubcommandLabel = "(list | show | forget)")
final class PatternsCommand implements Runnable {
  private final Session session;

  PatternsCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    throw new UsageException(
        "What about the patterns?", "Say: nodesmith patterns list, show ID, or forget ID.");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "One line a pattern, the most trusted first.")
  int list(
      @Option(names = "--format", defaultValue = "text", description = "text (default) or json.")
          OutputFormat format) {
    return session.wired(
        wiring -> {
          List<PatternState> all =
              wiring.patterns().patterns().values().stream()
                  .sorted(
                      Comparator.comparingInt(PatternState::rank)
                          .thenComparing(Comparator.comparingInt(PatternState::proven).reversed())
                          .thenComparing(state -> state.known().id()))
                  .toList();
          if (format == OutputFormat.JSON) {
            session.console().document(PatternDocument.of(all));
          } else {
            text(all);
          }
          return ExitCode.DONE;
        });
  }

  private void text(List<PatternState> all) {
    Console console = session.console();
    if (all.isEmpty()) {
      console.note("No pattern has been learned yet.");
      return;
    }
    console.print(PatternDocument.HEAD);
    all.forEach(state -> console.print(PatternDocument.line(state)));
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "All that is known of one pattern, its code included.")
  int show(
      @Parameters(paramLabel = "ID", description = "As 'patterns list' names it.") String id,
      @Option(names = "--format", defaultValue = "text", description = "text (default) or json.")
          OutputFormat format) {
    return session.wired(
        wiring -> {
          Optional<PatternState> found = find(wiring, id);
          found.ifPresent(
              state ->
                  session
                      .console()
                      .document(
                          format == OutputFormat.JSON
                              ? PatternDocument.of(state)
                              : PatternDocument.text(state)));
          return found.isPresent() ? ExitCode.DONE : ExitCode.WRONG_INPUT;
        });
  }

  @Command(
      name = "forget",
      mixinStandardHelpOptions = true,
      description = "Take patterns off the disk; the same code is never learned again.")
  int forget(
      @Parameters(paramLabel = "ID", arity = "1..*", description = "As 'patterns list' names it.")
          List<String> ids) {
    return session.wired(
        wiring -> {
          if (ids.stream().anyMatch(id -> find(wiring, id).isEmpty())) {
            return ExitCode.WRONG_INPUT;
          }
          PatternStore store = wiring.patterns();
          for (String id : ids) {
            boolean isOffTheDisk = store.forget(id);
            wiring.journal().note(PatternNote.KIND, PatternNote.forgotten(id));
            session
                .console()
                .print(
                    isOffTheDisk
                        ? "Forgotten: " + id
                        : "Forgotten: "
                            + id
                            + "; its text leaves the disk when no other process is writing.");
          }
          return ExitCode.DONE;
        });
  }

  private Optional<PatternState> find(Wiring wiring, String id) {
    Map<String, PatternState> all = wiring.patterns().patterns();
    if (!all.containsKey(id)) {
      session
          .console()
          .note("nodesmith: There is no pattern " + id + ". See 'nodesmith patterns list'.");
    }
    return Optional.ofNullable(all.get(id));
  }
}
