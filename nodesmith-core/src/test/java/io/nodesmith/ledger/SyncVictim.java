package io.nodesmith.ledger;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A process that opens a ledger, says so, and syncs with several threads again and again. */
final class SyncVictim {
  private SyncVictim() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws InterruptedException {
    Path server = Path.of(args[0]);
    Path journal = Path.of(args[1]);
    boolean isTeams = args.length > 4 && args[4].equals("team");
    LedgerBed bed = isTeams ? LedgerBed.ofTeam(server, journal) : new LedgerBed(server, journal);
    int threads = Integer.parseInt(args[2]);
    try (Ledger ledger = bed.open()) {
      System.out.println("open");
      try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
        for (int i = 0; i < threads; i++) {
          workers.submit(ledger::sync);
        }
      }
      System.out.println("synced");
      if (args.length > 3) {
        Thread.sleep(Long.parseLong(args[3]));
      }
    }
  }
}
