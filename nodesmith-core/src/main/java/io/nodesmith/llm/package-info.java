/**
 * The one room that talks to models.
 *
 * <p>Takes: a prompt and a tier. Gives: a reply with its usage, cost and trail, in the journal
 * before anyone sees it; or an exception that says, tier by tier, why there is none. Must not be
 * here: what a prompt says, and what a reply means.
 */
@NullMarked
package io.nodesmith.llm;

import org.jspecify.annotations.NullMarked;
