/**
 * Runs strangers: the only room that starts processes.
 *
 * <p>Takes: a command, a folder of its own, limits. Gives: how it ended and what it wrote, with the
 * isolation it had. Must not be here: what a test, a compiler or a language is.
 */
@NullMarked
package io.nodesmith.sandbox;

import org.jspecify.annotations.NullMarked;
