"""What nodes are given when they are made."""

from typing import Any


class ModelONEXContainer:
    """Gives services by the type or name that they are registered under."""

    def __init__(self) -> None:
        """Make a container with nothing in it."""
        self._services: dict[object, Any] = {}

    def get_service_optional(self, key: object) -> Any:
        """The service, or None."""
        return self._services.get(key)
