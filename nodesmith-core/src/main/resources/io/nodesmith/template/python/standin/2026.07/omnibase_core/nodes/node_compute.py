"""The base of compute nodes."""

from typing import Generic, TypeVar

from omnibase_core.nodes.node_core_base import NodeCoreBase

T_Input = TypeVar("T_Input")
T_Output = TypeVar("T_Output")


class NodeCompute(NodeCoreBase, Generic[T_Input, T_Output]):
    """A node whose contract says what it does; its handlers do it."""
