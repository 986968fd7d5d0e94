package io.nodesmith.testrun;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
  private static final Optional<PythonInterpreter> PYTHON = found();
  private static final TestRunner RUNNER =
      new TestRunner(
          DETECTION.sandbox(),
          new Toolchain(Path.of(System.getProperty("java.home")), PYTHON.orElse(null)),
          FOLDER.resolve("cache"),
          FOLDER.resolve("scratch"),
          () -> HexFormat.of().formatHex(new SecureRandom().generateSeed(16)));

  private Laboratory() {}

  public static TestRunner runner() {
    return RUNNER;
  }

  /** Runs tests; where there is no Python, a test that needs some is skipped, visibly. */
  static TestReport run(TestJob job) {
    needs(job.kind());
    return RUNNER.run(job);
  }

  /** Skips the test that calls this where what runs such tests is missing. */
  public static void needs(TestKind kind) {
    if (kind instanceof TestKind.Unittest || kind instanceof TestKind.Pytest) {
      var _ = python();
    }
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

  private static Optional<PythonInterpreter> found() {
    List<Path> path =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList();
    return new PythonDiscovery(Optional.empty(), Optional.empty(), path, System.getenv())
        .find(tools(), FOLDER);
  }

  public static boolean hasPython() {
    return PYTHON.isPresent();
  }

  /** The interpreter; where there is none, the test that asks for it is skipped. */
  public static PythonInterpreter python() {
    assumeTrue(hasPython(), "there is no Python here");
    return PYTHON.orElseThrow();
  }

  /** Whether the interpreter can run tests of pytest. */
  public static boolean hasPytest() {
    return PYTHON.map(found -> found.packages().containsKey("pytest")).orElse(false);
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
