package io.nodesmith.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nodesmith.llm.Journal;
import io.nodesmith.llm.JournalWriting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines that miss something: made with name spaces, so this one has to allow them. */
class PoorMachineTest {
  private static final int CALLS = 1_000;
  private static final List<String> ROOT =
      List.of("unshare", "--user", "--map-root-user", "--mount", "--", "sh", "-c");

  @TempDir Path server;

  @TempDir Path journal;

  @BeforeEach
  void needsNameSpaces() throws Exception {
    Process probe =
        new ProcessBuilder("sh", "-c", "unshare --user --map-root-user --mount true")
            .redirectErrorStream(true)
            .start();
    assumeTrue(probe.waitFor() == 0, "user name spaces are forbidden here");
  }

  @Test
  void rootWithoutNameSpacesIsToldSoInOneLine() throws Exception {
    String forbidden = "echo 0 > /proc/sys/user/max_user_namespaces && exec ";
    List<String> said = said(forbidden + machine(""));
    assertEquals("root: true", said.getFirst());
    assertEquals(2, said.size(), said.toString());
    assertTrue(
        said.getLast().contains("does not run as root where user name spaces"), said::toString);
  }

  @Test
  void anOrdinaryUserIsToldOfAFullDiskAndLosesNothing() throws Exception {
    write(CALLS);
    String small = "mount -t tmpfs -o size=200m tmpfs " + server + " && exec ";
    String ordinary = "unshare --user -- ";
    List<String> said = said(small + ordinary + machine("full"));
    assertEquals(List.of("root: false", "filled: true"), said.subList(0, 2), said.toString());
    assertTrue(said.get(2).startsWith("ledger-full: "), said::toString);
    assertEquals(List.of("synced", "calls: " + CALLS), said.subList(3, said.size()));
  }

  private void write(int calls) {
    try (Journal written = new LedgerBed(server, journal).write(1)) {
      for (int i = 0; i < calls; i++) {
        JournalWriting.note(written, SampleRun.asked(new UUID(1, 1), i));
        JournalWriting.note(written, SampleRun.answered(new UUID(1, 1), i));
      }
    }
  }

  private String machine(String disk) {
    return String.join(
        " ", KillTest.command(PoorMachine.class, server.toString(), journal.toString(), disk));
  }

  /** What the shell says that is root in name spaces of its own. */
  private static List<String> said(String command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(ROOT);
    all.add(command);
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    List<String> lines = process.inputReader().lines().toList();
    process.waitFor();
    return lines.stream().filter(line -> !line.startsWith("WARNING")).toList();
  }
}
