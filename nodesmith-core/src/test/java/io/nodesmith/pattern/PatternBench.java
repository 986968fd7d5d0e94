package io.nodesmith.pattern;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What learning costs a run: reading and folding the store, making the index, asking it. Takes
 * numbers of patterns; prints processor time of the thread, which other programs do not lengthen.
 */
final class PatternBench {
  private static final int EVENTS_OF_A_PATTERN = 10;
  private static final int QUERIES = 200;
  private static final String[] VERBS = {
    "parse", "format", "count", "merge", "split", "check", "sort", "filter", "convert", "sum"
  };
  private static final String[] THINGS = {
    "invoice", "order", "word", "date", "price", "name", "address", "line", "user", "score"
  };

  private PatternBench() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException {
    for (String count : args) {
      // The first time warms up.
      measure(Integer.parseInt(count));
      System.out.println(measure(Integer.parseInt(count)));
    }
  }

  private static String measure(int count) throws IOException {
    Path folder = Files.createTempDirectory("patterns");
    long start = now();
    try (PatternStore store = open(folder)) {
      store.add(events(count));
    }
    double write = since(start);
    start = now();
    try (PatternStore store = open(folder)) {
      int known = store.patterns().size();
      double read = since(start);
      start = now();
      int hits = store.like(need(new Random(1))).size();
      double index = since(start);
      start = now();
      Random random = new Random(2);
      for (int i = 0; i < QUERIES; i++) {
        hits += store.like(need(random)).size();
      }
      return "%d patterns, %d events, %d kB: write %.0f ms, read and fold %.0f ms, index %.0f ms, ask %.2f ms (%d hits)"
          .formatted(
              known,
              count * (1 + EVENTS_OF_A_PATTERN),
              size(folder) / 1024,
              write,
              read,
              index,
              since(start) / QUERIES,
              hits);
    }
  }

  private static PatternStore open(Path folder) {
    return PatternStore.open(
        folder, LearningRules.standard(), Clock.systemUTC(), new SecureRandom());
  }

  private static List<PatternEvent> events(int count) {
    Random random = new Random(3);
    List<PatternEvent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Pattern pattern = Samples.pattern(need(random), "return f" + i + "(text);\n".repeat(12));
      events.add(new PatternEvent.Seen(pattern));
      for (int j = 0; j < EVENTS_OF_A_PATTERN; j++) {
        events.add(Samples.used(pattern, true));
      }
    }
    return events;
  }

  private static MethodNeed need(Random random) {
    String verb = VERBS[random.nextInt(VERBS.length)];
    String thing = THINGS[random.nextInt(THINGS.length)];
    String other = THINGS[random.nextInt(THINGS.length)];
    return Samples.need(
        "java",
        "compute",
        verb + thing + random.nextInt(50),
        verb + " the " + thing + " of each " + other + " number " + random.nextInt(1000));
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double since(long start) {
    return (now() - start) / 1e6;
  }
}
