/**
 * What values do on their way through a function.
 *
 * <p>Takes: a tree. Gives: each call, result and assignment with what is known of the values in it:
 * constant, made of parts, or under the control of a stranger. Must not be here: a verdict.
 */
@NullMarked
package io.nodesmith.validate.flow;

import org.jspecify.annotations.NullMarked;
