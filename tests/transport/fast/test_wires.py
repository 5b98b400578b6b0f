"""The network streams of the fast path, over connections that do as they are told."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Callable, Coroutine
from types import SimpleNamespace
from typing import Any

import httpcore
import pytest

from overlay.transport.fast import heads as heads_module
from overlay.transport.fast.backend_async import Guarded
from overlay.transport.fast.wire import Backend, Wire
from overlay.transport.fast.wire_async import TimeLimit, WireAsync

HEAD = b"HTTP/1.1 200 OK\r\n\r\n"
SLOW = "what the reply has beside its body took too long"


class Stream:
    """The library's own network stream, of both kinds: its reads are the steps. `calls` is what it was asked."""

    def __init__(self, *steps: bytes) -> None:
        self.steps = [*steps]
        self.calls: list[Any] = []

    def read(self, *arguments: Any) -> bytes:
        self.calls.append(("read", *arguments))
        return self.steps.pop(0)

    def write(self, *arguments: Any) -> None:
        self.calls.append(("write", *arguments))

    def close(self) -> None:
        self.calls.append("close")

    def start_tls(self, *arguments: Any) -> Stream:
        self.calls.append(("start_tls", *arguments))
        return Stream(HEAD)

    def get_extra_info(self, name: str) -> Any:
        return False if name == "is_readable" else f"its {name}"


class StreamAsync(Stream):
    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name not in ("read", "write", "start_tls"):
            return found

        async def later(*arguments: Any) -> Any:
            return found(*arguments)

        return later

    async def aclose(self) -> None:
        self.close()


class Both:
    """A wire over the library's stream, `Wire` or `Guarded`, read without waiting."""

    def __init__(self, kind: str, *steps: bytes) -> None:
        self.stream: Any = Stream(*steps) if kind == "sync" else StreamAsync(*steps)
        self.wire: Any = (Wire if kind == "sync" else Guarded)(self.stream, httpcore, 1000)

    def do(self, name: str, *arguments: Any) -> Any:
        found = getattr(self.wire, name)(*arguments)
        if not hasattr(found, "send"):
            return found
        with pytest.raises(StopIteration) as caught:
            found.send(None)
        return caught.value.value


BOTH = pytest.mark.parametrize("kind", ["sync", "async"])


@BOTH
def test_a_head_alone_and_then_the_body(kind: str) -> None:
    both = Both(kind, HEAD[:7], HEAD[7:] + b"body", b"more", b"")
    wire = both.wire
    both.do("write", b"GET", 7.0)
    assert wire.awaiting and both.stream.calls == [("write", b"GET", 7.0)]
    assert both.do("read", 500, 5.0) == HEAD and wire.at_body and wire.held == b"body"
    assert [call[:2] for call in both.stream.calls[1:]] == [("read", 500)] * 2 and both.stream.calls[1][2] == 5.0
    assert 4.0 < both.stream.calls[2][2] <= 5.0
    assert wire.get_extra_info("is_readable") is True and wire.get_extra_info("x") == "its x"
    assert both.do("read", 500) == b"body" and wire.held == b"" and wire.get_extra_info("is_readable") is False
    assert both.do("read", 9) == b"more" and both.stream.calls[-1] == ("read", 9, None)
    assert both.do("read", 9) == b""
    both.do("close" if kind == "sync" else "aclose")
    assert both.stream.calls[-1] == "close"


