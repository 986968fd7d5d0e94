/**
 * Contract in, skeleton out: models, the node with a stub per operation, tests, documentation.
 *
 * <p>Takes: a {@link io.nodesmith.contract.NodeContract}. Gives: {@link
 * io.nodesmith.template.Artifacts}, texts that are not yet on any disk. What the files look like
 * stands in this room's resources, per language. Must not be here: the logic of an operation.
 */
@NullMarked
package io.nodesmith.template;

import org.jspecify.annotations.NullMarked;
