"""What {{node.node}} needs to call a service over HTTP."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class HttpAnswer:
    """What a service answers; names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class AnswerTooLongError(Exception):
    """The answer has more bytes than it may have."""


class ProtocolHttpClient(Protocol):
    """Sends single requests and follows no redirection."""

    async def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout_seconds: float,
        most_bytes: int,
    ) -> HttpAnswer:
        """Send a request and read the whole answer.

        Raises:
            ConnectionRefusedError: no connection comes about, so nothing was done
            ConnectionError: the connection breaks
            TimeoutError: there is no whole answer in time
            AnswerTooLongError: the answer has more bytes than it may have
        """
        ...
