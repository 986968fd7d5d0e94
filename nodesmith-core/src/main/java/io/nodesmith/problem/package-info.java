/**
 * The vocabulary of what can be wrong.
 *
 * <p>Takes: nothing. Gives: words that every room uses to say what, where, and what to do. Must not
 * be here: any check.
 */
@NullMarked
package io.nodesmith.problem;

import org.jspecify.annotations.NullMarked;
