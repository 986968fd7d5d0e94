package io.nodesmith.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is in a ledger.
 *
 * @param database where it is
 * @param schema number of its last migration
 * @param runs that were noted
 * @param methods that were judged
 * @param calls that ended
 * @param open calls without an end on record: they may have been billed
 * @param texts calls of which the texts are kept
 * @param behindBytes of the journal that are not taken in yet
 * @param syncedAt when something was last taken in; null if nothing ever was
 */
public record LedgerStatus(
    String database,
    int schema,
    long runs,
    long methods,
    long calls,
    long open,
    long texts,
    long behindBytes,
    @Nullable Instant syncedAt) {}
