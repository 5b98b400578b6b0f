"""What clients do with plain exchanges, beside the library's way: requests of all kinds, bodies of the user's own, how
long connections are kept, hooks, redirects, watching each step.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import aclosing
from typing import Any

import h11
import httpcore
import httpx
import pytest
import trio

from overlay.transport.fast.backend_async import Guarded
from overlay.transport.fast.pool.connection_async import PlainBodyAsync
from overlay.transport.fast.transports import transport, transport_async
from tests.support.raw_server import CHUNKED, Connection, chunk, chunked, raw_server, sized
from tests.support.ways import LIBRARIES, MODES, OK, ask


class Counted(httpx.ByteStream):
    """A user's own body, in pieces."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        super().__init__(data)

    def __iter__(self) -> Iterator[bytes]:
        yield from (self.data[:1], self.data[1:])

    async def __aiter__(self) -> Any:
        for piece in self:
            yield piece


async def pieces() -> Any:
    yield b"a"
    yield b"b"


@MODES
@pytest.mark.parametrize(
    "call",
    [
        lambda mode: {
            "content": iter([b"a", b"b"]) if mode == "sync" else pieces(),
            "headers": {"Content-Length": "2"},
        },
        lambda mode: {"files": {"a": b"b"}, "headers": {"Content-Type": "multipart/form-data; boundary=c"}},
        lambda mode: {"data": {"a": "b"}},
        lambda mode: {"content": b"{}", "headers": {"Connection": "close"}},
        lambda mode: {"content": b"{}", "headers": {"Expect": "100-continue"}},
        lambda mode: {"content": b"{}", "headers": [("Cookie", "a"), ("Cookie", "b")]},
        lambda mode: {"content": b"{}", "headers": {"Content-Length": "3"}},
        lambda mode: {"content": b"{}", "headers": {"Content-Length": "1"}},
        lambda mode: {"content": b"", "headers": {"Content-Length": "1"}},
        lambda mode: {"content": b"{}", "headers": {"A": "b\r\nC: d"}},
        lambda mode: {"content": b"{}", "headers": {"A b": "c"}},
        lambda mode: {"method": "GET", "content": b"{}"},
        lambda mode: {"method": "get it"},
        lambda mode: {"method": "DELETE"},
        lambda mode: {"method": "OPTIONS", "extensions": {"target": b"*"}},
        lambda mode: {"extensions": {"target": b"/ HTTP/1.1\r\nA: b"}},
    ],
)
def test_requests_of_all_kinds(mode: str, call: Any) -> None:
    ways: list[Any] = []
    for fast_path in (True, False):
        with raw_server(OK, OK) as server:
            found = ask(mode, server.url, call(mode), {}, fast_path=fast_path, headers={"host": "a"})
            ways.append((found, server.heads, server.connections))
    assert ways[0] == ways[1]


@MODES
def test_a_body_that_was_not_declared_is_refused(mode: str) -> None:
    for fast_path in (True, False):
        with raw_server(OK) as server, pytest.raises(h11.LocalProtocolError, match="Too much data"):
            if mode == "sync":
                with httpx.Client(transport=transport(httpx, verify=False, fast_path=fast_path)) as http:
                    http.send(httpx.Request("POST", server.url, headers={"host": "a"}, stream=Counted(b"ab")))
            else:

                async def main(fast_path: bool = fast_path, url: str = server.url) -> None:
                    made = transport_async(httpx, verify=False, fast_path=fast_path)
                    async with httpx.AsyncClient(transport=made) as http:
                        await http.send(httpx.Request("POST", url, headers={"host": "a"}, stream=Counted(b"ab")))

                asyncio.run(main())


@MODES
@pytest.mark.parametrize("keepalive_expiry", [None, 0.0, 60.0])
def test_how_long_a_connection_is_kept(mode: str, keepalive_expiry: float | None) -> None:
    for reply in (OK, chunked(b"ok"), b"HTTP/1.1 204 A\r\n\r\n"):
        with raw_server(reply) as server:
            limits = httpx.Limits(keepalive_expiry=keepalive_expiry)
            assert {reply[0] for reply in ask(mode, server.url, {}, {}, limits=limits)} <= {200, 204}
            assert server.connections == (2 if keepalive_expiry == 0 else 1)


@MODES
@pytest.mark.parametrize("module", LIBRARIES)
def test_who_watches_sees_each_step(mode: str, module: Any, caplog: pytest.LogCaptureFixture) -> None:
    """Also where that begins with the second request of a connection, and ends again."""
    ways: list[Any] = []
    for fast_path in (True, False):
        seen: list[str] = []

        def note(name: str, info: Any, seen: list[str] = seen) -> None:
            seen.append(name)

        async def note_async(name: str, info: Any, seen: list[str] = seen) -> None:
            seen.append(name)

        trace = {"extensions": {"trace": note if mode == "sync" else note_async}}
        with raw_server(OK) as server:
            found = ask(mode, server.url, {}, trace, {}, trace, {}, module=module, fast_path=fast_path)
            assert server.connections == 1
        ways.append((found, seen))
    assert ways[0] == ways[1] and len(ways[0][1]) == 20

    logger = "httpcore.http11" if module is httpx else "httpcore2.http11"
    logged: list[Any] = []
    for fast_path in (True, False):
        caplog.clear()

        def step(connection: Connection) -> bool:
            caplog.set_level(logging.DEBUG, logger=logger)
            connection.send(OK)
            return True

        with raw_server(OK, step, OK) as server, caplog.at_level(logging.INFO, logger=logger):
            found = ask(mode, server.url, {}, {}, {}, module=module, fast_path=fast_path)
        assert server.connections == 1 and [reply[0] for reply in found] == [200] * 3
        third = [record.message for record in caplog.records if record.name == logger]
        logged.append(third[-10:])
    assert logged[0] == logged[1] and "send_request_headers.started" in logged[0][0]


