package io.nodesmith.testrun;

import io.nodesmith.problem.NodesmithException;
import io.nodesmith.sandbox.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folder of one run, removed when it is closed.
 *
 * @param root all of it
 */
record Bench(Path root) implements AutoCloseable {

  static Bench in(Path scratch) throws IOException {
    Bench bench = new Bench(Files.createTempDirectory(scratch, "job").toRealPath());
    Files.createDirectory(bench.classes());
    Files.createDirectory(bench.own());
    return bench;
  }

  /** Where compiled classes go, which the code under test may read and not change. */
  Path classes() {
    return root.resolve("classes");
  }

  /** The code's own folder, its working directory. */
  Path own() {
    return root.resolve("own");
  }

  /** Writes files below a folder; a path that leads out of it is refused. */
  static void write(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = inside(folder, file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  static Path inside(Path folder, String name) {
    Path path = folder.resolve(name).normalize();
    if (!path.startsWith(folder) || path.equals(folder)) {
      throw new NodesmithException(
          "path-outside", false, "The file name " + name + " leads out of its folder.", null);
    }
    return path;
  }

  @Override
  public void close() throws IOException {
    Folders.remove(root);
  }
}
