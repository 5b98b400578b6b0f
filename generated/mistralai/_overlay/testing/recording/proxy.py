# Copied from overlay/testing/recording/proxy.py; edit it there.
"""Hands requests on to a real server and its replies back as they come, so that a recorder can listen."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from queue import Empty, SimpleQueue

from ...core.http_library import httpx
from ...transport.waking.unanswered import end_waits
from ..http.calls import Call
from ..http.reply import HangUp, Pause, Reply, Step, json_reply
from .recorder import CONNECTION_HEADERS, Recorder

_LOCAL = CONNECTION_HEADERS | {"host", "cookie"}
_GLANCE = 0.02  # seconds between two looks at the client while upstream is silent


class Proxy:
    """A client of the real server, whose exchanges a recorder writes to its file."""

    def __init__(self, upstream: str, recorder: Recorder) -> None:
        self._recorder = recorder
        self._upstream = httpx.HTTPTransport()
        self._client = httpx.Client(base_url=upstream, transport=recorder.transport(self._upstream), timeout=None)

    def close(self) -> None:
        """Close the connections and the file."""
        end_waits(self._upstream)
        self._client.close()
        self._recorder.close()

    def reply_to(self, call: Call) -> Reply:
        """Send the request on and return the reply, whose body is read while it is sent. A 502 if there is none."""
        headers = {name: value for name, value in {**call.headers, **call.secrets}.items() if name not in _LOCAL}
        request = self._client.build_request(
            call.method, call.path, params=call.query, content=call.body, headers=headers
        )
        try:
            response = self._client.send(request, stream=True)
        except httpx.HTTPError as error:
            return json_reply({"detail": f"no reply from upstream: {type(error).__name__}: {error}"}, 502)
        headers = {name: value for name, value in response.headers.items() if name not in CONNECTION_HEADERS}
        return Reply(response.status_code, headers, framing="chunked", source=_body(response))


def _body(response: httpx.Response) -> Iterator[Step]:
    """Yield the body as it comes. A thread reads it, so that a client that leaves meanwhile is noticed."""
    pieces: SimpleQueue[Step | None] = SimpleQueue()
    reader = threading.Thread(target=_read, args=(response, pieces), daemon=True)
    reader.start()
    whole = False
    try:
        while not whole:
            try:
                piece = pieces.get(timeout=_GLANCE)
            except Empty:
                piece = Pause(0)  # looks at the client
            if piece is None:
                whole = True
            else:
                yield piece
    finally:
        if not whole:
            upstream: socket.socket = response.extensions["network_stream"].get_extra_info("socket")
            with suppress(OSError):  # wakes the reader; the connection may be closed already
                upstream.shutdown(socket.SHUT_RDWR)
        reader.join(1)
        response.close()


def _read(response: httpx.Response, pieces: SimpleQueue[Step | None]) -> None:
    try:
        for piece in response.iter_raw():
            pieces.put(piece)
    except (httpx.HTTPError, httpx.StreamError):
        pieces.put(HangUp())
    pieces.put(None)