@MODES
def test_redirects_and_hooks(mode: str) -> None:
    ways: list[Any] = []
    moved = b"HTTP/1.1 307 Moved\r\nLocation: /b\r\nContent-Length: 3\r\n\r\nold"
    for fast_path in (True, False):
        seen: list[Any] = []

        def note(reply: Any, seen: list[Any] = seen) -> None:
            seen.append((reply.status_code, reply.request.url.path, reply.extensions["reason_phrase"]))

        async def note_async(reply: Any, note: Any = note) -> None:
            note(reply)

        with raw_server(moved, OK) as server:
            hooks = {"response": [note if mode == "sync" else note_async]}
            call = {"content": b"{}"}
            found = ask(mode, server.url, call, event_hooks=hooks, follow_redirects=True, fast_path=fast_path)
            ways.append((found, seen, server.connections, [head.split(b"\r\n")[0] for head in server.heads]))
    assert ways[0] == ways[1] and len(ways[0][1]) == 2 and ways[0][2] == 1


def beneath(body: Any) -> Any:
    """Return the body that reads from the connection: the libraries forget to close those that they put around it."""
    while type(body) is not PlainBodyAsync:
        body = next(getattr(body, name) for name in ("_inner", "_httpcore_stream", "_stream") if hasattr(body, name))
    return body


@pytest.mark.parametrize("module", LIBRARIES)
@pytest.mark.parametrize(
    "reply", [sized(b"onetwo"), chunked(b"one", b"two"), CHUNKED + chunk(b"one") + b"0;a\r\nb: c\r\n\r\n"]
)
def test_under_trio(reply: bytes, module: Any) -> None:
    """trio says of a generator that is not closed that it was forgotten."""

    async def main(url: str) -> list[bytes]:
        found: list[bytes] = []
        async with module.AsyncClient(transport=transport_async(module, verify=False), timeout=3) as http:
            for _ in range(2):
                found.append((await http.get(url)).content)
            with trio.CancelScope() as scope:
                async with http.stream("GET", url) as left, aclosing(aiter(beneath(left.stream))) as read:
                    async for _ in read:
                        scope.cancel()
                        await trio.lowlevel.checkpoint()
            assert scope.cancelled_caught
            found.append((await http.get(url)).content)
        return found

    with raw_server(reply) as server:
        found = trio.run(main, server.url)
        assert len(set(found)) == 1 and server.connections <= 2


@MODES
def test_a_body_that_is_closed_reads_nothing_of_the_next_reply(mode: str) -> None:
    with raw_server(sized(b"one"), sized(b"two")) as server:
        if mode == "sync":
            with httpx.Client(transport=transport(httpx, verify=False)) as http:
                with http.stream("GET", server.url) as first:
                    body: Any = first.stream
                    assert first.read() == b"one"
                with http.stream("GET", server.url) as second:
                    assert list(body) == [] and second.read() == b"two"
        else:

            async def main() -> None:
                async with httpx.AsyncClient(transport=transport_async(httpx, verify=False)) as http:
                    async with http.stream("GET", server.url) as first:
                        body: Any = first.stream
                        assert await first.aread() == b"one"
                    async with http.stream("GET", server.url) as second:
                        assert [piece async for piece in body] == [] and await second.aread() == b"two"

            asyncio.run(main())
        assert server.connections == 1


@MODES
def test_an_old_library_takes_a_new_connection_for_one_in_use(mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before 1.0.3 httpcore's own step from a connection that is there to its exchange refuses one that is not idle."""

    def refuse(*_: Any) -> Any:
        raise httpcore.ConnectionNotAvailable

    monkeypatch.setattr(httpcore.HTTPConnection, "handle_request", refuse)
    monkeypatch.setattr(httpcore.AsyncHTTPConnection, "handle_async_request", refuse)
    with raw_server(OK) as server:
        assert [reply[0] for reply in ask(mode, server.url, {}, {})] == [200, 200] and server.connections == 1


@pytest.mark.filterwarnings("ignore:Async generator:ResourceWarning")  # The libraries forget to close their own ones.
@pytest.mark.parametrize("reply", [sized(b"one"), chunked(b"one")])
def test_a_cancellation_at_each_step_under_trio(reply: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    left, scopes = [0], [trio.CancelScope()]

    def cancelling(of: Any) -> Any:
        async def step(*arguments: Any, **options: Any) -> Any:
            left[0] -= 1
            if left[0] == 0:
                scopes[0].cancel()
            return await of(*arguments, **options)

        return step

    for method in ("read", "write"):
        monkeypatch.setattr(Guarded, method, cancelling(getattr(Guarded, method)))

    async def main(url: str, count: int) -> bool:
        made: Any = transport_async(httpx, verify=False)
        async with httpx.AsyncClient(transport=made, timeout=5) as http:
            left[0] = count
            with trio.CancelScope() as scopes[0]:
                assert (await http.post(url, content=b"{}")).content == b"one"
            reached, left[0] = left[0] <= 0, 0
            assert made._pool._requests == []
            assert [connection.is_idle() for connection in made._pool.connections] in ([], [True])
            assert (await http.get(url)).content == b"one"
            assert [connection.is_idle() for connection in made._pool.connections] == [True]
        return reached

    for count in range(1, 9):
        with raw_server(reply) as server:
            if not trio.run(main, server.url, count):
                assert count > 2
                return
    raise AssertionError
