package io.nodesmith.cli;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Scanner;
import java.util.function.Function;

/** What every command is given: where it runs, and where it prints. */
record Session(Environment environment, Console console) {

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

  /** Does the work with everything wired, and closes what was opened. */
  <T> T wired(Function<Wiring, T> work) {
    try (Wiring wiring = new Wiring(environment, SettingsReader.read(environment))) {
      return work.apply(wiring);
    }
  }
}
