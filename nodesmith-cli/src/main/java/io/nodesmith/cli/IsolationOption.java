package io.nodesmith.cli;

import io.nodesmith.problem.Problem;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether code may be run where it cannot be kept apart from everything. */
final class IsolationOption {
  @Option(names = "--require-isolation", description = "Refuse to run code without full isolation.")
  private boolean required;

  /** The problem that this machine offers less than what is required, if it does. */
  Optional<Problem> refusal(Wiring wiring) {
    return required ? wiring.detection().refusal(true) : Optional.empty();
  }

  /** Ends the command where this machine offers less than what is required. */
  void check(Wiring wiring) {
    refusal(wiring)
        .ifPresent(
            problem -> {
              throw new UsageException(problem.message(), problem.remedy());
            });
  }
}
