/**
 * What a model is told, and how it is made to fit.
 *
 * <p>Takes: a task and the parts that help with it. Gives: a prompt, packed into the window of the
 * model that is asked. Must not be here: anything that knows a provider, a price or the network.
 */
@NullMarked
package io.nodesmith.prompt;

import org.jspecify.annotations.NullMarked;
