/**
 * The loop that fills the stubs of one file: known pattern, else prompt, ask, extract, inject,
 * test, repair; the best that was seen is what comes out.
 *
 * <p>Takes: a file with stubs, and how it is tested. Gives: the file as far as it is proven, and
 * what became of each stub. Must not be here: the words of a prompt, the shape of a reply, how a
 * test is run.
 */
@NullMarked
package io.nodesmith.logic;

import org.jspecify.annotations.NullMarked;
