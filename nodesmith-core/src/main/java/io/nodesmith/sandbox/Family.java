package io.nodesmith.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ends a process with all its descendants. */
final class Family {
  private static final int MOST_LOOKS = 200;
  private static final int MILLIS_BETWEEN_LOOKS = 5;

  private Family() {}

  static void end(Process process) throws InterruptedException {
    List<ProcessHandle> descendants = process.descendants().toList();
    // Through the handle: Process.destroyForcibly would close its streams, and output be lost.
    process.toHandle().destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
    process.waitFor(5, TimeUnit.SECONDS);
  }

  /**
   * Ends what has left the family but still carries the run's mark in its environment. A process
   * that is just becoming another program shows no environment for a moment, so that only a second
   * look that finds nothing counts.
   */
  static void endMarked(String marker) throws InterruptedException {
    int clean = 0;
    for (int look = 0; look < MOST_LOOKS && clean < 2; look++) {
      clean = endOnce(marker) ? 0 : clean + 1;
      Thread.sleep(MILLIS_BETWEEN_LOOKS);
    }
  }

  /** Whether anything carried the mark. */
  private static boolean endOnce(String marker) {
    boolean found = false;
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path folder : processes) {
        if (isMarked(folder, marker)) {
          found = true;
          ProcessHandle.of(Long.parseLong(folder.getFileName().toString()))
              .ifPresent(ProcessHandle::destroyForcibly);
        }
      }
    } catch (IOException e) {
      // No /proc on this system, which the isolation's words already say.
      return false;
    }
    return found;
  }

  private static boolean isMarked(Path folder, String marker) {
    try {
      return Files.readString(folder.resolve("environ"), StandardCharsets.ISO_8859_1)
          .contains("NODESMITH_RUN=" + marker + "\0");
    } catch (IOException e) {
      return false;
    }
  }
}
