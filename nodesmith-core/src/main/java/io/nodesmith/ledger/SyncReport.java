package io.nodesmith.ledger;

/**
 * What a sync came to.
 *
 * @param files journal files that there are
 * @param filesRead how many of them had something new
 * @param records how many records were taken in
 * @param foreign notes among them that are not the ledger's
 */
public record SyncReport(int files, int filesRead, long records, long foreign) {}
