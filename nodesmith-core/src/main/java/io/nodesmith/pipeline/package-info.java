/**
 * The nine stages from a request to a node on disk.
 *
 * <p>Takes: a {@link io.nodesmith.pipeline.GenerationRequest}. Gives: an {@link
 * io.nodesmith.pipeline.Outcome}, and events on the way. Must not be here: how any stage does its
 * work, and who listens.
 */
@NullMarked
package io.nodesmith.pipeline;

import org.jspecify.annotations.NullMarked;
