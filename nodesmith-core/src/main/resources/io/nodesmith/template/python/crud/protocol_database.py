"""What {{node.node}} needs of a database."""

from collections.abc import Mapping, Sequence
from typing import Protocol


class DatabaseError(Exception):
    """The database refuses a statement."""


class ProtocolDatabase(Protocol):
    """Runs single statements of PostgreSQL's SQL, each in a transaction of its own.

    Every method raises ConnectionError if no connection is to be had within the pool's time
    limit or it breaks, TimeoutError if the database takes too long with the statement, and
    DatabaseError if it refuses it.
    """

    async def fetch(self, query: str, *args: object) -> Sequence[Mapping[str, object]]:
        """All rows that the statement gives; ``$1`` stands for the first argument."""
        ...

    async def fetchrow(self, query: str, *args: object) -> Mapping[str, object] | None:
        """The first row that the statement gives, if there is one."""
        ...
