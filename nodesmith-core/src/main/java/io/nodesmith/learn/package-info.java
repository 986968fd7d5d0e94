/**
 * What a run teaches, and what the next one is told: methods that passed become patterns, mistakes
 * become advice.
 *
 * <p>Takes: how every method of a file turned out. Gives: events for the pattern store; tasks with
 * known implementations, examples and advice added. Must not be here: how a pattern is kept, found
 * or trusted.
 */
@NullMarked
package io.nodesmith.learn;

import org.jspecify.annotations.NullMarked;
