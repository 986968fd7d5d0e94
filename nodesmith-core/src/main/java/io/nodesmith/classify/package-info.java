/**
 * From requirements to the kind of node, with reasons.
 *
 * <p>Takes: requirements and the text they came from. Gives: one of the four kinds with its
 * confidence, or the questions that would decide. Must not be here: the reading of operations and
 * names.
 */
@NullMarked
package io.nodesmith.classify;

import org.jspecify.annotations.NullMarked;
