package io.nodesmith.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The command line in the process of the tests, with an environment of its own. */
public final class InProcess {
  private final Environment environment;

  /**
   * A command line without a model.
   *
   * @param folder where the user is, and what is kept between runs
   */
  public InProcess(Path folder) {
    environment =
        new Environment(
            Map.of("NODESMITH_HOME", folder.resolve("home").toString()),
            folder,
            Optional.ofNullable(System.getProperty("nodesmith.app")).map(Path::of),
            Path.of(System.getProperty("java.home")),
            false,
            false);
  }

  /** What a command printed and how it ended. */
  public record Answer(int exitCode, String out, String err) {}

  public Answer run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    int code = Main.run(environment, console, arguments);
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
