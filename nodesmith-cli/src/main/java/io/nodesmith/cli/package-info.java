/**
 * The command line: commands, settings, console, and the wiring of the engine.
 *
 * <p>Takes: arguments and environment. Gives: an exit code, a summary or a JSON document. Must not
 * be here: any step of generating a node.
 */
@NullMarked
package io.nodesmith.cli;

import org.jspecify.annotations.NullMarked;
