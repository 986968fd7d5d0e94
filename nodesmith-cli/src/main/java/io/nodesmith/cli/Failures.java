package io.nodesmith.cli;

import io.nodesmith.problem.NodesmithException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one message and an exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Console console;
  private final BooleanSupplier debug;

  Failures(Console console, BooleanSupplier debug) {
    this.console = console;
    this.debug = debug;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    console.note("nodesmith: " + String.valueOf(e.getMessage()).replaceFirst("^Error: ", ""));
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      console.note("Did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?");
    }
    console.note("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.WRONG_INPUT;
  }

  @Override
  public int handleExecutionException(
      Exception e, CommandLine commandLine, ParseResult parseResult) {
    console.endProgress();
    return switch (e) {
      case UsageException usage -> {
        console.note("nodesmith: " + usage.getMessage());
        if (!usage.remedy().isBlank()) {
          console.note(usage.remedy());
        }
        yield ExitCode.WRONG_INPUT;
      }
      case NodesmithException world -> {
        console.note("nodesmith: " + world.getMessage());
        yield ExitCode.WRONG_INPUT;
      }
      default -> {
        console.note(
            "nodesmith: this is a bug of ours: "
                + e
                + ". Run it again with --debug and report it.");
        if (debug.getAsBoolean()) {
          e.printStackTrace(console.err());
        }
        yield ExitCode.BUG;
      }
    };
  }
}
