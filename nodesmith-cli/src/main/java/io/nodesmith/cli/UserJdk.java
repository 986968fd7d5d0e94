package io.nodesmith.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The JDK that the user's own commands would run with.
 *
 * @param home its folder
 */
record UserJdk(Path home) {
  private static final int DEEPEST = 6;

  /** That of JAVA_HOME, else that of the PATH, else the one that runs this program. */
  static UserJdk of(Environment environment) {
    Optional<Path> named =
        environment.get("JAVA_HOME").map(Path::of).filter(home -> isJdk(home.resolve("bin/java")));
    Optional<Path> onPath =
        environment.path().stream()
            .map(folder -> folder.resolve("java"))
            .filter(UserJdk::isJdk)
            .findFirst()
            .flatMap(UserJdk::homeOf);
    return new UserJdk(named.or(() -> onPath).orElse(environment.javaHome()));
  }

  private static boolean isJdk(Path program) {
    return Files.isExecutable(program);
  }

  private static Optional<Path> homeOf(Path program) {
    try {
      Path home = Objects.requireNonNull(program.toRealPath().getParent()).getParent();
      return Optional.ofNullable(home).filter(folder -> isJdk(folder.resolve("bin/java")));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The folder, and those outside of it that its links point to, /etc/java-17-openjdk for one. */
  List<Path> folders() {
    Set<Path> folders = new LinkedHashSet<>();
    folders.add(home);
    try (Stream<Path> files = Files.walk(home.toRealPath(), DEEPEST)) {
      Path real = home.toRealPath();
      folders.add(real);
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        if (Files.exists(link)) {
          Path target = link.toRealPath();
          Path folder = Files.isDirectory(target) ? target : target.getParent();
          boolean narrow = folder != null && folder.getNameCount() > 1;
          if (narrow && !target.startsWith(real)) {
            folders.add(folder);
          }
        }
      }
    } catch (IOException e) {
      // What cannot be read here cannot be read by the command either; it will say so.
      return List.copyOf(folders);
    }
    return new ArrayList<>(folders);
  }
}
