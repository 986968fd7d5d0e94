/**
 * Compiles code, runs its tests in the sandbox, and reads what became of them.
 *
 * <p>Takes: sources and how they are tested. Gives: a report that is passed, failed or broken,
 * never a guess. Must not be here: any opinion on how to repair it.
 */
@NullMarked
package io.nodesmith.testrun;

import org.jspecify.annotations.NullMarked;
