package io.nodesmith.testrun;

import java.nio.file.Path;
import java.util.List;

/**
 * A Python interpreter, the real one and not a shim.
 *
 * @param executable its program
 * @param version {@code 3.11.7} for instance
 * @param folders where it and its libraries are: what a stranger has to read to run it
 */
public record PythonInterpreter(Path executable, String version, List<Path> folders) {
  public PythonInterpreter {
    folders = List.copyOf(folders);
  }
}
