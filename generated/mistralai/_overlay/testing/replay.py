# Copied from overlay/testing/replay.py; edit it there.
"""Playing a recording back: each request gets what was recorded for it, and one that was not recorded is told so. And
the other side: requests are handed on to a real server, so that a recorder can listen.
"""

from __future__ import annotations

import base64
import json
import re
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from attrs import frozen

from ..core.http_library import httpx
from ..core.types import StrPath, is_array, is_object
from ..transport.alarm import end_waits
from .http.calls import Call
from .http.reply import HangUp, Pause, Reply, Step, json_reply
from .recorder import CONNECTION_HEADERS, Recorder, without_keys

_BOUNDARY = re.compile(r'boundary="?([^";,]+)')
_SHOWN = 3  # differences that a message names
_LENGTH = 60  # characters of a value that a message shows


@frozen
class _Recorded:
    """One exchange: its number in the file, what was asked for, and its lines."""

    number: int
    method: str
    path: str
    body: Any
    lines: list[dict[str, Any]]


class Replay:
    """The recorded responses, each given once, to a request with its method, path and body.

    Equal requests get theirs in the recorded order. JSON bodies are equal if their values are, forms whatever their
    boundary. A request to a recorded path for which there is none gets a 404 that says what the nearest one differs in.
    """

    def __init__(self, path: StrPath, speed: float | None = None) -> None:
        self.path = Path(path)
        self._speed = speed
        self._lock = threading.Lock()
        exchanges: dict[int, list[dict[str, Any]]] = {}
        for line in self.path.read_text("utf-8").splitlines():
            entry = json.loads(line)
            exchanges.setdefault(entry["n"], []).append(entry)
        self._left = [_recorded(number, lines) for number, lines in exchanges.items()]

    @property
    def left(self) -> list[str]:
        """What nobody has asked for so far: `exchange 2: POST /v1/chat/completions`."""
        with self._lock:
            return [f"exchange {each.number}: {each.method} {each.path}" for each in self._left]

    def reply_to(self, call: Call) -> Reply | None:
        """Return the recorded reply to a request, and None for a path of which none is left."""
        body = _meaning(without_keys(call.body), call.headers)
        with self._lock:
            near = [each for each in self._left if (each.method, each.path) == (call.method, call.path)]
            for each in near:
                if each.body == body:
                    self._left.remove(each)
                    return self._reply(each.lines)
        return json_reply({"detail": self._missed(call, body, near)}, 404) if near else None

    def _missed(self, call: Call, body: Any, near: list[_Recorded]) -> str:
        """Return a sentence about a request that was not recorded."""
        nearest = min(near, key=lambda each: sum(1 for _ in _differences(each.body, body, "")))
        found = list(islice(_differences(nearest.body, body, ""), _SHOWN + 1))
        shown = "; ".join(found[:_SHOWN]) + ("; and more" if len(found) > _SHOWN else "")
        asked = f"no recording of {call.method} {call.path} with this body is left in {self.path.name}"
        return f"{asked}; the nearest, exchange {nearest.number}, differs: {shown}"

    def _reply(self, lines: list[dict[str, Any]]) -> Reply:
        response = next((line for line in lines if line["kind"] == "response"), None)
        cut = [HangUp()] if any(line["kind"] == "end" and line["error"] for line in lines) else []
        if response is None:
            return Reply(before=[*cut])
        headers = {name: value for name, value in response["headers"].items() if name not in CONNECTION_HEADERS}
        steps: list[Step] = []
        before = 0.0
        for line in lines:
            if line["kind"] == "chunk":
                if self._speed and line["t"] > before:
                    steps.append(Pause((line["t"] - before) / self._speed))
                before = line["t"]
                steps.append(_bytes(line))
        return Reply(response["status"], headers, [*steps, *cut], "chunked")


def _recorded(number: int, lines: list[dict[str, Any]]) -> _Recorded:
    request = lines[0]
    body = _meaning(_bytes(request), request["headers"])
    return _Recorded(number, request["method"], request["path"], body, lines)


def _bytes(line: Mapping[str, Any]) -> bytes:
    return base64.b64decode(line["base64"]) if "base64" in line else line["text"].encode()


def _meaning(body: bytes, headers: Mapping[str, str]) -> Any:
    """Return what two bodies that mean the same have in common: the value of JSON, a form without its boundary."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        boundary = _BOUNDARY.search(headers.get("content-type", ""))
        return body.replace(boundary[1].encode(), b"") if boundary else body


def _differences(recorded: Any, asked: Any, place: str) -> Iterator[str]:
    """Yield where two bodies differ, in the order of the recorded one."""
    if is_object(recorded) and is_object(asked):
        for name in dict.fromkeys([*recorded, *asked]):
            where = f"{place}.{name}" if place else name
            if name not in asked:
                yield f"{where} is missing, {_short(recorded[name])} was recorded"
            elif name not in recorded:
                yield f"{where} is {_short(asked[name])}, none was recorded"
            else:
                yield from _differences(recorded[name], asked[name], where)
    elif is_array(recorded) and is_array(asked) and len(recorded) == len(asked):
        for at, pair in enumerate(zip(recorded, asked, strict=True)):
            yield from _differences(*pair, f"{place}[{at}]")
    elif recorded != asked:
        yield f"{place or 'the body'} is {_short(asked)}, {_short(recorded)} was recorded"


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _LENGTH else f"{text[:_LENGTH]}…"


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
