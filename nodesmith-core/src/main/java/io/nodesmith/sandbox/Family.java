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
  private Family() {}

  static void end(Process process) throws InterruptedException {
    List<ProcessHandle> descendants = process.descendants().toList();
    // Through the handle: Process.destroyForcibly would close its streams, and output be lost.
    process.toHandle().destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
    process.waitFor(5, TimeUnit.SECONDS);
  }

  /** Ends what has left the family but still carries the run's mark in its environment. */
  static void endMarked(String marker) {
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path folder : processes) {
        if (isMarked(folder, marker)) {
          ProcessHandle.of(Long.parseLong(folder.getFileName().toString()))
              .ifPresent(ProcessHandle::destroyForcibly);
        }
      }
    } catch (IOException e) {
      // No /proc on this system, which the isolation's words already say.
      return;
    }
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
