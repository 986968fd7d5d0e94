package io.nodesmith.learn;

import io.nodesmith.sandbox.Detection;
import io.nodesmith.sandbox.TrustedTools;
import io.nodesmith.testrun.ClassPathResolver;
import io.nodesmith.testrun.PythonDiscovery;
import io.nodesmith.testrun.PythonInterpreter;
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

/** A folder, a sandbox and a test runner like the real ones. */
final class SimulatedWorld {
  private final Path folder;
  private final TrustedTools tools;
  private final TestRunner runner;

  SimulatedWorld() {
    try {
      folder = Files.createTempDirectory("learning");
      tools = new TrustedTools(folder.resolve("tools"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    runner =
        new TestRunner(
            Detection.detect(Detection.SYSTEM_FOLDERS, folder.resolve("sandbox")).sandbox(),
            new Toolchain(Path.of(System.getProperty("java.home")), python()),
            folder.resolve("cache"),
            folder.resolve("scratch"),
            () -> HexFormat.of().formatHex(new SecureRandom().generateSeed(16)));
  }

  private PythonInterpreter python() {
    List<Path> path =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList();
    return new PythonDiscovery(Optional.empty(), Optional.empty(), path, System.getenv())
        .find(tools, folder)
        .orElseThrow();
  }

  Path folder() {
    return folder;
  }

  TestRunner runner() {
    return runner;
  }

  ClassPathResolver classPaths() {
    return new ClassPathResolver(Optional.empty(), Map.of(), tools, folder.resolve("cache"));
  }
}
