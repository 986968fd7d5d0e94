package io.nodesmith.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a stranger is told to do.
 *
 * @param arguments the program and its arguments; the program by its absolute path
 * @param folder its own folder, the one place where it may write; it ends up belonging to it
 * @param readable files and folders that it may read besides the system's own
 * @param environment its whole environment; nothing of ours is added but PATH, HOME, TMPDIR, LANG
 *     and TZ, where they are missing
 * @param input what it reads on standard input
 * @param limits what it may use
 */
public record Command(
    List<String> arguments,
    Path folder,
    List<Path> readable,
    Map<String, String> environment,
    String input,
    Limits limits) {
  public Command {
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("a command needs a program");
    }
    arguments = List.copyOf(arguments);
    readable = List.copyOf(readable);
    environment = Map.copyOf(environment);
  }

  /** A command that reads nothing and has no environment of its own. */
  public static Command of(List<String> arguments, Path folder, Limits limits) {
    return new Command(arguments, folder, List.of(), Map.of(), "", limits);
  }

  /** The same with more to read. */
  public Command reading(List<Path> paths) {
    return new Command(arguments, folder, paths, environment, input, limits);
  }

  /** The same with something on standard input. */
  public Command withInput(String newInput) {
    return new Command(arguments, folder, readable, environment, newInput, limits);
  }

  /** The same with another environment. */
  public Command withEnvironment(Map<String, String> newEnvironment) {
    return new Command(arguments, folder, readable, newEnvironment, input, limits);
  }
}
