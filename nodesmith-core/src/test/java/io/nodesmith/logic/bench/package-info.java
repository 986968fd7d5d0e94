/**
 * Benches of the loop over open tasks; main classes that print figures, started by {@code
 * bench/proof}.
 */
@NullMarked
package io.nodesmith.logic.bench;

import org.jspecify.annotations.NullMarked;
