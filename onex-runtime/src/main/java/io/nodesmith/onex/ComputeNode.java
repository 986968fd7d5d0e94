package io.nodesmith.onex;

/**
 * A node that is pure: it reads its request, returns its response, and does nothing else.
 *
 * @param <I> the request it takes
 * @param <O> the response it gives
 */
public non-sealed interface ComputeNode<I, O> extends Node<I, O> {}
