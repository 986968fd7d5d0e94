/**
 * From a reply in words to the one method asked for.
 *
 * <p>Takes: a reply, the file, the stub. Gives: the method's code, or the reason why it is missing.
 * Must not be here: anything that changes a file, and anything that only one language knows.
 */
@NullMarked
package io.nodesmith.extract;

import org.jspecify.annotations.NullMarked;
