package io.nodesmith.cli;

import io.nodesmith.pipeline.Outcome;
import io.nodesmith.problem.NodesmithException;
import io.nodesmith.problem.Problem;
import java.util.List;
import java.util.Optional;
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
    String help = "See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    console.note(help);
    // Only what generates answers with such a document; others leave standard output empty.
    if (e.getCommandLine().getCommand() instanceof GenerateCommand && wantsDocument(arguments)) {
      String message = String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
      Problem problem = Problem.error("wrong-usage", message, help);
      Outcome refused =
          new Outcome.Refused(Optional.empty(), List.of(), List.of(problem), List.of());
      console.document(GenerationDocument.of(refused, Optional.empty(), ExitCode.WRONG_INPUT));
    }
    return ExitCode.WRONG_INPUT;
  }

  /** Whether the arguments ask for JSON; the parser gave up before it could say. */
  private static boolean wantsDocument(String... arguments) {
    List<String> given = List.of(arguments);
    int format = given.indexOf("--format");
    boolean json =
        format >= 0 && format + 1 < given.size() && given.get(format + 1).equalsIgnoreCase("json");
    return json || given.stream().anyMatch(argument -> argument.equalsIgnoreCase("--format=json"));
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
