package io.nodesmith.onex;

/**
 * A node that touches the world.
 *
 * @param <I> the request it takes
 * @param <O> the response it gives
 */
public non-sealed interface EffectNode<I, O> extends Node<I, O> {}
