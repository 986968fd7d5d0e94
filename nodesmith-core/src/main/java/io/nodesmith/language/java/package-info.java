/**
 * Java: read by the compiler's own parser.
 *
 * <p>Takes: source text. Gives: stubs, outline, readings of code, edits. Must not be here: anything
 * that compiles to class files or runs code.
 */
@NullMarked
package io.nodesmith.language.java;

import org.jspecify.annotations.NullMarked;
