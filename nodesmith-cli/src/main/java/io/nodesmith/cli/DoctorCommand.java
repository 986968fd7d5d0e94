package io.nodesmith.cli;

import io.nodesmith.ledger.Ledger;
import io.nodesmith.ledger.LedgerStatus;
import io.nodesmith.llm.Doctor;
import io.nodesmith.llm.Limits;
import io.nodesmith.llm.Pulse;
import io.nodesmith.llm.TierHealth;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.problem.NodesmithException;
import io.nodesmith.sandbox.Detection;
import io.nodesmith.testrun.PythonInterpreter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what of this machine can be used, and what to do about the rest. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Say which models, sandbox and interpreters are usable, and why not.")
final class DoctorCommand implements Callable<Integer> {
  private final Session session;

  DoctorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.wired(this::examine);
  }

  private int examine(Wiring wiring) {
    Console console = session.console();
    console.print("Models (no token is spent):");
    Doctor doctor = new Doctor(Pulse.system(), Limits.defaults());
    for (TierHealth health : doctor.examine(wiring.routes(), NodeContext.create(NodeLog.none()))) {
      console.print(
          "  %-14s %-16s %-28s %s"
              .formatted(
                  health.tier().id(),
                  health.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  health.endpoint().isEmpty() ? "" : health.model() + " at " + health.endpoint(),
                  health.advice()));
    }
    console.print("  embedded       ready            verified patterns, no model needed");
    attempt("Sandbox", () -> sandbox(wiring, console));
    attempt("Python", () -> python(wiring, console));
    attempt("Ledger", () -> ledger(wiring));
    console.print("Java: " + session.environment().javaHome());
    console.print("Data: " + wiring.settings().home());
    return ExitCode.DONE;
  }

  /** What cannot even be looked at is one line, and no reason to say nothing of the rest. */
  private void attempt(String part, Runnable look) {
    try {
      look.run();
    } catch (NodesmithException e) {
      session.console().print(part + ": not usable: " + e.getMessage());
    }
  }

  private static void sandbox(Wiring wiring, Console console) {
    Detection detection = wiring.detection();
    console.print("Sandbox: " + detection.sandbox().isolation());
    detection.rejected().forEach(problem -> console.print("  " + problem));
  }

  private void ledger(Wiring wiring) {
    try (Ledger ledger = wiring.ledger()) {
      LedgerStatus status = ledger.status();
      session
          .console()
          .print(
              "Ledger: %s; %d calls, %d bytes of the journal to take in"
                  .formatted(status.database(), status.calls(), status.behindBytes()));
    }
  }

  private static void python(Wiring wiring, Console console) {
    Optional<PythonInterpreter> python = wiring.interpreter();
    if (python.isEmpty()) {
      console.print("Python: none found; needed only for --language python");
      return;
    }
    PythonInterpreter found = python.get();
    console.print("Python: " + found.executable() + " " + found.version());
    if (found.isTooOld()) {
      console.print("  It is too old for nodes. " + found.remedy());
    } else if (!found.missing().isEmpty()) {
      console.print(
          "  It has no " + String.join(" and no ", found.missing()) + ". " + found.remedy());
    }
    String core = found.packages().getOrDefault("omnibase_core", "");
    console.print(
        core.isEmpty()
            ? "  It has no omnibase_core; tests of nodes use our stand-in."
            : "  omnibase_core " + core);
  }
}
