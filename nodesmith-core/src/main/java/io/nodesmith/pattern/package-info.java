/**
 * Implementations that are known to be right, found and adapted: the embedded tier.
 *
 * <p>Takes: an operation of a contract. Gives: its implementation, if one is known. What it gives
 * is compiled and tested like a model's reply. Must not be here: anything that believes a pattern
 * without a test.
 */
@NullMarked
package io.nodesmith.pattern;

import org.jspecify.annotations.NullMarked;
