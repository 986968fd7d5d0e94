/**
 * What happened, to be asked about: notes of every run in the journal, and the journal's projection
 * into PostgreSQL.
 *
 * <p>Takes: events of runs, and journals. Gives: notes, tables, figures of a period. Must not be
 * here: anything that a run waits for, and anything that is not in the journal.
 */
@NullMarked
package io.nodesmith.ledger;

import org.jspecify.annotations.NullMarked;
