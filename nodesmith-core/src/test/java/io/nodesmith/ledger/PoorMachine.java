package io.nodesmith.ledger;

import io.nodesmith.problem.NodesmithException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that syncs a ledger where something is missing, and says line by line how it went. */
final class PoorMachine {
  private static final int PIECE = 64 * 1024;

  private PoorMachine() {}

  /**
   * Syncs once; or twice, with the disk full the first time.
   *
   * @param args the server's folder, the journal's, {@code full} if its disk is to be
   */
  public static void main(String[] args) throws IOException {
    Path server = Path.of(args[0]);
    LedgerBed bed = new LedgerBed(server, Path.of(args[1]));
    say("root: " + LedgerBed.isRoot());
    try (Ledger ledger = bed.open()) {
      if (args.length > 2 && args[2].equals("full")) {
        Path filler = server.resolve("filler");
        fill(filler);
        sync(ledger);
        Files.delete(filler);
      }
      sync(ledger);
      say("calls: " + ledger.status().calls());
    } catch (NodesmithException e) {
      say(e.code() + ": " + e.getMessage());
    }
  }

  private static void sync(Ledger ledger) {
    try {
      var _ = ledger.sync();
      say("synced");
    } catch (NodesmithException e) {
      say(e.code() + ": " + e.getMessage());
    }
  }

  private static void fill(Path filler) throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] piece = new byte[PIECE];
      while (true) {
        out.write(piece);
      }
    } catch (IOException e) {
      say("filled: " + (Files.size(filler) > 0));
    }
  }

  @SuppressWarnings("SystemOut")
  private static void say(String line) {
    System.out.println(line);
  }
}
