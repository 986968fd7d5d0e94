/**
 * A method into a file, span for span, all or nothing.
 *
 * <p>Takes: a file, its stubs, their code. Gives: the new file, or why it stays as it was. Must not
 * be here: anything a model said, and anything that writes to disk.
 */
@NullMarked
package io.nodesmith.inject;

import org.jspecify.annotations.NullMarked;
