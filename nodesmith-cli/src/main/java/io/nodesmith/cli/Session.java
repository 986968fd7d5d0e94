package io.nodesmith.cli;

import java.util.function.Function;

/** What every command is given: where it runs, and where it prints. */
record Session(Environment environment, Console console) {

  /** Does the work with everything wired, and closes what was opened. */
  <T> T wired(Function<Wiring, T> work) {
    try (Wiring wiring = new Wiring(environment, SettingsReader.read(environment))) {
      return work.apply(wiring);
    }
  }
}
