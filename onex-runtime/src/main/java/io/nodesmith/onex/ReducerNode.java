package io.nodesmith.onex;

/**
 * A node that folds events into state; it takes a state and events, and returns the new state.
 *
 * @param <I> the request it takes
 * @param <O> the response it gives
 */
public non-sealed interface ReducerNode<I, O> extends Node<I, O> {}
