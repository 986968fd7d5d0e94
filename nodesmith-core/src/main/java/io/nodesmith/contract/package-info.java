/**
 * The node's contract: what it takes, gives and refuses, before a line of it is written.
 *
 * <p>Takes: requirements and a classification, or a file of the user's. Gives: a {@link
 * io.nodesmith.contract.NodeContract}, as an object and as YAML. Must not be here: anything of one
 * target language.
 */
@NullMarked
package io.nodesmith.contract;

import org.jspecify.annotations.NullMarked;
