package io.nodesmith.pattern;

import io.nodesmith.sandbox.Detection;
import io.nodesmith.sandbox.TrustedTools;
import io.nodesmith.testrun.PythonDiscovery;
import io.nodesmith.testrun.PythonInterpreter;
import io.nodesmith.testrun.TestJob;
import io.nodesmith.testrun.TestKind;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.testrun.TestRunner;
import io.nodesmith.testrun.Toolchain;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs Python tests with the interpreter of this machine, if it has what they need. */
final class PythonBench {
  private static final Path FOLDER = folder();
  private static final Optional<PythonInterpreter> PYTHON = find();
  private static final Detection DETECTION =
      Detection.detect(Detection.SYSTEM_FOLDERS, FOLDER.resolve("sandbox"));
  private static final TestRunner RUNNER =
      new TestRunner(
          DETECTION.sandbox(),
          new Toolchain(Path.of(System.getProperty("java.home")), PYTHON.orElse(null)),
          FOLDER.resolve("cache"),
          FOLDER.resolve("scratch"),
          () -> HexFormat.of().formatHex(new SecureRandom().generateSeed(16)));

  private PythonBench() {}

  /** Whether there is a Python with pydantic and pytest; a condition of JUnit. */
  static boolean isUsable() {
    Map<String, String> probe =
        Map.of("test_probe.py", "import pydantic\n\n\ndef test_probe():\n    assert pydantic\n");
    return PYTHON.isPresent() && run(probe, List.of("test_probe.py")) instanceof TestReport.Passed;
  }

  /** The interpreter's program. */
  static Path executable() {
    return PYTHON.orElseThrow().executable();
  }

  static TestReport run(Map<String, String> sources, List<String> targets) {
    return RUNNER.run(TestJob.of(sources, new TestKind.Pytest(targets), List.of()));
  }

  private static Optional<PythonInterpreter> find() {
    try {
      List<Path> path =
          Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList();
      return new PythonDiscovery(Optional.empty(), Optional.empty(), path, System.getenv())
          .find(new TrustedTools(FOLDER.resolve("tools")), FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Files.createDirectories(Path.of("target/python-bench").toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
