"""The base of reducer nodes."""

from omnibase_core.nodes.node_core_base import NodeCoreBase


class NodeReducer(NodeCoreBase):
    """A node whose contract says what it does; its handlers do it."""
