/**
 * Fakes that ship: servers on real sockets that answer as they are told.
 *
 * <p>Takes: a script or a folder of replies. Gives: an address that an endpoint can name. Must not
 * be here: a model, or anything that the rest of the engine needs to work.
 */
@NullMarked
package io.nodesmith.testing;

import org.jspecify.annotations.NullMarked;
