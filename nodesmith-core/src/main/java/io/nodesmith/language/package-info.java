/**
 * All that is specific to one target language, behind one interface.
 *
 * <p>Takes: source text. Gives: its stubs with exact spans, its syntax problems, its names and
 * imports. Must not be here: anything a model said, and anything that runs the code.
 */
@NullMarked
package io.nodesmith.language;

import org.jspecify.annotations.NullMarked;
