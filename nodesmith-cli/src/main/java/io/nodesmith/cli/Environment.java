package io.nodesmith.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The process's surroundings; the only place that reads them.
 *
 * @param folder where the user is
 * @param app the folder of the program, as its launcher says
 * @param isRoot whether the process may do everything
 * @param isTerminal whether a person watches standard error, as the launcher says
 */
record Environment(
    Map<String, String> variables,
    Path folder,
    Optional<Path> app,
    Path javaHome,
    boolean isRoot,
    boolean isTerminal) {

  static Environment ofProcess() {
    return new Environment(
        System.getenv(),
        Path.of("").toAbsolutePath(),
        Optional.ofNullable(System.getProperty("nodesmith.app")).map(Path::of),
        Path.of(System.getProperty("java.home")),
        "root".equals(System.getProperty("user.name")),
        Boolean.getBoolean("nodesmith.terminal"));
  }

  /** The first of the variables that is set and not blank. */
  Optional<String> get(String... names) {
    return Arrays.stream(names)
        .map(variables::get)
        .filter(value -> value != null && !value.isBlank())
        .map(String::strip)
        .findFirst();
  }

  /** The folders of PATH. */
  List<Path> path() {
    return get("PATH").stream()
        .flatMap(value -> Arrays.stream(value.split(File.pathSeparator, -1)))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }
}
