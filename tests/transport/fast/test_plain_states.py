"""What is left of a plain exchange that fails at any step, and of one that does not: the state of its connection, whose
turn it is, and what it holds.
"""

from __future__ import annotations

import asyncio
import gc
import re
import sys
import threading
from collections.abc import Callable
from types import FunctionType, ModuleType
from typing import Any

import httpcore
import httpx
import pytest

from overlay.transport.fast.pool.plain import Plain
from overlay.transport.fast.transports import transport, transport_async
from overlay.transport.fast.wire_async import WireAsync
from overlay.transport.network.socket_stream import SocketStream
from tests.support.raw_server import CHUNKED, END, Connection, Script, chunk, chunked, raw_server, sized
from tests.support.ways import LIBRARIES, MODES, OK

INTERIM = b"HTTP/1.1 103 Hints\r\n\r\n"
WITH_TRAILERS = CHUNKED + chunk(b"one") + b"0\r\na: b\r\n\r\n"


def slowly(*parts: bytes) -> Callable[[Connection], bool]:
    """Send these so that each is read alone, as far as the socket allows."""

    def step(connection: Connection) -> bool:
        for part in parts:
            connection.send(part)
        return True

    return step


REPLIES: dict[str, Script] = {
    "sized": slowly(sized(b"one")[:-3], b"o", b"ne"),
    "no content": b"HTTP/1.1 204 A\r\n\r\n",
    "chunks": slowly(CHUNKED, chunk(b"one"), END),
    "trailers": WITH_TRAILERS,
    "interim": slowly(INTERIM, sized(b"one")),
    "until the end": lambda connection: connection.send(b"HTTP/1.1 200 OK\r\n\r\none"),
}


class Stopped(BaseException):
    """As Ctrl-C is."""


