/**
 * From words to requirements.
 *
 * <p>Takes: the text of a request, free or a product document in Markdown. Gives: what it asks for,
 * or the questions that it leaves open. Must not be here: the decision which kind of node it is,
 * files, models of language that are asked over a network.
 */
@NullMarked
package io.nodesmith.request;

import org.jspecify.annotations.NullMarked;
