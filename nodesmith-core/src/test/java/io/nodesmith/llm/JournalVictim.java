package io.nodesmith.llm;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;

/** A process that writes to a journal, and shows what is on the disk, until it is killed. */
final class JournalVictim {
  private JournalVictim() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) {
    Journal journal =
        Journal.open(Path.of(args[0]), TextKeeping.KEEP, Clock.systemUTC(), new Random());
    for (int i = 0; i < 1_000_000; i++) {
      journal.append(JournalTest.answered(i));
      System.out.println(i);
    }
  }
}
