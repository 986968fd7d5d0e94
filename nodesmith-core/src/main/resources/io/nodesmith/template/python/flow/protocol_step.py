"""What {{node.node}} coordinates."""

from collections.abc import Mapping
from typing import Protocol

from pydantic import JsonValue


class ProtocolStep(Protocol):
    """One step: the work of another node, and how to take it back."""

    async def run(self, known: Mapping[str, JsonValue]) -> Mapping[str, JsonValue]:
        """Do the work with what is known so far, and give what this step adds to it."""
        ...

    async def compensate(self, output: Mapping[str, JsonValue]) -> None:
        """Take the work back after a later step failed; ``output`` is what ``run`` gave."""
        ...
