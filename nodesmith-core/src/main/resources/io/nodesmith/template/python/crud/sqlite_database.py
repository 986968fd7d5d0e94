"""SQLite in place of PostgreSQL, for tests."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID
from ..protocol_database import DatabaseError

_LIST = "\x00list:"


class SqliteDatabase:
    """A database in memory that speaks as much of PostgreSQL's SQL as the node uses."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use a connection that is open."""
        self._connection = connection

    @classmethod
    def open(cls) -> "SqliteDatabase":
        """Open a database with the node's tables in it and no row in these."""
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        connection.row_factory = sqlite3.Row
        schema = (Path(__file__).parent.parent / "schema.sql").read_text(encoding="utf-8")
        connection.executescript(schema.replace(" numeric", " text"))
        return cls(connection)

    async def fetch(self, query: str, *args: object) -> Sequence[Mapping[str, object]]:
        """All rows that the statement gives."""
        named = {str(i): _column(value) for i, value in enumerate(args, start=1)}
        try:
            rows = self._connection.execute(query, named).fetchall()
        except sqlite3.Error as error:
            raise DatabaseError(str(error)) from error
        return [{name: _value(column) for name, column in dict(row).items()} for row in rows]

    async def fetchrow(self, query: str, *args: object) -> Mapping[str, object] | None:
        """The first row that the statement gives, if there is one."""
        rows = await self.fetch(query, *args)
        return rows[0] if rows else None


class BrokenDatabase:
    """A database that fails each time in the same way."""

    def __init__(self, failure: Exception) -> None:
        """Fail with this."""
        self._failure = failure

    async def fetch(self, query: str, *args: object) -> Sequence[Mapping[str, object]]:
        """Fail."""
        raise self._failure

    async def fetchrow(self, query: str, *args: object) -> Mapping[str, object] | None:
        """Fail."""
        raise self._failure


def _column(value: object) -> object:
    if isinstance(value, (UUID, Decimal)):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, list):
        return _LIST + json.dumps(value)
    return value


def _value(column: object) -> object:
    if isinstance(column, str) and column.startswith(_LIST):
        return json.loads(column.removeprefix(_LIST))
    return column
