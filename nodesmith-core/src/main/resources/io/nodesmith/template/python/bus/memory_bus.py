"""An event bus in memory, for tests."""

from collections.abc import Callable
from ..protocol_event_bus import ModelBusEvent


class MemoryBus:
    """Hands events to listeners at once, after as many failures as are wanted."""

    def __init__(self, *failures: Exception) -> None:
        """Fail the first publications in this way."""
        self.failures = list(failures)
        self.tried: list[ModelBusEvent] = []
        self.listeners: dict[str, list[Callable[[ModelBusEvent], None]]] = {}

    async def publish(self, event: ModelBusEvent) -> None:
        """Hand the event on, or fail."""
        self.tried.append(event)
        if self.failures:
            raise self.failures.pop(0)
        for listener in self.listeners.get(event.topic, []):
            listener(event)

    def subscribe(self, topic: str, listener: Callable[[ModelBusEvent], None]) -> None:
        """Call the listener for each event of the topic from now on."""
        self.listeners.setdefault(topic, []).append(listener)
