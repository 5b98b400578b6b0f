"""The network stream under asyncio, over a transport that does as it is told."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Callable, Coroutine
from types import SimpleNamespace
from typing import Any

import httpcore
import pytest

from overlay.transport.fast.waiter import TimeLimit
from overlay.transport.fast.wire_async import WireAsync

HEAD = b"HTTP/1.1 200 OK\r\n\r\n"
SLOW = "what the reply has beside its body took too long"


class Transport:
    """A transport of asyncio. `calls` is what it was asked."""

    def __init__(self) -> None:
        self.calls: list[Any] = []
        self.closing = False
        self.info: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:
        if name in ("_read_ready_cb", ""):
            raise AttributeError(name)
        return lambda *arguments: self.calls.append((name, *arguments))

    def is_closing(self) -> bool:
        return self.closing

    def get_extra_info(self, name: str) -> Any:
        return self.info.get(name)


class Timer:
    def __init__(self, due: float) -> None:
        self.due, self.cancelled = due, False

    def cancel(self) -> None:
        self.cancelled = True


def run(main: Callable[[WireAsync, Any], Coroutine[Any, Any, None]]) -> None:
    async def within() -> None:
        wire, transport = WireAsync(asyncio.get_running_loop(), httpcore, 1000), Transport()
        wire.connection_made(transport)  # type: ignore[arg-type]
        assert transport.calls.pop() == ("set_write_buffer_limits", 0)
        await main(wire, transport)

    asyncio.run(asyncio.wait_for(within(), 5))


def test_reading_under_asyncio() -> None:
    async def main(wire: WireAsync, transport: Any) -> None:
        await wire.write(b"GET")
        assert transport.calls == [("write", b"GET")] and wire.awaiting
        reader = asyncio.ensure_future(wire.read(500))
        await asyncio.sleep(0)
        wire.data_received(memoryview(HEAD[:7]))
        await asyncio.sleep(0)
        assert not reader.done()
        wire.data_received(HEAD[7:] + b"body")
        assert await reader == HEAD and wire.at_body and wire.parts == [b"body"]
        assert wire.get_extra_info("is_readable") is True
        assert await wire.read(3) == b"bod" and wire.parts == [b"y"]
        wire.data_received(b"es")
        assert await wire.read(3) == b"yes" and wire.parts == []
        wire.data_received(b"end")
        assert wire.eof_received() is True
        assert await wire.read(3) == b"end" and await wire.read(3) == b"" == await wire.receive()

    run(main)


def test_what_waits_to_be_read_has_a_limit() -> None:
    async def main(wire: WireAsync, transport: Any) -> None:
        wire.data_received(b"x" * 65_000)
        wire.data_received(b"x" * 536)
        assert transport.calls == []
        wire.data_received(b"x")
        wire.data_received(b"x")
        assert transport.calls == [("pause_reading",)]
        assert len(wire.take()) == 65_538 and transport.calls == [("pause_reading",), ("resume_reading",)]
        wire.data_received(b"x" * 65_536)
        wire.take()
        assert len(transport.calls) == 2
        wire.data_received(b"x" * 65_537)
        transport.closing = True
        wire.take()
        wire.take()
        assert transport.calls[2:] == [("pause_reading",)]
        transport.closing = False
        wire.data_received(b"x" * 65_537)
        wire.take()
        assert transport.calls[3:] == [("pause_reading",), ("resume_reading",)]

    run(main)


def test_failures_of_a_read_under_asyncio() -> None:
    async def main(wire: WireAsync, transport: Any) -> None:
        for failed, kind in ((TimeLimit(), httpcore.ReadTimeout), (TimeoutError(), httpcore.ReadError)):
            wire.failed = failed
            with pytest.raises(kind) as caught:
                await wire.read(10)
            assert caught.value.__cause__ is failed and wire.failed is None
        wire.failed = ssl.SSLError("bad")
        with pytest.raises(ssl.SSLError):
            await wire.read(10)
        with pytest.raises(httpcore.ReadTimeout) as late:
            await wire.read(10, 0.01)
        assert type(late.value.__cause__) is TimeLimit
        lost = OSError("lost")
        reader = asyncio.ensure_future(wire.read(10))
        await asyncio.sleep(0)
        wire.connection_lost(lost)
        with pytest.raises(httpcore.ReadError) as broken:
            await reader
        assert broken.value.__cause__ is lost and await wire.read(10) == b"", "the error is raised once"
        wire._closed = True
        with pytest.raises(httpcore.ReadError) as closed:
            await wire.read(10)
        assert type(closed.value.__cause__) is ConnectionAbortedError

    run(main)


def test_the_first_reason_of_a_loss_stands() -> None:
    async def main(wire: WireAsync, transport: Any) -> None:
        wire._error = first = OSError("first")
        transport.__dict__["_read_ready_cb"] = 1
        wire.pause_writing()
        waiting = wire._drained
        wire.pause_writing()
        assert wire._drained is waiting and waiting is not None
        wire.connection_lost(OSError("second"))
        assert wire._error is first and waiting.done() and wire._drained is None
        assert transport._read_ready_cb is None
        wire.resume_writing()

    run(main)


def test_one_timer_serves_many_waits() -> None:
    async def main(wire: WireAsync, transport: Any) -> None:
        timers: list[Timer] = []
        now = 100.0

        def call_at(due: float, callback: Any) -> Timer:
            assert callback == wire._look
            timers.append(Timer(due))
            return timers[-1]

        wire._loop = SimpleNamespace(time=lambda: now, call_at=call_at)  # type: ignore[assignment]
        woken: list[Any] = []
        waiter = SimpleNamespace(busy=False, waits=True, wake=woken.append)
        wire._waiter = waiter  # type: ignore[assignment]
        assert wire.wait() is waiter and timers == []  # type: ignore[comparison-overlap]
        wire.limit = 5.0
        wire.wait()
        now = 102.0
        wire.wait()
        assert [timer.due for timer in timers] == [105.0] and wire._due == 107.0
        now = 105.0
        wire._look()
        assert [timer.due for timer in timers] == [105.0, 107.0] and woken == []
        wire.limit = 1.0
        wire.wait()
        assert [timer.due for timer in timers] == [105.0, 107.0, 106.0] and timers[1].cancelled
        now = 106.0
        waiter.waits = False
        wire._look()
        assert woken == [] and len(timers) == 3 and wire._timer is None
        waiter.waits = True
        wire._look()
        assert [type(error) for error in woken] == [TimeLimit] and len(timers) == 3
        wire.limit = None
        wire.wait()
        wire._look()
        assert len(woken) == 1 and wire._due is None
        wire.limit = 1.0
        wire.wait()
        wire._clear_timer()
        wire._clear_timer()
        assert timers[-1].cancelled and wire._timer is None
        waiter.busy = True
        with pytest.raises(RuntimeError, match="another task reads from this connection"):
            wire.wait()

    run(main)


def test_writing_waits_for_the_socket() -> None:
    async def main(wire: WireAsync, transport: Any) -> None:
        wire.pause_writing()
        writer = asyncio.ensure_future(wire.write(b"much", 5.0))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert not writer.done() and transport.calls == [("write", b"much")]
        wire.resume_writing()
        await writer
        wire.pause_writing()
        with pytest.raises(httpcore.WriteTimeout) as late:
            await wire.write(b"much", 0.01)
        assert type(late.value.__cause__) is TimeoutError
        wire._drained = None
        wire.pause_writing()
        writer = asyncio.ensure_future(wire.write(b"much"))
        await asyncio.sleep(0)
        lost = OSError("lost")
        wire.connection_lost(lost)
        with pytest.raises(httpcore.WriteError) as broken:
            await writer
        assert type(broken.value.__cause__) is ConnectionAbortedError and broken.value.__cause__.__cause__ is lost

    run(main)


def test_writing_to_what_is_closed() -> None:
    async def main(wire: WireAsync, transport: Any) -> None:
        await wire.write(b"x")
        wire.eof_received()
        await wire.write(b"x")  # The other side may still read.
        wire._tls = SimpleNamespace(encrypt=len, outgoing=bytes)  # type: ignore[assignment]
        with pytest.raises(httpcore.WriteError):
            await wire.write(b"x")
        wire._tls, wire._ended, transport.closing = None, False, True
        with pytest.raises(httpcore.WriteError):
            await wire.write(b"x")
        assert len(transport.calls) == 2

    run(main)


def test_closing_wakes_the_reader() -> None:
    async def main(wire: WireAsync, transport: Any) -> None:
        reader = asyncio.ensure_future(wire.read(10, 60.0))
        await asyncio.sleep(0)
        timer = wire._timer
        await wire.aclose()
        assert transport.calls == [("close",), ("abort",)] and wire._timer is None
        assert timer is not None and timer.cancelled()
        with pytest.raises(httpcore.ReadError) as closed:
            await reader
        assert type(closed.value.__cause__) is ConnectionAbortedError

    run(main)


def test_what_is_known_of_a_connection() -> None:
    async def main(wire: WireAsync, transport: Any) -> None:
        near, far = socket.socketpair()
        with near, far:
            transport.info = {"sockname": "here", "peername": "there", "socket": near, "x": "y"}
            assert [wire.get_extra_info(name) for name in ("client_addr", "server_addr", "x", "ssl_object")] == [
                *("here", "there", "y", None)
            ]
            assert wire.get_extra_info("is_readable") is False
            far.send(b"x")
            assert wire.get_extra_info("is_readable") is True
        assert wire.get_extra_info("is_readable") is True, "a socket that was closed"
        transport.info = {}
        assert wire.get_extra_info("is_readable") is True
        wire._ended = True
        assert wire.get_extra_info("is_readable") is True

    run(main)
