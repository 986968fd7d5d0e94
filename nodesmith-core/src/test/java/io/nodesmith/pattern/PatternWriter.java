package io.nodesmith.pattern;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/**
 * A process that learns so many patterns, and says after each that it is kept; with -1 it only
 * looks for one.
 */
final class PatternWriter {
  private PatternWriter() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) {
    PatternStore store =
        PatternStore.open(
            Path.of(args[0]), LearningRules.standard(), Clock.systemUTC(), new SecureRandom());
    if (args[2].equals("-1")) {
      System.out.println(store.like(Samples.need("java", "compute", "trim", "Trims")));
    }
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      Pattern pattern =
          Samples.pattern(Samples.need("java", "compute", "trim", args[1] + i), "f(" + i + ");");
      store.add(
          List.of(
              new PatternEvent.Seen(pattern),
              new PatternEvent.Used(pattern.id(), Use.IMPLEMENTATION, args[1] + i, true)));
      System.out.println(i);
    }
    store.close();
  }
}
