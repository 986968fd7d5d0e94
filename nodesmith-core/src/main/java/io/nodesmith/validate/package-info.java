/**
 * Is the code allowed, real and safe?
 *
 * <p>Takes: a source text, with its contract where there is one. Gives: a {@link
 * io.nodesmith.validate.Verdict} of findings, each with its place, why it matters and what to do.
 * Must not be here: running the code, and English to a model beyond what a finding says.
 */
@NullMarked
package io.nodesmith.validate;

import org.jspecify.annotations.NullMarked;
