package io.nodesmith.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The build tools of the user's machine: Maven, and what a test command reads outside of its
 * project.
 *
 * @param app the folder of the program, whose own Maven wrapper is the last resort
 */
record BuildTools(Environment environment, Optional<Path> app) {
  /** Folders outside of a project that its own build tools read: JDK, Maven and its repository. */
  List<Path> folders(String command) {
    List<Path> folders = new ArrayList<>(List.of(environment.javaHome()));
    folders.addAll(UserJdk.of(environment).folders());
    environment.get("VIRTUAL_ENV").map(Path::of).filter(Files::isDirectory).ifPresent(folders::add);
    SourceFiles.words(command).stream()
        .findFirst()
        .flatMap(this::onPath)
        .map(BuildTools::installation)
        .ifPresent(folder -> folders.addAll(programFolders(folder)));
    maven().map(BuildTools::installation).ifPresent(folders::add);
    environment
        .get("HOME")
        .map(home -> Path.of(home, ".m2", "repository"))
        .filter(Files::isDirectory)
        .ifPresent(folders::add);
    return folders;
  }

  /** An installation as a whole, but nobody's home: of that, only what programs are made of. */
  private List<Path> programFolders(Path installation) {
    Path home = environment.get("HOME").map(Path::of).orElse(installation);
    boolean isPrivate = home.startsWith(installation) || installation.endsWith(".local");
    Stream<Path> folders =
        isPrivate
            ? Stream.of("bin", "lib", "libexec").map(installation::resolve)
            : Stream.of(installation);
    return folders
        .filter(folder -> folder.getNameCount() > 1 && Files.isDirectory(folder))
        .toList();
  }

  private Optional<Path> onPath(String program) {
    return environment.path().stream()
        .map(folder -> folder.resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path installation(Path program) {
    try {
      Path bin = program.toRealPath().getParent();
      return bin == null || bin.getParent() == null ? program : bin.getParent();
    } catch (IOException e) {
      return program;
    }
  }

  /** Maven of the PATH, else the one that the program was built with. */
  Optional<Path> maven() {
    Stream<Path> onPath = environment.path().stream().map(folder -> folder.resolve("mvn"));
    Stream<Path> wrapper = app.stream().map(folder -> folder.resolve("../../../mvnw").normalize());
    return Stream.concat(onPath, wrapper).filter(Files::isExecutable).findFirst();
  }
}
