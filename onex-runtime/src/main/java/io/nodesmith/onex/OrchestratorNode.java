package io.nodesmith.onex;

/**
 * A node that coordinates steps which others carry out.
 *
 * @param <I> the request it takes
 * @param <O> the response it gives
 */
public non-sealed interface OrchestratorNode<I, O> extends Node<I, O> {}
