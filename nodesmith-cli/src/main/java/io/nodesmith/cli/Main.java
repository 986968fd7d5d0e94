package io.nodesmith.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of Nodesmith. */
@Command(
    name = "nodesmith",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "From a sentence to a tested ONEX node.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done; 1 made, but below the bar; 2 wrong usage, configuration or input;",
      "3 no model, or budget or deadline spent; 70 a bug of ours."
    })
public final class Main implements Runnable {
  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show where a bug of ours happened.")
  private boolean debug;

  @Option(
      names = "--python",
      scope = CommandLine.ScopeType.INHERIT,
      paramLabel = "PATH",
      description =
          "The Python interpreter to use; otherwise NODESMITH_PYTHON, VIRTUAL_ENV, then PATH.")
  private @Nullable Path python;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    Environment environment = Environment.ofProcess();
    int code = run(environment, new Console(out, err, environment.isTerminal()), arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Runs one command. */
  static int run(Environment environment, Console console, String... arguments) {
    Main main = new Main();
    Session session = new Session(environment, console, () -> Optional.ofNullable(main.python));
    CommandLine commandLine =
        new CommandLine(main)
            .addSubcommand(new GenerateCommand(session))
            .addSubcommand(new ImplementCommand(session))
            .addSubcommand(new ValidateCommand(session))
            .addSubcommand(new BenchCommand(session))
            .addSubcommand(new DoctorCommand(session))
            .addSubcommand(new JournalCommand(session))
            .addSubcommand(new LedgerCommand(session))
            .addSubcommand(new MetricsCommand(session))
            .addSubcommand("accept", FeedbackCommand.accept(session))
            .addSubcommand("reject", FeedbackCommand.reject(session))
            .addSubcommand(new PatternsCommand(session))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(writer(console.out()))
            .setErr(writer(console.err()));
    commandLine.setParameterExceptionHandler(new Failures(console, () -> main.debug));
    commandLine.setExecutionExceptionHandler(new Failures(console, () -> main.debug));
    try {
      return commandLine.execute(arguments);
    } catch (LinkageError e) {
      // A native library is unpacked when it is first needed; a full disk shows here.
      console.note("nodesmith: a library cannot be loaded (" + rootOf(e) + "); is the disk full?");
      return ExitCode.WRONG_INPUT;
    }
  }

  private static Throwable rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  @Override
  public void run() {
    throw new UsageException(
        "No command given.", "Try: nodesmith generate \"Create PostgreSQL CRUD Effect node\"");
  }
}
