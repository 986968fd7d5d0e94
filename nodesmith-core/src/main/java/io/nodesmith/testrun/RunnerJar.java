package io.nodesmith.testrun;

import io.nodesmith.problem.NodesmithException;
import io.nodesmith.testrun.Compilation.Compiled;
import io.nodesmith.testrun.Compilation.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The program that runs Java tests in the child, compiled once for each version of JUnit. */
final class RunnerJar {
  private static final List<String> ALWAYS =
      List.of("Runner", "Records", "MainRun", "Probes", "TrainingMain");

  private final Path cache;

  RunnerJar(Path cache) {
    this.cache = cache;
  }

  /** The jar for a class path; without JUnit on it, it can only run main methods. */
  Path jarFor(List<Path> classPath) throws IOException {
    List<Path> platform = classPath.stream().filter(RunnerJar::isPlatform).toList();
    boolean hasJUnit = platform.stream().anyMatch(RunnerJar::isLauncher);
    boolean hasJupiter = hasJUnit && classPath.stream().anyMatch(RunnerJar::isJupiter);
    Map<String, String> sources = sources(hasJUnit, hasJupiter);
    String key = Fingerprint.of(sources.toString() + (hasJUnit ? platform : ""));
    Path jar = cache.resolve("runner-" + key + ".jar");
    if (!Files.exists(jar)) {
      Files.createDirectories(cache);
      write(jar, compile(sources, classPath));
    }
    return jar;
  }

  static boolean isLauncher(Path jar) {
    String name = jar.getFileName().toString();
    return name.startsWith("junit-platform-launcher-") || isStandalone(name);
  }

  private static boolean isJupiter(Path jar) {
    String name = jar.getFileName().toString();
    return name.startsWith("junit-jupiter-api-") || isStandalone(name);
  }

  /** The jar with all of JUnit in it. */
  private static boolean isStandalone(String name) {
    return name.startsWith("junit-platform-console-standalone-");
  }

  private static boolean isPlatform(Path jar) {
    return jar.getFileName().toString().startsWith("junit-platform-");
  }

  private static Map<String, String> sources(boolean hasJUnit, boolean hasJupiter)
      throws IOException {
    List<String> names = new ArrayList<>(ALWAYS);
    names.add("JUnitRun");
    if (hasJupiter) {
      names.add("Training");
    }
    Map<String, String> sources = new HashMap<>();
    for (String name : names) {
      String resource = !hasJUnit && name.equals("JUnitRun") ? "NoJUnitRun" : name;
      sources.put("nodesmith/runner/" + name + ".java", text(resource + ".java.txt"));
    }
    return new TreeMap<>(sources);
  }

  static String text(String name) throws IOException {
    try (InputStream stream = RunnerJar.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Map<String, byte[]> compile(Map<String, String> sources, List<Path> classPath) {
    return switch (JavaCompilation.compile(sources, classPath, 0)) {
      case Compiled compiled -> compiled.classes();
      case Rejected rejected ->
          throw new NodesmithException(
              "runner-failed",
              false,
              "The test runner does not fit this version of JUnit: " + rejected.problems(),
              null);
    };
  }

  private void write(Path jar, Map<String, byte[]> classes) throws IOException {
    Path draft = Files.createTempFile(cache, "runner", ".draft");
    try (OutputStream file = Files.newOutputStream(draft);
        JarOutputStream output = new JarOutputStream(file)) {
      for (Map.Entry<String, byte[]> type : classes.entrySet()) {
        output.putNextEntry(new JarEntry(type.getKey().replace('.', '/') + ".class"));
        output.write(type.getValue());
        output.closeEntry();
      }
    }
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
    Files.move(draft, jar, StandardCopyOption.ATOMIC_MOVE);
  }
}
