"""The PostgreSQL database of {{node.node}}: its pool of connections and its tables."""

from collections.abc import AsyncIterator, Awaitable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

import asyncpg
from .protocol_database import DatabaseError

T = TypeVar("T")
WAIT_SECONDS = 5.0
COMMAND_SECONDS = 30.0


class PostgresDatabase:
    """A pool of connections; whoever opens it closes it."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        """Use a pool that is open."""
        self._pool = pool

    @classmethod
    async def open(cls, dsn: str, maximum_pool_size: int = 10) -> "PostgresDatabase":
        """Open a pool.

        Args:
            dsn: ``postgresql://user:password@host:port/database``
            maximum_pool_size: most connections at a time; a request waits up to 5 seconds for one
        """
        return cls(
            await asyncpg.create_pool(
                dsn, min_size=1, max_size=maximum_pool_size, command_timeout=COMMAND_SECONDS
            )
        )

    async def close(self) -> None:
        """Close all connections, once they are idle."""
        await self._pool.close()

    async def create_schema(self) -> None:
        """Make the tables that are not there yet."""
        statements = (Path(__file__).parent / "schema.sql").read_text(encoding="utf-8")
        await _translated(self._execute(statements))

    async def fetch(self, query: str, *args: object) -> Sequence[Mapping[str, object]]:
        """All rows that the statement gives."""
        return await _translated(self._fetch(query, *args))

    async def fetchrow(self, query: str, *args: object) -> Mapping[str, object] | None:
        """The first row that the statement gives, if there is one."""
        rows = await _translated(self._fetch(query, *args))
        return rows[0] if rows else None

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[asyncpg.Connection]:
        try:
            connection = await self._pool.acquire(timeout=WAIT_SECONDS)
        except TimeoutError as error:
            raise ConnectionError("no connection became free in time") from error
        try:
            yield connection
        finally:
            await self._pool.release(connection)

    async def _execute(self, statements: str) -> None:
        async with self._connection() as connection:
            await connection.execute(statements)

    async def _fetch(self, query: str, *args: object) -> Sequence[Mapping[str, object]]:
        async with self._connection() as connection:
            rows = await connection.fetch(query, *args)
        return [dict(row) for row in rows]


async def _translated(work: Awaitable[T]) -> T:
    """The same work, with the failures that ProtocolDatabase speaks of."""
    try:
        return await work
    except TimeoutError:
        # It is an OSError too, but no broken connection.
        raise
    except asyncpg.QueryCanceledError as error:
        raise TimeoutError(str(error)) from error
    except (asyncpg.PostgresConnectionError, asyncpg.InterfaceError, OSError) as error:
        raise ConnectionError(str(error)) from error
    except asyncpg.PostgresError as error:
        raise DatabaseError(str(error)) from error
