/**
 * One tree for the languages that are checked, so that one check serves both.
 *
 * <p>Takes: source texts. Gives: their statements and expressions, with spans. Must not be here: an
 * opinion on what the code does.
 */
@NullMarked
package io.nodesmith.validate.code;

import org.jspecify.annotations.NullMarked;
