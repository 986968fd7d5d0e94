"""What {{node.node}} needs of an event bus."""

from collections.abc import Callable
from typing import Protocol

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, JsonValue
from uuid import UUID


class ModelBusEvent(BaseModel):
    """One message on the bus."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    topic: str = Field(description="Where it was published")
    id: UUID = Field(description="Unique; the same for a message that comes twice")
    correlation_id: UUID = Field(description="The request that caused it")
    time: AwareDatetime = Field(description="When it was published")
    payload: dict[str, JsonValue] = Field(description="What it says")


class ProtocolEventBus(Protocol):
    """Takes events and hands them to whoever listens."""

    async def publish(self, event: ModelBusEvent) -> None:
        """Publish one event; ModelOnexError with SERVICE_UNAVAILABLE if it cannot be taken."""
        ...

    def subscribe(self, topic: str, listener: Callable[[ModelBusEvent], None]) -> None:
        """Call the listener for each event of the topic from now on."""
        ...
