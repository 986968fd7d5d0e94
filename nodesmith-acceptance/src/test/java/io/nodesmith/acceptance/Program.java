package io.nodesmith.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged program, run as a user runs it: a process of its own, in a folder of its own. */
final class Program {
  private static final long PATIENCE_SECONDS = 240;
  private final Path folder;
  private final Path home;

  Program(Path folder, Path home) {
    this.folder = folder;
    this.home = home;
  }

  /** What a run left behind. */
  record Run(int exitCode, String out, String err) {}

  static Path checkout() {
    return Path.of(System.getProperty("nodesmith.checkout"));
  }

  Run run(String... arguments) throws IOException, InterruptedException {
    return run(Map.of(), arguments);
  }

  Run run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path app = Path.of(System.getProperty("nodesmith.app")).toAbsolutePath().normalize();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dnodesmith.app=" + app,
                "-cp",
                app.resolve("lib") + "/*",
                "io.nodesmith.cli.Main"));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(home, "out", "");
    Path err = Files.createTempFile(home, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.matches(".*(ZAI|OLLAMA|VLLM).*"));
    builder.environment().put("NODESMITH_HOME", home.toString());
    builder.environment().put("NODESMITH_LEARNING", "off");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the program did not end: " + command);
    }
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** Everything in the folder, by relative path. */
  List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
