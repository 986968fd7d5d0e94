package io.nodesmith.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The project's own Java files. */
final class Sources {
  private static final List<String> MODULES =
      List.of("onex-runtime", "nodesmith-core", "nodesmith-cli", "nodesmith-acceptance");

  private Sources() {}

  /** What is shipped. */
  static List<Path> main() throws IOException {
    return below("src/main/java");
  }

  /** What is shipped, and its tests. */
  static List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>(main());
    all.addAll(below("src/test/java"));
    return all;
  }

  private static List<Path> below(String root) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : MODULES) {
      Path folder = Program.checkout().resolve(module).resolve(root);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
      }
    }
    return sources;
  }
}
