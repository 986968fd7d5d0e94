"""The kinds of node."""

from enum import Enum


class EnumNodeKind(str, Enum):
    """What a node may do."""

    EFFECT = "effect"
    COMPUTE = "compute"
    REDUCER = "reducer"
    ORCHESTRATOR = "orchestrator"
    RUNTIME_HOST = "runtime_host"
