package io.nodesmith.testrun;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What code is compiled and run with.
 *
 * @param javaHome the JDK that runs Java tests
 * @param python the interpreter that runs Python tests; null if there is none
 */
public record Toolchain(Path javaHome, @Nullable PythonInterpreter python) {

  /** What has to be read to run Java: some distributions keep its settings elsewhere. */
  List<Path> javaFolders() {
    Set<Path> folders = new LinkedHashSet<>(List.of(javaHome));
    for (String settings : List.of("conf/security/java.security", "lib/security/cacerts")) {
      elsewhere(javaHome.resolve(settings)).ifPresent(folders::add);
    }
    return List.copyOf(folders);
  }

  private Optional<Path> elsewhere(Path file) {
    try {
      Path folder = file.toRealPath().getParent();
      if (folder == null || folder.startsWith(javaHome) || folder.startsWith("/usr")) {
        return Optional.empty();
      }
      return Optional.ofNullable(folder.endsWith("security") ? folder.getParent() : folder);
    } catch (IOException e) {
      // Not every JDK has the file, and not every run needs it.
      return Optional.empty();
    }
  }
}
