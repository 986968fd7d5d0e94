"""The four kinds of node, and what they take and give."""

from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID, uuid4

from omnibase_core.enums.enum_core_error_code import EnumCoreErrorCode
from omnibase_core.enums.enum_effect_types import EnumEffectType, EnumTransactionState
from omnibase_core.infrastructure.node_core_base import NodeCoreBase
from omnibase_core.models.errors.model_onex_error import ModelOnexError
from pydantic import BaseModel, Field

T = TypeVar("T")
T_Input = TypeVar("T_Input")
T_Output = TypeVar("T_Output")


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

    async def process(self, input_data: ModelEffectInput) -> ModelEffectOutput:
        """Refuse; the real one has handlers for its own kinds of effects."""
        raise ModelOnexError(
            message=f"No handler registered for effect type: {input_data.effect_type.value}",
            error_code=EnumCoreErrorCode.OPERATION_FAILED,
        )


class NodeCompute(NodeCoreBase):
    """A node that computes."""

    async def process(
        self, input_data: ModelComputeInput[T_Input]
    ) -> ModelComputeOutput[T_Output]:
        """Refuse; the real one has computations of its own."""
        raise ModelOnexError(
            message=f"Unknown computation type: {input_data.computation_type}",
            error_code=EnumCoreErrorCode.OPERATION_FAILED,
        )


class NodeReducer(NodeCoreBase):
    """A node that folds."""

    async def process(self, input_data: Any) -> Any:
        """Refuse; the real one has reductions of its own."""
        raise ModelOnexError(
            message="Unknown reduction type", error_code=EnumCoreErrorCode.OPERATION_FAILED
        )


class NodeOrchestrator(NodeCoreBase):
    """A node that coordinates."""

    async def process(self, input_data: Any) -> Any:
        """Refuse; the real one has workflows of its own."""
        raise ModelOnexError(
            message="Unknown workflow", error_code=EnumCoreErrorCode.OPERATION_FAILED
        )
