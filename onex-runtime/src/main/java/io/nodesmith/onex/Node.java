package io.nodesmith.onex;

/**
 * A unit of work with a contract.
 *
 * @param <I> the request it takes
 * @param <O> the response it gives
 */
public sealed interface Node<I, O> permits EffectNode, ComputeNode, ReducerNode, OrchestratorNode {

  /** What this node is, as its contract says. */
  NodeDescriptor descriptor();

  /**
   * Handles one request.
   *
   * @throws OnexException if the request is refused or the work fails; its code says which
   */
  O process(I request, NodeContext context);
}
