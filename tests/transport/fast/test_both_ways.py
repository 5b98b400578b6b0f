"""Replies of every shape read the same on the fast path and the library's way, and leave a connection that is kept as
often, or closed.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from typing import Any

import httpx
import httpx2
import pytest

from overlay.requests.route import StreamPolicy
from overlay.transport.fast.transports import transport, transport_async
from tests.sse.test_decoder import CASES, bytes_of
from tests.support.raw_server import CHUNKED, END, Connection, Script, chunk, drip, kept, raw_server
from tests.support.stream_support import client, opened

LIBRARIES = [pytest.param(httpx, id="httpx"), pytest.param(httpx2, id="httpx2")]
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
IN_CHUNKS = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"
BODY = chunk(b"one") + chunk(b"two") + END
WHOLE = IN_CHUNKS + b"\r\n" + BODY

SIZED = b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nonetwo"
LARGE = b"HTTP/1.1 200 OK\r\nContent-Length: 300000\r\n\r\n" + b"0123456789" * 30_000


def then(body: bytes, *, reset: bool = False) -> Script:
    """Send this and end the connection."""

    def step(connection: Connection) -> None:
        connection.send(body)
        if reset:
            connection.reset()

    return step


REPLIES: dict[str, Script] = {
    "chunks": WHOLE,
    "drip": kept(drip(WHOLE)),
    "drip of threes": kept(drip(WHOLE, 3)),
    "interim replies": b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n" + WHOLE,
    "interim drip": kept(drip(b"HTTP/1.1 102 Processing\r\n\r\n" + WHOLE, 2)),
    "lines that end with LF": WHOLE.replace(b"chunked\r\n\r\n", b"chunked\n\n").replace(b"OK\r\n", b"OK\n"),
    "in capitals": WHOLE.replace(b"Transfer-Encoding: chunked", b"TRANSFER-ENCODING:  Chunked "),
    "length and chunks": WHOLE.replace(b"OK\r\n", b"OK\r\nContent-Length: 3\r\n"),
    "two codings": WHOLE.replace(b"chunked", b"gzip, chunked"),
    "chunked twice": WHOLE.replace(b"chunked", b"chunked, chunked"),
    "sized": b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nonetwo",
    "close-delimited": then(b"HTTP/1.1 200 OK\r\n\r\nonetwo"),
    "no content": b"HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n",
    "not modified": b"HTTP/1.1 304 Not Modified\r\nTransfer-Encoding: chunked\r\n\r\n",
    "connection close": then(IN_CHUNKS + b"Connection: close\r\n\r\n" + BODY),
    "http 1.0": then(WHOLE.replace(b"HTTP/1.1", b"HTTP/1.0")),
    "failure": WHOLE.replace(b"200 OK", b"500 No"),
    "extensions": IN_CHUNKS + b"\r\n3;a=b\r\none\r\n3 \r\ntwo\r\n0;end\r\n\r\n",
    "trailers": IN_CHUNKS + b"\r\n" + BODY[:-2] + b"Sum: 1\r\nOther: 2\r\n\r\n",
    "broken trailers": then(IN_CHUNKS + b"\r\n" + BODY[:-2] + b"no field\r\n\r\n"),
    "bare LF after a size": then(IN_CHUNKS + b"\r\n" + chunk(b"one") + b"3\ntwo\r\n" + END),
    "bare LF after a chunk": then(IN_CHUNKS + b"\r\n" + chunk(b"one") + b"3\r\ntwo\n" + END),
    "a chunk longer than it says": then(IN_CHUNKS + b"\r\n" + chunk(b"one") + b"3\r\ntwoo\r\n" + END),
    "a size in Python's way": then(IN_CHUNKS + b"\r\n" + chunk(b"one") + b"0x3\r\ntwo\r\n" + END),
    "a size with a sign": then(IN_CHUNKS + b"\r\n" + chunk(b"one") + b"+3\r\ntwo\r\n" + END),
    "an endless size": then(IN_CHUNKS + b"\r\n" + chunk(b"one") + b"0" * 200_000),
    "an endless head": then(b"HTTP/1.1 200 OK\r\nA: " + b"a" * 200_000),
    "cut": then(IN_CHUNKS + b"\r\n" + chunk(b"one")),
    "cut in a size": then(IN_CHUNKS + b"\r\n" + chunk(b"one") + b"3"),
    "cut in a chunk": then(IN_CHUNKS + b"\r\n" + chunk(b"one") + b"3\r\ntw"),
    "cut before the end": then(IN_CHUNKS + b"\r\n" + BODY[:-2]),
    "cut in the head": then(IN_CHUNKS),
    "reset": then(IN_CHUNKS + b"\r\n" + chunk(b"one"), reset=True),
    "sized drip": kept(drip(SIZED)),
    "sized, cut": then(SIZED[:-2]),
    "sized, cut before the body": then(SIZED[:-6]),
    "sized, reset": then(SIZED[:-2], reset=True),
    "sized, the last of a connection": then(SIZED.replace(b"OK\r\n", b"OK\r\nConnection: close\r\n")),
    "sized, with a list of what the connection does": then(SIZED.replace(b"OK\r\n", b"OK\r\nConnection: a, close\r\n")),
    "sized, kept explicitly": SIZED.replace(b"OK\r\n", b"OK\r\nConnection: Keep-Alive\r\n"),
    "sized, HTTP/1.0": then(SIZED.replace(b"/1.1", b"/1.0")),
    "sized, after interim replies": b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\n\r\n" + SIZED,
    "sized, lines that end with LF": SIZED.replace(b"\r\n", b"\n"),
    "sized twice": SIZED.replace(b"OK\r\n", b"OK\r\nContent-Length: 6\r\n"),
    "sized in two ways": then(SIZED.replace(b"OK\r\n", b"OK\r\nContent-Length: 5\r\n")),
    "large": kept(lambda connection: connection.send(LARGE)),
    "large, in pieces": kept(drip(LARGE, 70_001)),
    "large, cut": then(LARGE[:-1]),
    "empty": b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
    "empty failure": b"HTTP/1.1 503\r\ncontent-length: 0\r\n\r\n",
    "no content, plain": b"HTTP/1.1 204 No Content\r\nA: b\r\n\r\n",
    "no content, of two lengths": then(b"HTTP/1.1 204 A\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"),
    "not modified, sized": b"HTTP/1.1 304 Not Modified\r\nContent-Length: 6\r\n\r\n",
    "another protocol": then(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: a\r\nConnection: upgrade\r\n\r\n"),
    "another protocol on offer": SIZED.replace(b"OK\r\n", b"OK\r\nUpgrade: h2c\r\n"),
    "no colon": then(SIZED.replace(b"OK\r\n", b"OK\r\nnocolon\r\n")),
    "a header in two lines": SIZED.replace(b"OK\r\n", b"OK\r\nA: b\r\n c\r\n"),
    "a space before the colon": then(SIZED.replace(b"OK\r\n", b"OK\r\nA : b\r\n")),
    "a control character": then(SIZED.replace(b"OK\r\n", b"OK\r\nA: b\0\r\n")),
    "an unknown control character": SIZED.replace(b"OK\r\n", b"OK\r\nA: b\x01\r\n"),
    "bytes": SIZED.replace(b"OK\r\n", b"\xe4 \tb\r\nA:\r\nB: \xf6 \t\r\nb: c\r\n"),
    "many headers": SIZED.replace(b"OK\r\n", b"OK\r\n" + b"A: b\r\n" * 900),
    "empty lines before the head": then(b"\r\n" + SIZED),
    "nothing": then(b""),
    "no HTTP": then(b"\x16\x03\x01 nothing of the kind\r\n\r\n"),
}


def outcome(failed: BaseException | None, reply: Any, pieces: list[bytes]) -> tuple[Any, ...]:
    causes: list[tuple[str, str]] = []
    while failed is not None and (len(causes) < 2 or type(failed).__module__.startswith("h11")):
        causes.append((type(failed).__name__, str(failed)))  # Beneath these, anyio has an exception of its own.
        failed = failed.__cause__
    return reply and (reply.status_code, reply.headers.multi_items()), b"".join(pieces), causes


SOME = {"HEAD": ("no content", "not modified", "empty"), "PUT": ("chunks", "sized", "sized, cut", "nothing")}
SOME["DELETE"] = ("no content, plain", "empty", "sized", "chunks")
CONTENT = {"POST": b"{}", "PUT": b"0123456789" * 20_000}


def no_pieces() -> list[bytes]:
    return []


def fetch(module: Any, url: str, mode: str, method: str, **options: Any) -> list[Any]:
    """What two requests over one client say, the second of which is answered with `ok`."""
    found: list[Any] = []
    content = CONTENT.get(method)
    if mode == "sync":
        with module.Client(transport=transport(module, verify=False, **options), timeout=3) as http:
            for _ in range(2):
                reply, pieces = None, no_pieces()
                try:
                    with http.stream(method, url, content=content) as reply:
                        pieces += reply.iter_bytes()
                    failed = None
                except Exception as error:
                    failed = error
                found.append(outcome(failed, reply, pieces))
        return found

    async def main() -> None:
        async with module.AsyncClient(transport=transport_async(module, verify=False, **options), timeout=3) as http:
            for _ in range(2):
                reply, pieces, failed = None, no_pieces(), None
                try:
                    async with http.stream(method, url, content=content) as reply:
                        pieces += [piece async for piece in reply.aiter_bytes()]
                except Exception as error:
                    failed = error
                found.append(outcome(failed, reply, pieces))

    asyncio.run(main())
    return found


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("module", LIBRARIES)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE"])
def test_replies(module: Any, mode: str, method: str) -> None:
    for name, script in REPLIES.items():
        if name not in SOME.get(method, REPLIES):
            continue
        ways: list[Any] = []
        for fast_path in (True, False):
            with raw_server(script, OK) as server:
                ways.append((fetch(module, server.url, mode, method, fast_path=fast_path), server.connections))
        assert ways[0] == ways[1], name


def test_head_of_chunks() -> None:
    with raw_server(IN_CHUNKS + b"\r\n", OK) as server:
        assert fetch(httpx, server.url, "sync", "HEAD")[0][1:] == (b"", [])
        assert server.connections == 1


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("more", [b"\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"])
def test_bytes_after_the_end_are_no_answer_to_the_next_request(mode: str, more: bytes) -> None:
    with raw_server(WHOLE + more, OK) as server:
        first, second = fetch(httpx, server.url, mode, "GET")
    assert (first[1], second[1]) == (b"onetwo", b"ok")


def split(body: bytes, chance: random.Random) -> Iterator[bytes]:
    while body:
        at = min(len(body), chance.choice((1, 2, 5, 30, 3000)))
        yield body[:at]
        body = body[at:]


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_cases_of_event_streams(mode: str) -> None:
    """The conformance cases, cut into chunks at random, over sockets."""
    policy, chance = StreamPolicy(text="always"), random.Random(7)
    cases = [case for case in CASES if len(bytes_of(case)) < 5000]
    replies = [CHUNKED + b"".join(map(chunk, split(bytes_of(case), chance))) + END for case in cases]
    ways: list[list[Any]] = []

    def at_end(frames: list[Any], failed: Exception | None) -> Any:
        return [(frame.event, frame.data, frame.id, frame.retry) for frame in frames], str(failed)

    for fast_path in (True, False):
        found: list[Any] = []
        with raw_server(*replies) as server:
            sdk = client(server.url, fast_path=fast_path)
            if mode == "sync":
                for _ in cases:
                    frames: list[Any] = []
                    try:
                        for frame in opened(sdk, mode, policy).events:
                            frames.append(frame)
                        found.append(at_end(frames, None))
                    except Exception as error:
                        found.append(at_end(frames, error))
            else:

                async def main(sdk: Any = sdk, found: list[Any] = found) -> None:
                    for _ in cases:
                        frames: list[Any] = []
                        try:
                            async for frame in opened(sdk, mode, policy).events:
                                frames.append(frame)
                            found.append(at_end(frames, None))
                        except Exception as error:
                            found.append(at_end(frames, error))
                    await sdk.aclose()

                asyncio.run(main())
            sdk.close()
        ways.append(found)
    assert len(ways[0]) == len(cases) and ways[0] == ways[1]


def test_a_wrapper_between_the_library_and_its_user_sees_every_byte() -> None:
    seen: list[bytes] = []

    class Counting(httpx.BaseTransport):
        def __init__(self) -> None:
            self.inner = transport(httpx, verify=False)

        def handle_request(self, request: httpx.Request) -> httpx.Response:
            reply = self.inner.handle_request(request)
            body: Any = reply.stream

            class Counted(httpx.SyncByteStream):
                def __iter__(self) -> Iterator[bytes]:
                    for piece in body:
                        seen.append(piece)
                        yield piece

            reply.stream = Counted()
            return reply

        def close(self) -> None:
            self.inner.close()

    with raw_server(WHOLE) as server, httpx.Client(transport=Counting()) as http:
        assert http.get(server.url).text == "onetwo"
    assert b"".join(seen) == b"onetwo"
