package io.nodesmith.sandbox;

import io.nodesmith.problem.NodesmithException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Runs tools of ours, Maven for instance: bounded in time and output, and not confined. */
public final class TrustedTools {
  private static final long OUTPUT_BYTES = 16 * 1024 * 1024;

  private final Sandbox unconfined;

  /**
   * Makes a runner of tools.
   *
   * @param scratch a folder of ours for short-lived files, created if missing
   */
  public TrustedTools(Path scratch) throws IOException {
    this.unconfined =
        new ConfinedSandbox(new Unconfined(), Files.createDirectories(scratch).toRealPath());
  }

  /** Runs a tool in a folder that it may write and that stays whose it is. */
  public Execution run(
      List<String> arguments, Path folder, Map<String, String> environment, Duration wall) {
    Limits limits =
        new Limits(
            wall.multipliedBy(64),
            wall,
            Long.MAX_VALUE,
            0,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            OUTPUT_BYTES,
            Long.MAX_VALUE,
            true);
    return unconfined.run(new Command(arguments, folder, List.of(), environment, "", limits));
  }

  /**
   * Runs a tool that leaves a server behind it, and waits for the tool alone.
   *
   * @param output where it and its server write
   * @return its exit code; empty if it took too long, and was ended
   */
  public OptionalInt leave(
      List<String> arguments,
      Path folder,
      Map<String, String> environment,
      Path output,
      Duration wall) {
    ProcessBuilder builder = new ProcessBuilder(arguments).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      if (process.waitFor(wall.toMillis(), TimeUnit.MILLISECONDS)) {
        return OptionalInt.of(process.exitValue());
      }
      process.destroyForcibly();
      return OptionalInt.empty();
    } catch (IOException e) {
      throw new NodesmithException(
          "tool-failed", true, arguments.getFirst() + " could not be started.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NodesmithException("interrupted", true, "The run was interrupted.", e);
    }
  }

  /** Starts a tool that answers one line for each line. */
  public Conversation converse(
      List<String> arguments, Path folder, Map<String, String> environment) {
    return Conversation.start(arguments, folder, environment);
  }

  /** Puts nothing before the command. */
  private record Unconfined() implements Confinement {
    @Override
    public Isolation isolation() {
      return Isolation.by("none", List.of("everything: the program is trusted"));
    }

    @Override
    public List<String> confine(Command command, Path run) {
      return command.arguments();
    }
  }
}
