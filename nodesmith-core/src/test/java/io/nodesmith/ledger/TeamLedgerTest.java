package io.nodesmith.ledger;

import java.nio.file.Path;

/** All that holds for the embedded database holds for one of the user's own. */
class TeamLedgerTest extends LedgerTest {
  @Override
  LedgerBed bed(Path ofServer, Path ofJournal) {
    return LedgerBed.ofTeam(ofServer, ofJournal);
  }
}