def states(pool: Any) -> list[str]:
    """The states of the connections that a pool has; of one that is no more, nothing."""
    return [connection._connection._state.name for connection in pool.connections if connection._connection]


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("name", REPLIES)
def test_an_exception_at_each_step(name: str, after: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    left = [0]

    def failing(of: Any) -> Any:
        def step(*arguments: Any) -> Any:
            left[0] -= 1
            if left[0] == 0 and not after:
                raise Stopped
            found = of(*arguments)
            if left[0] == 0:
                raise Stopped
            return found

        return step

    monkeypatch.setattr(SocketStream, "read", failing(SocketStream.read))
    monkeypatch.setattr(SocketStream, "write", failing(SocketStream.write))
    large = b"." * 100_000
    for count in range(1, 20):
        made: Any = transport(httpx, verify=False)
        pool = made._pool
        with raw_server(REPLIES[name], OK) as server, httpx.Client(transport=made, timeout=5) as http:
            left[0] = count
            try:
                assert http.post(server.url, content=large).content in (b"one", b"")
                stopped = False
            except Stopped:
                stopped = True
            last, left[0] = left[0], 0
            assert states(pool) == ([] if stopped or name == "until the end" else ["IDLE"])
            assert http.get(server.url).content in (b"ok", b"one", b"")
            assert (pool._requests, states(pool)) in (([], ["IDLE"]), ([], []))
        if not stopped:
            assert last >= 1 and count > 2
            return
    raise AssertionError


@pytest.mark.parametrize("name", REPLIES)
def test_a_cancellation_at_each_step(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    left = [0]

    def cancelling(of: Any) -> Any:
        def step(*arguments: Any, **options: Any) -> Any:
            left[0] -= 1
            task = asyncio.current_task()
            if left[0] == 0 and task is not None:
                task.cancel()
            return of(*arguments, **options)

        return step

    for method in ("read", "write", "wait", "take"):
        monkeypatch.setattr(WireAsync, method, cancelling(getattr(WireAsync, method)))

    async def main(url: str, count: int) -> bool:
        async with httpx.AsyncClient(transport=transport_async(httpx, verify=False), timeout=5) as http:
            pool: Any = http._transport
            left[0] = count

            async def one() -> None:
                reply = await http.post(url, content=b"." * 100_000)
                assert reply.content in (b"one", b"")

            task = asyncio.ensure_future(one())
            await asyncio.wait([task])
            reached, left[0] = left[0] <= 0, 0
            assert task.cancelled() or task.exception() is None
            kept = [] if task.cancelled() or name == "until the end" else ["IDLE"]
            assert states(pool._pool) in ([], ["IDLE"]) if reached else states(pool._pool) == kept
            assert pool._pool._requests == []
            assert (await http.get(url)).content in (b"ok", b"one", b"")
            assert (pool._pool._requests, states(pool._pool)) in (([], ["IDLE"]), ([], []))
        return reached

    for count in range(1, 30):
        with raw_server(REPLIES[name], OK) as server:
            if not asyncio.run(main(server.url, count)):
                assert count > 4
                return
    raise AssertionError


# -- what is held -----------------------------------------------------------------------------------------------------

SECRET = b"a-secret-of-the-user"


def holds(thing: Any, secret: bytes) -> bool:
    """Whether a secret can be reached from something."""
    seen: set[int] = set()
    ahead = [thing]
    while ahead:
        found = ahead.pop()
        if isinstance(found, bytes | bytearray) and secret in found:
            return True
        if id(found) not in seen and not isinstance(found, type | ModuleType | FunctionType | threading.Thread):
            seen.add(id(found))
            ahead += gc.get_referents(found)
    return False


@MODES
@pytest.mark.parametrize("module", LIBRARIES)
def test_an_idle_connection_holds_nothing_of_what_it_sent_and_read(mode: str, module: Any) -> None:
    payload = b"a-payload-of-the-server"
    reply = b"HTTP/1.1 200 OK\r\nX-A: %b\r\n" % payload
    kept: dict[str, Script] = {
        "sized": sized(payload, reply),
        "chunks": reply + b"Transfer-Encoding: chunked\r\n\r\n" + chunk(payload) + END,
        "trailers": reply + b"Transfer-Encoding: chunked\r\n\r\n" + chunk(payload) + b"0\r\na: b\r\n\r\n",
        "interim": INTERIM + sized(payload, reply),
        "LF": sized(payload, reply).replace(b"\r\n", b"\n"),
        "no content": b"HTTP/1.1 204 A\r\nX-A: %b\r\n\r\n" % payload,
    }
    headers = {"Authorization": SECRET.decode()}

    def nothing_held(pool: Any, name: str) -> None:
        gc.collect()
        (connection,) = pool.connections
        inner = connection._connection
        assert isinstance(inner, Plain) and connection.is_idle(), name
        assert inner._request is None and inner.replied is None, name
        # A loop refers to its threads' frames, and so to this one.
        for value in vars(inner).values():
            if not isinstance(value, WireAsync):
                assert not holds(value, SECRET) and not holds(value, payload), name

    for name, script in kept.items():
        with raw_server(script) as server:
            if mode == "sync":
                with module.Client(transport=transport(module, verify=False)) as http:
                    http.post(server.url, content=SECRET, headers=headers)
                    nothing_held(http._transport._pool, name)
            else:

                async def main(url: str = server.url, name: str = name) -> None:
                    async with module.AsyncClient(transport=transport_async(module, verify=False)) as http:
                        await http.post(url, content=SECRET, headers=headers)
                        nothing_held(http._transport._pool, name)

                asyncio.run(main())


# -- whose turn it is -------------------------------------------------------------------------------------------------


def test_a_connection_that_two_were_given_serves_one() -> None:
    """The pool gives the other one another connection then."""
    with raw_server(sized(b"one")) as server, httpx.Client(transport=transport(httpx, verify=False)) as http:
        pool: Any = http._transport
        url = httpcore.URL(server.url)
        for watched in ({}, {"trace": lambda *_: None}):
            with http.stream("GET", server.url) as reply:
                (connection,) = pool._pool.connections
                request = httpcore.Request("GET", url, headers={"host": "a"}, extensions=watched)
                with pytest.raises(httpcore.ConnectionNotAvailable):
                    connection.handle_request(request)
                assert states(pool._pool) == ["ACTIVE"] and reply.read() == b"one"
            assert states(pool._pool) == ["IDLE"]
        assert "Request Count: 2" in connection.info()
    assert server.connections == 1


def test_a_connection_has_its_time_of_expiry_before_another_thread_may_begin() -> None:
    """Else that one's request would be under way on a connection that expires."""
    seen: list[float | None] = []

    def watch(connection: Any, name: str, value: Any) -> None:
        object.__setattr__(connection, name, value)
        if name == "_state" and value.name == "IDLE":
            seen.append(connection._expire_at)

    with raw_server(OK) as server, httpx.Client(transport=transport(httpx, verify=False)) as http:
        http.get(server.url)
        pool: Any = http._transport
        inner = pool._pool.connections[0]._connection
        inner.__class__ = type("Watched", (type(inner),), {"__setattr__": watch})
        http.get(server.url)
    assert len(seen) == 1 and seen[0] is not None


def test_each_thread_gets_its_own_reply() -> None:
    """However they take connections from each other. The library's pool may close one that another thread has just
    begun with; nothing else goes wrong.
    """

    def echo(connection: Connection) -> bool:
        (number,) = re.findall(rb"/(\d+) ", connection.head)
        connection.send(sized(number) if int(number) % 2 else chunked(number))
        return True

    wrong: list[Any] = []
    with raw_server(echo) as server:
        made = transport(httpx, verify=False, limits=httpx.Limits(max_connections=2))
        with httpx.Client(transport=made, timeout=20) as http:

            def ask(first: int) -> None:
                for number in range(first, first + 60):
                    try:
                        found = http.get(f"{server.url}/{number}").content
                    except (httpx.ReadError, httpx.RemoteProtocolError):
                        continue
                    except BaseException as error:
                        wrong.append(error)
                        raise
                    if found != b"%d" % number:
                        wrong.append((number, found))

            threads = [threading.Thread(target=ask, args=(100 * one,)) for one in range(6)]
            interval = sys.getswitchinterval()
            sys.setswitchinterval(1e-6)
            try:
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()
            finally:
                sys.setswitchinterval(interval)
            pool: Any = http._transport
            assert wrong == [] and pool._pool._requests == [] and "ACTIVE" not in states(pool._pool)
