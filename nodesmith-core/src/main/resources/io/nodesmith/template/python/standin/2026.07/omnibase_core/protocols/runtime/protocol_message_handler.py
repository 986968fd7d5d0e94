"""What the framework asks of whoever handles messages."""

from typing import Any, Protocol, runtime_checkable

from omnibase_core.enums.enum_execution_shape import EnumMessageCategory
from omnibase_core.enums.enum_node_kind import EnumNodeKind
from omnibase_core.models.dispatch.model_handler_output import ModelHandlerOutput
from omnibase_core.models.events.model_event_envelope import ModelEventEnvelope


@runtime_checkable
class ProtocolMessageHandler(Protocol):
    """Takes messages of one category and answers as its kind of node may."""

    @property
    def handler_id(self) -> str:
        """Its name in the registry."""
        ...

    @property
    def category(self) -> EnumMessageCategory:
        """What the messages are that it takes."""
        ...

    @property
    def message_types(self) -> set[str]:
        """Names of the types that it takes; all if there are none."""
        ...

    @property
    def node_kind(self) -> EnumNodeKind:
        """The kind of node that it works for."""
        ...

    async def handle(self, envelope: ModelEventEnvelope[Any]) -> ModelHandlerOutput[Any]:
        """Answer one message."""
        ...
