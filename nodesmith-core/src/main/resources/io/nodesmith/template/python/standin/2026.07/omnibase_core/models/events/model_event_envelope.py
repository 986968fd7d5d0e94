"""What messages travel in."""

from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID, uuid4

from pydantic import BaseModel, Field

T = TypeVar("T")


class ModelEventEnvelope(BaseModel, Generic[T]):
    """A message, and what is said about it."""

    payload: T
    envelope_id: UUID = Field(default_factory=uuid4)
    envelope_timestamp: datetime = Field(default_factory=datetime.now)
    correlation_id: UUID | None = None
    source_tool: str | None = None
    target_tool: str | None = None
    metadata: dict[str, Any] = Field(default_factory=dict)
    security_context: dict[str, Any] | None = None
    priority: int = Field(default=5, ge=1, le=10)
    timeout_seconds: int | None = Field(default=None, gt=0)
    retry_count: int = Field(default=0, ge=0)
    request_id: UUID | None = None
    trace_id: UUID | None = None
    span_id: UUID | None = None
