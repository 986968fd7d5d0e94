"""The base of orchestrator nodes."""

from omnibase_core.nodes.node_core_base import NodeCoreBase


class NodeOrchestrator(NodeCoreBase):
    """A node whose contract says what it does; its handlers do it."""
