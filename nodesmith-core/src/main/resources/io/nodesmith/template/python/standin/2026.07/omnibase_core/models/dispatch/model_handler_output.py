"""What handlers return."""

from datetime import UTC, datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from omnibase_core.enums.enum_node_kind import EnumNodeKind
from pydantic import BaseModel, ConfigDict, Field, model_validator

T = TypeVar("T")

_MAY: dict[EnumNodeKind, set[str]] = {
    EnumNodeKind.EFFECT: {"events"},
    EnumNodeKind.COMPUTE: {"result"},
    EnumNodeKind.REDUCER: {"projections"},
    EnumNodeKind.ORCHESTRATOR: {"events", "intents"},
    EnumNodeKind.RUNTIME_HOST: set(),
}


def _is_ledger_safe(value: Any) -> bool:
    """Whether the value can be kept as JSON without a word about its type."""
    if isinstance(value, dict):
        keys = all(isinstance(key, str) for key in value)
        return keys and all(_is_ledger_safe(one) for one in value.values())
    if isinstance(value, list | tuple):
        return all(_is_ledger_safe(one) for one in value)
    return value is None or isinstance(value, str | int | float | bool | BaseModel)


class ModelHandlerOutput(BaseModel, Generic[T]):
    """What came of one message: of each kind of node only what that kind may return."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    input_envelope_id: UUID
    correlation_id: UUID
    handler_id: str = Field(min_length=1, max_length=200)
    node_kind: EnumNodeKind
    events: tuple[Any, ...] = ()
    intents: tuple[Any, ...] = ()
    projections: tuple[Any, ...] = ()
    result: T | None = None
    allow_void_compute: bool = False
    metrics: dict[str, float] = Field(default_factory=dict)
    logs: tuple[str, ...] = ()
    processing_time_ms: float = Field(default=0.0, ge=0.0)
    timestamp: datetime = Field(default_factory=lambda: datetime.now(UTC))

    @model_validator(mode="after")
    def only_what_the_kind_may(self) -> "ModelHandlerOutput[T]":
        """Refuse what another kind of node would return."""
        given = {name for name in ("events", "intents", "projections") if getattr(self, name)}
        if self.result is not None:
            given.add("result")
        excess = given - _MAY[self.node_kind]
        if excess:
            raise ValueError(f"{self.node_kind.name} cannot return {sorted(excess)}")
        if self.node_kind is EnumNodeKind.COMPUTE:
            if self.result is None and not self.allow_void_compute:
                raise ValueError("COMPUTE must return a result")
            if not _is_ledger_safe(self.result):
                raise ValueError("a result of COMPUTE has to be plain JSON or a model")
        return self
