package io.nodesmith.cli;

import io.nodesmith.ledger.Ledger;
import io.nodesmith.ledger.SyncReport;
import io.nodesmith.problem.NodesmithException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Scanner;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What every command is given: where it runs, and where it prints.
 *
 * @param python the interpreter that the command line names, once it has been read
 */
record Session(Environment environment, Console console, Supplier<Optional<Path>> python) {

  /** Asks a person; without one, the answer is no. */
  boolean ask(String question) {
    if (!console.isTerminal()) {
      return false;
    }
    console.err().print(question);
    console.err().flush();
    Scanner answers = new Scanner(System.in, StandardCharsets.UTF_8);
    return answers.hasNextLine()
        && answers.nextLine().strip().toLowerCase(Locale.ROOT).startsWith("y");
  }

  /** Takes in what is new; what cannot be taken in now is missing, which is said, and no more. */
  void fill(Ledger ledger) {
    try {
      say(ledger.sync());
    } catch (NodesmithException e) {
      console.note("nodesmith: the newest calls are missing: " + e.getMessage());
    }
  }

  private void say(SyncReport report) {
    if (report.refused() > 0) {
      console.note(
          "nodesmith: %d records are of another version of Nodesmith and are left out."
              .formatted(report.refused()));
    }
  }

  /** Does the work with everything wired, and closes what was opened. */
  <T> T wired(Function<Wiring, T> work) {
    try (Wiring wiring = new Wiring(environment, SettingsReader.read(environment), python.get())) {
      return work.apply(wiring);
    }
  }
}
