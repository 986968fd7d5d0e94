package io.nodesmith.testrun;

import io.nodesmith.sandbox.Detection;
import io.nodesmith.sandbox.TrustedTools;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A test runner like the real one, with this build's own JDK, JUnit and Python. */
public final class Laboratory {
  private static final Path FOLDER = made();
  private static final Detection DETECTION =
      Detection.detect(programs(), FOLDER.resolve("sandbox"));
  private static final TestRunner RUNNER =
      new TestRunner(
          DETECTION.sandbox(),
          new Toolchain(Path.of(System.getProperty("java.home")), python()),
          FOLDER.resolve("cache"),
          FOLDER.resolve("scratch"),
          () -> HexFormat.of().formatHex(new SecureRandom().generateSeed(16)));

  private Laboratory() {}

  public static TestRunner runner() {
    return RUNNER;
  }

  static Detection detection() {
    return DETECTION;
  }

  public static List<Path> junit() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> path.toString().endsWith(".jar"))
        .filter(path -> path.getFileName().toString().matches("(junit|opentest4j|apiguardian).*"))
        .toList();
  }

  private static List<Path> programs() {
    List<Path> folders = new ArrayList<>(Detection.SYSTEM_FOLDERS);
    String more = System.getProperty("nodesmith.test.programs", "");
    if (!more.isEmpty()) {
      folders.add(Path.of(more));
    }
    return folders;
  }

  public static PythonInterpreter python() {
    List<Path> path =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList();
    return new PythonDiscovery(Optional.empty(), Optional.empty(), path, System.getenv())
        .find(tools(), FOLDER)
        .orElseThrow();
  }

  /** Whether the interpreter can run tests of pytest. */
  public static boolean hasPytest() {
    return python().packages().containsKey("pytest");
  }

  public static TrustedTools tools() {
    try {
      return new TrustedTools(FOLDER.resolve("tools"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path folder() {
    return FOLDER;
  }

  private static Path made() {
    try {
      Path folder = Path.of("target/laboratory").toAbsolutePath();
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
