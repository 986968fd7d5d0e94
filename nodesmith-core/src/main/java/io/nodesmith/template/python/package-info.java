/**
 * Skeletons in Python: a package for a team on {@code omnibase_core}.
 *
 * <p>Takes: a {@link io.nodesmith.contract.NodeContract} and a profile, which is a date of the
 * framework. Gives: the files of the package, and what the run of its tests needs besides. Must not
 * be here: the logic of an operation, and anything that starts an interpreter.
 */
@NullMarked
package io.nodesmith.template.python;

import org.jspecify.annotations.NullMarked;
