"""A client of the standard library and a server of its own, for tests."""

import asyncio
import http.client
import time
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit
from ..protocol_http_client import AnswerTooLongError, HttpAnswer


class PlainHttpClient:
    """Sends each request over a connection of its own."""

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
        parts = urlsplit(url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")

        def work() -> HttpAnswer:
            connection = http.client.HTTPConnection(
                parts.hostname or "", parts.port, timeout=timeout_seconds
            )
            try:
                connection.request(method, target, body, dict(headers))
                response = connection.getresponse()
                data = response.read(most_bytes + 1)
            except http.client.HTTPException as error:
                raise ConnectionError(repr(error)) from error
            finally:
                connection.close()
            if len(data) > most_bytes:
                raise AnswerTooLongError
            found = {name.lower(): value for name, value in response.getheaders()}
            return HttpAnswer(response.status, found, data)

        return await asyncio.to_thread(work)


class Service:
    """A server that answers as it is told and notes what it is asked."""

    def __init__(self) -> None:
        """Start to listen."""
        service = self
        self.answers: list[tuple[int, dict[str, str], bytes]] = []
        self.delay = 0.0
        self.asked: list[tuple[str, str, dict[str, str], bytes]] = []
        self.times: list[float] = []

        class Handler(BaseHTTPRequestHandler):
            def handle_any(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                headers = {name.lower(): value for name, value in self.headers.items()}
                service.asked.append((self.command, self.path, headers, body))
                service.times.append(time.monotonic())
                time.sleep(service.delay)
                status, extra, answer = (
                    service.answers.pop(0) if service.answers else (200, {}, b"ok")
                )
                self.send_response(status)
                for name, value in extra.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *args: object) -> None:
                """Stay silent."""

        for method in ("GET", "POST", "PUT", "PATCH", "DELETE"):
            setattr(Handler, f"do_{method}", Handler.handle_any)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/base"
        Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def close(self) -> None:
        """Stop to listen."""
        self._server.shutdown()
        self._server.server_close()
