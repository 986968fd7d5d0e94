package io.nodesmith.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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
