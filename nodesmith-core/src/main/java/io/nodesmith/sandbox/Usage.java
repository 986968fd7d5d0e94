package io.nodesmith.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a process and all its descendants use at this moment, as {@code /proc} says.
 *
 * @param memoryBytes memory of their own, without pages of files
 * @param cpu processor time of those that live, and of their children that have ended
 * @param processes their process ids
 */
record Usage(long memoryBytes, Duration cpu, Set<Long> processes) {
  private static final long TICKS_A_SECOND = 100;
  private static final int USER_TIME = 11;

  /** User and system time, and both again of children that have ended. */
  private static final int TIMES = 4;

  /** All zero where there is no {@code /proc}. */
  static Usage of(long process) {
    Set<Long> seen = new HashSet<>();
    Deque<Long> waiting = new ArrayDeque<>(List.of(process));
    long memory = 0;
    long ticks = 0;
    while (!waiting.isEmpty()) {
      long next = waiting.remove();
      if (!seen.add(next)) {
        continue;
      }
      Path folder = Path.of("/proc", Long.toString(next));
      try {
        memory += memory(folder);
        ticks += ticks(folder);
        addChildren(folder, waiting);
      } catch (IOException e) {
        // It ended while we looked: it uses nothing any more.
        seen.remove(next);
      }
    }
    return new Usage(memory, Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND), seen);
  }

  private static long memory(Path folder) throws IOException {
    long kibibytes = 0;
    for (String line : Files.readAllLines(folder.resolve("status"))) {
      if (line.startsWith("RssAnon:") || line.startsWith("RssShmem:")) {
        kibibytes += Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    return kibibytes * 1024;
  }

  private static long ticks(Path folder) throws IOException {
    String stat = Files.readString(folder.resolve("stat"));
    // The program's name stands in parentheses and may hold anything.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = 0;
    for (int i = USER_TIME; i < USER_TIME + TIMES; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return ticks;
  }

  private static void addChildren(Path folder, Deque<Long> waiting) throws IOException {
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(folder.resolve("task"))) {
      for (Path thread : threads) {
        String children = Files.readString(thread.resolve("children")).strip();
        if (!children.isEmpty()) {
          for (String child : children.split(" ", -1)) {
            waiting.add(Long.valueOf(child));
          }
        }
      }
    }
  }
}