@BOTH
def test_a_head_that_drips(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(heads_module, "monotonic", lambda: now)
    both = Both(kind, HEAD[:7], HEAD[7:9], HEAD[9:])
    both.do("write", b"GET")
    assert both.stream.calls == [("write", b"GET", None)]
    read: list[bytes] = both.stream.steps

    class Late(list[bytes]):
        def pop(self, at: Any = 0) -> bytes:
            nonlocal now
            now += 3.0
            return read.pop(0)

    both.stream.steps = Late()
    assert both.do("read", 10, 5.0) == HEAD and [call[2] for call in both.stream.calls[1:]] == [5.0, 5.0, 2.0]
    read[:] = [HEAD[:7], HEAD[7:9]]
    both.do("write", b"GET")
    with pytest.raises(httpcore.ReadTimeout, match=SLOW):
        if kind == "sync":
            both.wire.read(10, 3.0)
        else:
            both.wire.read(10, 3.0).send(None)
    assert read == [] and now == 115.0
    read[:] = [b"x"]
    both.wire._head = None
    assert both.do("read", 10, 0) == b"x" and both.stream.calls[-1] == ("read", 10, 0), "nobody wants to wait"


@BOTH
def test_tls_over_it(kind: str) -> None:
    both = Both(kind)
    under = both.do("start_tls", "context", "host", 3.0)
    assert both.stream.calls == [("start_tls", "context", "host", 3.0)]
    assert type(under) is type(both.wire) and under.most == 1000 and under.core is httpcore and under.stream.steps


@pytest.mark.parametrize(
    ("failed", "kind"),
    [(TimeoutError("late"), httpcore.ReadTimeout), (OSError("gone"), httpcore.ReadError)],
)
def test_a_failure_that_was_not_the_librarys(failed: OSError, kind: type[Exception]) -> None:
    wire = Both("sync", b"x").wire
    assert wire.socket == "its socket" and wire.failed is None
    wire.failed = failed
    with pytest.raises(kind, match=str(failed)) as caught:
        wire.read(10)
    assert caught.value.__cause__ is failed and wire.failed is None and wire.read(10) == b"x"


def test_connecting() -> None:
    asked: list[Any] = []

    def connect(name: str) -> Callable[..., Any]:
        return lambda *arguments: asked.append((name, *arguments)) or Stream(HEAD)

    names = ("connect_tcp", "connect_unix_socket", "sleep")
    backend = Backend(SimpleNamespace(**{name: connect(name) for name in names}), httpcore, 77)
    made: Any = [
        backend.connect_tcp("host", 5, 1.0, "local", [(1, 2, 3)]),  # type: ignore[list-item]
        backend.connect_unix_socket("path", 2.0, [(4, 5, 6)]),  # type: ignore[list-item]
    ]
    backend.sleep(0.5)
    assert asked == [
        ("connect_tcp", "host", 5, 1.0, "local", [(1, 2, 3)]),
        ("connect_unix_socket", "path", 2.0, [(4, 5, 6)]),
        ("sleep", 0.5),
    ]
    assert all(type(wire) is Wire and wire.most == 77 and wire.core is httpcore for wire in made)


class Transport:
    """A transport of asyncio. `calls` is what it was asked."""

    def __init__(self) -> None:
        self.calls: list[Any] = []
        self.closing = False
        self.info: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:
        if name == "_read_ready_cb":
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

    asyncio.run(within())


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
        assert transport.calls == [("abort",)] and timer is not None and timer.cancelled() and wire._timer is None
        with pytest.raises(httpcore.ReadError) as closed:
            await reader
        assert type(closed.value.__cause__) is ConnectionAbortedError

    run(main)


class FakeTls:
    """TLS that takes two handshakes, and cannot send before it has heard something."""

    def __init__(self, *wants: bool) -> None:
        self.wants = [*wants]
        self.heard: list[bytes] = []

    def handshake(self, data: bytes) -> bool:
        self.heard.append(data)
        return self.wants.pop(0)

    def outgoing(self) -> bytes:
        return b"hello"

    def encrypt(self, buffer: bytes) -> bool:
        return self.wants.pop(0)

    def decrypt(self, data: Any, parts: list[bytes]) -> bool:
        if bytes(data) == b"bad":
            raise ssl.SSLError("bad")
        if data:
            parts.append(bytes(data).upper())
        return bytes(data) != b"close"


@pytest.fixture
def tls(monkeypatch: pytest.MonkeyPatch) -> FakeTls:
    made = FakeTls(False, False, True)
    monkeypatch.setattr("overlay.transport.fast.wire_async.Tls", lambda context, name: made)
    return made


def test_a_handshake(tls: FakeTls) -> None:
    async def main(wire: WireAsync, transport: Any) -> None:
        starting = asyncio.ensure_future(wire.start_tls(None, "host", 5.0))  # type: ignore[arg-type]
        for word in (b"one", b"two"):
            await asyncio.sleep(0)
            wire.data_received(word)
        assert await starting is wire and tls.heard == [b"", b"one", b"two"]
        assert transport.calls == [("write", b"hello")] * 3
        wire.data_received(b"text")
        assert await wire.read(10) == b"TEXT" and len(transport.calls) == 4
        wire.data_received(b"close")
        assert await wire.read(10) == b"CLOSE" and await wire.read(10) == b""
        tls.object = "object"  # type: ignore[attr-defined]
        assert wire.get_extra_info("ssl_object") == "object"

    run(main)


@pytest.mark.parametrize("how", ["ends", "late", "refused", "cancelled"])
def test_a_handshake_that_fails(tls: FakeTls, how: str) -> None:
    async def main(wire: WireAsync, transport: Any) -> None:
        refused = ssl.SSLError("refused")
        if how == "refused":
            tls.handshake = lambda data: (_ for _ in ()).throw(refused)  # type: ignore[method-assign]
        starting = asyncio.ensure_future(wire.start_tls(None, None, 0.01))  # type: ignore[arg-type]
        await asyncio.sleep(0)
        if how == "ends":
            wire.eof_received()
        if how == "cancelled":
            starting.cancel()
        expected: Any = {"late": httpcore.ConnectTimeout, "cancelled": asyncio.CancelledError}
        with pytest.raises(expected.get(how, httpcore.ConnectError)) as caught:
            await starting
        assert transport.calls[-1] == ("abort",) and wire._closed
        if how == "refused":
            assert caught.value.__cause__ is refused and caught.value.args == (refused,)
        elif how == "ends":
            assert type(caught.value.__cause__) is ConnectionAbortedError and str(caught.value) == ""
        elif how == "late":
            assert type(caught.value.__cause__) is TimeoutError

    run(main)


def test_broken_records_fail_the_read(tls: FakeTls) -> None:
    async def main(wire: WireAsync, transport: Any) -> None:
        wire._tls = tls  # type: ignore[assignment]
        wire.data_received(b"bad")
        with pytest.raises(ssl.SSLError):
            await wire.read(10)
        assert transport.calls == [("write", b"hello")]

    run(main)


def test_tls_that_has_to_hear_the_peer_before_it_sends(tls: FakeTls) -> None:
    async def main(wire: WireAsync, transport: Any) -> None:
        wire._tls, wire.limit = tls, 0.001  # type: ignore[assignment]
        writer = asyncio.ensure_future(wire.write(b"x", 5.0))
        await asyncio.sleep(0)
        assert wire.limit is None and not writer.done()
        wire.data_received(b"a")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        wire.data_received(b"b")
        await writer
        assert tls.wants == []
        tls.wants = [False, True]
        writer = asyncio.ensure_future(wire.write(b"x", 5.0))
        await asyncio.sleep(0)
        wire.eof_received()
        with pytest.raises(httpcore.WriteError):
            await writer
        assert tls.wants == [True], "nothing is sent to who has left"

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


def test_where_there_is_no_poll(monkeypatch: pytest.MonkeyPatch) -> None:
    from overlay.transport.fast import wire_async

    monkeypatch.setattr(wire_async, "select", SimpleNamespace(select=wire_async.select.select))
    near, far = socket.socketpair()
    with near, far:
        assert wire_async._is_readable(near) is False
        far.send(b"x")
        assert wire_async._is_readable(near) is True
