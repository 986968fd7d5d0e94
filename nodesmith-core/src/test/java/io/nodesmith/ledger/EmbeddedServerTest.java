package io.nodesmith.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path server;

  @TempDir Path journal;

  @Test
  void oneServerServesAllAndEndsWhenTheLastIsKilled() throws Exception {
    try (LedgerBed bed = new LedgerBed(server, journal)) {
      List<Process> users = new ArrayList<>();
      List<String> servers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        users.add(
            KillTest.java(SyncVictim.class, server.toString(), journal.toString(), "1", "600000"));
      }
      for (Process user : users) {
        BufferedReader lines = user.inputReader();
        assertEquals("open", lines.readLine());
        servers.add(Files.readAllLines(bed.pidFile()).getFirst());
      }
      assertEquals(servers.get(0), servers.get(1));
      users.get(0).destroyForcibly().waitFor();
      assertEquals("1", bed.one("SELECT 1"));
      users.get(1).destroyForcibly().waitFor();
      Instant end = Instant.now().plus(PATIENCE);
      long pid = Long.parseLong(servers.getFirst());
      while (ProcessHandle.of(pid).isPresent() && Instant.now().isBefore(end)) {
        LockSupport.parkNanos(50_000_000);
      }
      assertFalse(ProcessHandle.of(pid).isPresent(), "the server outlives its users");
      assertFalse(Files.exists(bed.pidFile()));
      killTheServerItself(bed);
    }
  }

  /** What a killed server leaves behind is in nobody's way. */
  private void killTheServerItself(LedgerBed bed) throws Exception {
    bed.open().close();
    long pid = Long.parseLong(Files.readAllLines(bed.pidFile()).getFirst());
    assertTrue(ProcessHandle.of(pid).orElseThrow().destroyForcibly());
    try (Ledger ledger = bed.open()) {
      assertEquals(0, ledger.status().calls());
    }
  }
}
