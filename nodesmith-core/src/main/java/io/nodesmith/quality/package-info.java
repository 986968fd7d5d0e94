/**
 * How good code is, as one figure with its parts.
 *
 * <p>Takes: what the checks and the tests say. Gives: a score from 0 to 1, which no stub and no
 * failing test can bring over the gate. Must not be here: any check of its own.
 */
@NullMarked
package io.nodesmith.quality;

import org.jspecify.annotations.NullMarked;
