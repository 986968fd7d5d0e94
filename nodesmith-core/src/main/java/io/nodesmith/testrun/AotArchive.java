package io.nodesmith.testrun;

import io.nodesmith.sandbox.Command;
import io.nodesmith.sandbox.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Archives of loaded classes, one for each class path, which halve what the start of a child costs.
 * Making one takes some seconds, once, on the machine it is made on.
 */
final class AotArchive {
  private static final long MEBIBYTE = 1024 * 1024;
  private static final Limits LIMITS =
      Limits.forTests()
          .within(Duration.ofSeconds(60), Duration.ofSeconds(90))
          .withRoom(2048 * MEBIBYTE, 512 * MEBIBYTE);

  private final Workshop workshop;
  private final ConcurrentHashMap<String, Boolean> tried = new ConcurrentHashMap<>();

  AotArchive(Workshop workshop) {
    this.workshop = workshop;
  }

  /**
   * The archive of a class path; empty while somebody else is making it, or where it cannot be
   * made.
   *
   * @param flags the flags of the JVM, which must be the same when it is used
   * @param jars the class path, of jars alone
   * @param kind {@code junit} or {@code main}
   */
  Optional<Path> archiveFor(List<String> flags, List<Path> jars, String kind) throws IOException {
    Path archive = workshop.cache().resolve("classes-" + kind + "-" + key(flags, jars) + ".aot");
    if (Files.exists(archive)) {
      return Optional.of(archive);
    }
    if (tried.putIfAbsent(archive.toString(), true) != null) {
      return Optional.empty();
    }
    make(archive, flags, jars, kind);
    return Files.exists(archive) ? Optional.of(archive) : Optional.empty();
  }

  private String key(List<String> flags, List<Path> jars) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(workshop.toolchain().javaHome()).append(Runtime.version()).append(flags);
    for (Path jar : jars) {
      text.append(jar).append(Files.size(jar)).append(Files.getLastModifiedTime(jar));
    }
    return Fingerprint.of(text.toString());
  }

  private void make(Path archive, List<String> flags, List<Path> jars, String kind)
      throws IOException {
    try (Bench bench = Bench.in(workshop.scratch())) {
      List<String> arguments = new ArrayList<>();
      arguments.add(JavaTests.program(workshop.toolchain()));
      arguments.addAll(flags);
      arguments.add("-XX:AOTCacheOutput=" + bench.own().resolve("made.aot"));
      arguments.addAll(List.of("-cp", JavaTests.joined(jars), "nodesmith.runner.Runner"));
      String type = kind.equals("main") ? "TrainingMain" : "Training";
      List<Path> readable = new ArrayList<>(jars);
      readable.addAll(workshop.toolchain().javaFolders());
      Command command =
          Command.of(arguments, bench.own(), LIMITS)
              .reading(readable)
              .withInput(String.join("\n", "training", kind, "nodesmith.runner." + type));
      workshop.sandbox().run(command);
      Path made = bench.own().resolve("made.aot");
      if (Files.exists(made)) {
        Path draft = Files.createTempFile(workshop.cache(), "classes", ".draft");
        Files.copy(made, draft, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }
}
