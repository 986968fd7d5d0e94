package io.nodesmith.testrun;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Python interpreter, the real one and not a shim.
 *
 * @param executable its program
 * @param version {@code 3.11.7} for instance
 * @param folders where it and its libraries are: what a stranger has to read to run it
 * @param packages of the packages that matter to nodes those that it has, with their versions
 */
public record PythonInterpreter(
    Path executable, String version, List<Path> folders, Map<String, String> packages) {
  private static final List<String> NEEDED = List.of("pydantic", "pytest");

  /** Of Python 3; what is generated uses names of the standard library that are as young. */
  private static final int OLDEST_MINOR = 11;

  /** What is said where there is none. */
  static final String NONE =
      "The tests were not run: there is no Python. Install Python 3."
          + OLDEST_MINOR
          + " or later, or give --python its path.";

  public PythonInterpreter {
    folders = List.copyOf(folders);
    packages = Map.copyOf(packages);
  }

  /** Whether nodes cannot run on it, whatever is installed. */
  public boolean isTooOld() {
    String[] parts = version.split("\\.", -1);
    return Integer.parseInt(parts[1]) < OLDEST_MINOR;
  }

  /** What the tests of a node need and the interpreter lacks. */
  public List<String> missing() {
    return NEEDED.stream().filter(name -> !packages.containsKey(name)).toList();
  }

  /** How to give the interpreter what it lacks. */
  public String remedy() {
    return isTooOld()
        ? "Give --python the path of Python 3." + OLDEST_MINOR + " or later."
        : "Install it: " + executable + " -m pip install " + String.join(" ", missing());
  }
}
