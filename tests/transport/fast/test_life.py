"""The fast path's connections: TLS, time limits, cancellation, closing, addresses that do not answer."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import threading
from collections import defaultdict
from typing import Any

import pytest
import trio
import uvloop

from overlay.core import errors
from overlay.transport.fast import connecting
from overlay.transport.fast.transports import transport, transport_async
from tests.support.http_library import httpx
from tests.support.raw_server import CHUNKED, END, Connection, chunk, chunked, drip, kept, raw_server
from tests.support.stream_support import ANSWER, client, opened, text

A = text("a")
IN_CHUNKS = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize("fast_path", [True, False])
def test_a_handshake_that_never_ends_and_a_port_that_refuses(fast_path: bool) -> None:
    silent = socket.create_server(("127.0.0.1", 0))
    closed = socket.create_server(("127.0.0.1", 0))
    port = closed.getsockname()[1]
    closed.close()

    async def main() -> list[str]:
        found: list[str] = []
        made = transport_async(httpx, verify=ssl.create_default_context(), fast_path=fast_path)
        async with httpx.AsyncClient(transport=made) as http:
            for url, connect in (
                (f"https://127.0.0.1:{silent.getsockname()[1]}", 0.1),
                (f"http://127.0.0.1:{port}", 60),
                (f"http://localhost:{port}", 60),
                ("http://nowhere.invalid", 0.1),
            ):
                with pytest.raises(httpx.TransportError) as caught:
                    await http.get(url, timeout=httpx.Timeout(60, connect=connect))
                found.append(f"{type(caught.value).__name__}: {caught.value}")
        return found

    try:
        first, second, third, fourth = asyncio.run(main())
    finally:
        silent.close()
    assert first == "ConnectTimeout: " and second == third == "ConnectError: All connection attempts failed"
    assert fourth.startswith("Connect")


@pytest.mark.parametrize("fast_path", [True, False])
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_a_server_that_takes_nothing(fast_path: bool, mode: str) -> None:
    """Writing has a time limit of its own, after which the reply is still looked for."""
    silent = socket.create_server(("127.0.0.1", 0))
    url, body = f"http://127.0.0.1:{silent.getsockname()[1]}", b"x" * 20_000_000
    limits = httpx.Timeout(5, write=0.1)

    async def main() -> None:
        made = transport_async(httpx, verify=False, fast_path=fast_path)
        async with httpx.AsyncClient(transport=made, timeout=limits) as http:
            await http.post(url, content=body)

    try:
        with pytest.raises(httpx.WriteTimeout):
            if mode == "sync":
                with httpx.Client(
                    transport=transport(httpx, verify=False, fast_path=fast_path), timeout=limits
                ) as http:
                    http.post(url, content=body)
            else:
                asyncio.run(main())
    finally:
        silent.close()


def test_time_limits_of_reads_begin_anew_and_do_not_outlive_a_reply() -> None:
    def late(connection: Connection) -> None:
        connection.wait_closed(0.4)
        connection.send(IN_CHUNKS + chunk(b"later") + END)

    async def main(url: str) -> None:
        made = transport_async(httpx, verify=False)
        async with httpx.AsyncClient(transport=made) as http:
            async with http.stream("GET", url, timeout=0.3) as reply:
                assert b"".join([piece async for piece in reply.aiter_raw()]) == b"abcdef"
            async with http.stream("GET", url, timeout=None) as reply:
                assert await reply.aread() == b"later"

    with raw_server(
        kept(drip(IN_CHUNKS + b"".join(chunk(b"%c" % letter) for letter in b"abcdef") + END, 20, pause=0.08)),
        kept(late),
    ) as server:
        asyncio.run(main(server.url))
        assert server.connections == 1


def test_a_read_that_was_cancelled_loses_nothing_and_a_second_reader_is_refused() -> None:
    go = threading.Event()

    def step(connection: Connection) -> bool:
        connection.send(IN_CHUNKS)
        go.wait(5)
        connection.send(chunk(b"whole") + END)
        return True

    async def main(url: str) -> None:
        made = httpx.AsyncClient(transport=transport_async(httpx, verify=False), timeout=5)
        async with made as http, http.stream("GET", url) as reply:
            body: Any = reply.stream
            reader = asyncio.ensure_future(anext(aiter(body._stream)))
            await asyncio.sleep(0)
            with pytest.raises(RuntimeError):
                await anext(aiter(body._stream))
            reader.cancel()
            await asyncio.wait([reader])
            go.set()
            assert [piece async for piece in body._stream] == [b"whole"]

    with raw_server(step) as server:
        asyncio.run(main(server.url))


def test_a_body_that_was_closed_leaves_the_connection_to_the_next_reply() -> None:
    """Reading a closed body again must not take what another reply is sent."""

    async def main(url: str) -> None:
        async with httpx.AsyncClient(transport=transport_async(httpx, verify=False), timeout=5) as http:
            async with http.stream("GET", url) as first:
                assert await first.aread() == b"one"
            async with http.stream("GET", url) as second:
                stale: Any = first.stream
                for _ in range(2):
                    assert [piece async for piece in stale._stream] == []
                assert await second.aread() == b"two"

    one, two = IN_CHUNKS + chunk(b"one") + END, kept(drip(IN_CHUNKS + chunk(b"two") + END, 30, pause=0.01))
    with raw_server(one, two) as server:
        asyncio.run(main(server.url))
        assert server.connections == 1


@pytest.mark.parametrize("run", ["asyncio", "uvloop"])
def test_many_streams_at_once(run: str) -> None:
    async def main(url: str) -> None:
        sdk = client(url, timeout_ms=4000)

        async def one() -> str:
            async with opened(sdk, "async") as stream:
                return "".join([piece async for piece in stream.text])

        for _ in range(10):
            assert await asyncio.gather(*(one() for _ in range(20))) == ["ab"] * 20
        await sdk.aclose()
        assert asyncio.all_tasks() == {asyncio.current_task()}

    with raw_server(kept(drip(chunked(ANSWER), 60))) as server:
        (asyncio.run if run == "asyncio" else uvloop.run)(main(server.url))
        assert server.connections == 20


def test_the_first_address_that_answers_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    """An address that does not answer delays the others by its head start only; the connection of a loser is closed."""
    monkeypatch.setattr(connecting, "_HEAD_START", 0.02)
    closed: list[str] = []
    begun: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)

    class Made:
        def __init__(self, name: str) -> None:
            self.name = name

        def abort(self) -> None:
            closed.append(self.name)

    async def attempt(name: str, seconds: float, fails: bool = False) -> Any:
        begun[name].set()
        await asyncio.sleep(seconds)
        if fails:
            raise OSError(name)
        return Made(name)

    async def main() -> None:
        race: Any = connecting.race
        won = await race([attempt("never", 9), attempt("refused", 0, True), attempt("third", 0.01), attempt("last", 0)])
        assert won.name == "third"
        with pytest.raises(OSError, match="c"):
            await race([attempt("a", 0, True), attempt("b", 0.03, True), attempt("c", 0, True)])
        task = asyncio.ensure_future(race([attempt("never", 9), attempt("nor this", 9)]))
        await begun["nor this"].wait()
        task.cancel()
        await asyncio.wait([task])
        await asyncio.sleep(0)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())
    assert closed == []


@pytest.mark.parametrize("mode", ["sync", "async", "trio"])
def test_an_injected_client_has_it_by_its_transport(mode: str) -> None:
    found: list[Any] = []

    async def main(url: str) -> None:
        async with (
            httpx.AsyncClient(transport=transport_async(verify=False)) as http,
            opened(client(url, http), mode) as stream,
        ):
            found.extend([body_of(stream.response), "".join([piece async for piece in stream.text])])

    with raw_server(chunked(ANSWER)) as server:
        if mode == "sync":
            with (
                httpx.Client(transport=transport(verify=False)) as http,
                opened(client(server.url, http), mode) as stream,
            ):
                found += [body_of(stream.response), "".join(stream.text)]
        else:
            trio.run(main, server.url) if mode == "trio" else asyncio.run(main(server.url))
    assert found[1] == "ab"
    assert hasattr(found[0], "_wire") == (mode != "trio")


def body_of(response: Any) -> Any:
    """The innermost body of a reply: the library wraps what its transport gives it."""
    body = response.stream
    while not hasattr(body, "_wire") and (hasattr(body, "_inner") or hasattr(body, "_stream")):
        body = getattr(body, "_inner", None) or body._stream
    return body


def test_how_many_connections_there_are_is_a_setting() -> None:
    with raw_server(CHUNKED + chunk(A)) as server:
        sdk = client(server.url, max_connections=1, timeout_ms=200)
        with opened(sdk, "sync") as stream:
            next(stream)
            with pytest.raises(errors.APITimeoutError, match="PoolTimeout"):
                opened(sdk, "sync")
        sdk.close()
    with pytest.raises(errors.ConfigurationError, match="number of connections"):
        client(server.url, max_connections=0)


def test_loops_of_several_threads_read_into_buffers_of_their_own() -> None:
    """What one loop takes from its sockets never stands where another one puts what it takes."""
    bodies = [bytes([letter]) * 40_000 for letter in b"abcd"]
    found: dict[bytes, set[bytes]] = {}

    async def main(url: str, body: bytes) -> None:
        async with httpx.AsyncClient(transport=transport_async(httpx, verify=False), timeout=10) as http:
            replies = await asyncio.gather(*(http.get(url) for _ in range(20)))
        found[body] = {reply.content for reply in replies}

    with contextlib.ExitStack() as stack:
        threads: list[threading.Thread] = []
        for body in bodies:
            server = stack.enter_context(raw_server(kept(drip(IN_CHUNKS + chunk(body) + END, 9_000))))
            threads.append(
                threading.Thread(target=lambda url, body: asyncio.run(main(url, body)), args=(server.url, body))
            )
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert found == {body: {body} for body in bodies}
