/**
 * Python: read line by logical line, judged by tree-sitter and, where there is one, an interpreter.
 *
 * <p>Takes: source text. Gives: stubs, outline, readings of code, edits. Must not be here: anything
 * that starts an interpreter; it is asked through {@code InterpreterCheck}.
 */
@NullMarked
package io.nodesmith.language.python;

import org.jspecify.annotations.NullMarked;
