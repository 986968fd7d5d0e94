"""How {{node.node}} calls a service over HTTP: with httpx."""

import asyncio
from collections.abc import Mapping

import httpx
from .protocol_http_client import AnswerTooLongError, HttpAnswer


class HttpxClient:
    """A client with its pool of connections; whoever opens it closes it."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        """Use a client that is open."""
        self._client = client

    @classmethod
    def open(cls) -> "HttpxClient":
        """Open a client that follows no redirection."""
        return cls(httpx.AsyncClient(follow_redirects=False, timeout=None))

    async def close(self) -> None:
        """Close all connections."""
        await self._client.aclose()

    async def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout_seconds: float,
        most_bytes: int,
    ) -> HttpAnswer:
        """Send a request and read the whole answer."""
        try:
            async with asyncio.timeout(timeout_seconds):
                return await self._send(method, url, headers, body, most_bytes)
        except httpx.TimeoutException as error:
            raise TimeoutError(str(error)) from error
        except httpx.ConnectError as error:
            raise ConnectionRefusedError(str(error)) from error
        except httpx.TransportError as error:
            raise ConnectionError(str(error)) from error

    async def _send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        most_bytes: int,
    ) -> HttpAnswer:
        data = bytearray()
        async with self._client.stream(
            method, url, headers=dict(headers), content=body
        ) as response:
            async for part in response.aiter_bytes():
                data += part
                if len(data) > most_bytes:
                    raise AnswerTooLongError
            found = {name.lower(): value for name, value in response.headers.items()}
            return HttpAnswer(response.status_code, found, bytes(data))
