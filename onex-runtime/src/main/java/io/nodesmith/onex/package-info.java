/**
 * What an ONEX node in Java stands on at run time.
 *
 * <p>Takes: a typed request and a {@link io.nodesmith.onex.NodeContext}. Gives: a typed response,
 * or an {@link io.nodesmith.onex.OnexException} with a code. Must not be here: anything that only
 * the generator needs.
 */
@NullMarked
package io.nodesmith.onex;

import org.jspecify.annotations.NullMarked;
