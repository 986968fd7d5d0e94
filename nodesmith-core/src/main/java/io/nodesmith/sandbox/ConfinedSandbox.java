package io.nodesmith.sandbox;

import io.nodesmith.problem.NodesmithException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A sandbox that starts commands through one confinement and watches them to their end. */
final class ConfinedSandbox implements Sandbox {
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final Confinement confinement;
  private final Path scratch;

  ConfinedSandbox(Confinement confinement, Path scratch) {
    this.confinement = confinement;
    this.scratch = scratch;
  }

  @Override
  public Isolation isolation() {
    return confinement.isolation();
  }

  @Override
  public Execution run(Command command) {
    // The kernel ends the child when the thread that started it ends, so that thread must be a
    // platform thread of this run alone, and wait for the child.
    CompletableFuture<Execution> result = new CompletableFuture<>();
    AtomicBoolean cancelled = new AtomicBoolean();
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("sandbox")
            .start(
                () -> {
                  try {
                    result.complete(runHere(command, cancelled));
                  } catch (IOException | RuntimeException | InterruptedException e) {
                    result.completeExceptionally(e);
                  }
                });
    try {
      thread.join();
      return result.join();
    } catch (InterruptedException e) {
      cancelled.set(true);
      joinAnyway(thread);
      Thread.currentThread().interrupt();
      throw new NodesmithException("interrupted", true, "The run was interrupted.", e);
    } catch (CompletionException e) {
      throw new NodesmithException(
          "sandbox-failed", true, "The command could not be run: " + e.getCause(), e);
    }
  }

  /** What was started must be gone before the caller tidies up behind it. */
  private static void joinAnyway(Thread thread) {
    boolean ended = false;
    while (!ended) {
      try {
        thread.join();
        ended = true;
      } catch (InterruptedException e) {
        // Asked again; the answer is the same, and the caller's thread is marked afterwards.
        ended = !thread.isAlive();
      }
    }
  }

  private Execution runHere(Command command, AtomicBoolean cancelled)
      throws IOException, InterruptedException {
    Path run = Files.createTempDirectory(scratch, "run");
    try {
      Files.createDirectories(command.folder());
      int owner = Ownership.of(command.folder());
      long start = System.nanoTime();
      Process process = start(command, run);
      Watch watch = new Watch(process, command, cancelled);
      // Platform threads: reading a pipe holds on to a virtual thread's carrier, and runs starve.
      Thread feeder = Thread.ofPlatform().daemon().start(() -> feed(process, command.input()));
      Thread output = Thread.ofPlatform().daemon().start(watch.output());
      Thread errors = Thread.ofPlatform().daemon().start(watch.errors());
      Ending ending;
      try {
        ending = watch.untilEnd();
      } finally {
        Family.end(process);
      }
      if (!isolation().isFull()) {
        Family.endMarked(marker(run));
      }
      if (Ownership.of(command.folder()) != owner) {
        Ownership.give(command.folder(), owner);
      }
      output.join(DRAIN);
      errors.join(DRAIN);
      feeder.interrupt();
      return new Execution(
          watch.settled(ending),
          process.exitValue(),
          watch.output().text(),
          watch.errors().text(),
          watch.outputExceeded(),
          Duration.ofNanos(System.nanoTime() - start),
          isolation());
    } finally {
      Folders.remove(run);
    }
  }

  private Process start(Command command, Path run) throws IOException {
    List<String> arguments = confinement.confine(command, run);
    ProcessBuilder builder = new ProcessBuilder(arguments);
    builder.directory(command.folder().toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(defaults(command));
    environment.putAll(command.environment());
    environment.put("NODESMITH_RUN", marker(run));
    return builder.start();
  }

  private static String marker(Path run) {
    return run.getFileName().toString();
  }

  private static Map<String, String> defaults(Command command) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
    environment.put("HOME", command.folder().toString());
    environment.put("TMPDIR", "/tmp");
    environment.put("LANG", "C.UTF-8");
    environment.put("TZ", "UTC");
    return environment;
  }

  private static void feed(Process process, String input) {
    try (OutputStream stream = process.getOutputStream()) {
      stream.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended without reading all of it, which is its own business.
      return;
    }
  }
}
