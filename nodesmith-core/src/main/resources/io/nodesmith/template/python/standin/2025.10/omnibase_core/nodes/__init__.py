"""The four kinds of node, and what they take and give."""

from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID, uuid4

from omnibase_core.enums.enum_effect_types import EnumEffectType, EnumTransactionState
from omnibase_core.nodes.node_core_base import NodeCoreBase
from pydantic import BaseModel, Field

T = TypeVar("T")


class ModelEffectInput(BaseModel):
    """What an effect node is asked for."""

    effect_type: EnumEffectType
    operation_data: dict[str, Any]
    operation_id: UUID = Field(default_factory=uuid4)
    transaction_enabled: bool = True
    retry_enabled: bool = True
    max_retries: int = 3
    retry_delay_ms: int = 1000
    circuit_breaker_enabled: bool = False
    timeout_ms: int = 30000
    metadata: dict[str, Any] = Field(default_factory=dict)
    timestamp: datetime = Field(default_factory=datetime.now)


class ModelEffectOutput(BaseModel):
    """What an effect node gives."""

    result: str | int | float | bool | dict[str, Any] | list[Any]
    operation_id: UUID
    effect_type: EnumEffectType
    transaction_state: EnumTransactionState
    processing_time_ms: float
    retry_count: int = 0
    side_effects_applied: list[str] = Field(default_factory=list)
    rollback_operations: list[str] = Field(default_factory=list)
    metadata: dict[str, Any] = Field(default_factory=dict)
    timestamp: datetime = Field(default_factory=datetime.now)


class ModelComputeInput(BaseModel, Generic[T]):
    """What a compute node is asked for."""

    data: T
    operation_id: UUID = Field(default_factory=uuid4)
    computation_type: str = "default"
    cache_enabled: bool = True
    parallel_enabled: bool = False
    metadata: dict[str, Any] = Field(default_factory=dict)
    timestamp: datetime = Field(default_factory=datetime.now)


class ModelComputeOutput(BaseModel, Generic[T]):
    """What a compute node gives."""

    result: T
    operation_id: UUID
    computation_type: str
    processing_time_ms: float
    cache_hit: bool = False
    parallel_execution_used: bool = False
    metadata: dict[str, Any] = Field(default_factory=dict)


class NodeEffect(NodeCoreBase):
    """A node that touches the world."""


class NodeCompute(NodeCoreBase):
    """A node that computes."""


class NodeReducer(NodeCoreBase):
    """A node that folds."""


class NodeOrchestrator(NodeCoreBase):
    """A node that coordinates."""
