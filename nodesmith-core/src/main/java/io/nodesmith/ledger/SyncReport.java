package io.nodesmith.ledger;

/**
 * What a sync came to.
 *
 * @param files journal files that there are
 * @param filesRead how many of them had something new
 * @param records how many records were taken in
 * @param foreign notes among them that are not the ledger's
 * @param refused records that the tables do not take, and which are left out
 */
public record SyncReport(int files, int filesRead, long records, long foreign, long refused) {}
