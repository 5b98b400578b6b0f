"""What is watched of a connection over HTTP/2: the size of heads to the byte, and waits by a clock of the tests'."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

import httpcore
import pytest

from overlay.core.errors import ResponseTooLargeError
from overlay.transport.fast.transports import transport, transport_async
from overlay.transport.network import patience as module
from overlay.transport.network.framed import NOTHING, Framed, FramedAsync, FramingBackend
from overlay.transport.network.frames import PREFACE, Frames
from overlay.transport.network.patience import Patience, Rest
from tests.support.http_library import httpx

DATA, HEADERS, PING, CONTINUATION = 0, 1, 6, 9
BOTH = pytest.mark.parametrize("kind", ["sync", "async"])


def frame(kind: int, stream: int, size: int) -> bytes:
    return size.to_bytes(3, "big") + bytes([kind, 0]) + stream.to_bytes(4, "big") + b"x" * size


@pytest.mark.parametrize("cut", [1, 8, 9, 10, 300, 10_000])
def test_heads_to_the_byte(cut: int) -> None:
    def take(frames: Frames, data: bytes) -> None:
        for start in range(0, len(data), cut):
            frames.take(data[start : start + cut])

    fits = frame(HEADERS, 1, 491) + frame(CONTINUATION, 1, 191) + frame(PING, 0, 8) + frame(HEADERS, 1, 291)
    frames = Frames(1000)
    take(frames, fits)
    take(frames, frame(HEADERS, 3, 991) + frame(PING, 0, 8) * 500)
    with pytest.raises(ResponseTooLargeError, match="interim replies.* larger than max_header_bytes, 1000 bytes"):
        take(frames, frame(HEADERS, 1, 0))
    frames = Frames(1000)
    take(frames, fits + frame(DATA, 1, 5) + fits + frame(DATA, 3, 5))
    with pytest.raises(ResponseTooLargeError):
        take(frames, frame(CONTINUATION, 1, 1))


def test_data_without_data_counts() -> None:
    frames = Frames(1000)
    frames.take(frame(HEADERS, 1, 100 - 9) + frame(DATA, 1, 0) * 100)
    with pytest.raises(ResponseTooLargeError):
        frames.take(frame(DATA, 1, 0))


def test_few_streams_are_remembered() -> None:
    frames = Frames(1000)
    for stream in range(1, 2001, 2):
        frames.take(frame(HEADERS, stream, 900))
    assert len(frames._heads) == 256
    with pytest.raises(ResponseTooLargeError):
        frames.take(frame(HEADERS, 1999, 900))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Any:
    class Clock:
        now = 100.0

    monkeypatch.setattr(module, "monotonic", lambda: Clock.now)
    return Clock


def patient(until: float | None = None, read: float | None = 5.0, knows_rest: bool = False) -> Patience:
    made = Patience({"connect": 1.0, "read": read, "write": 2.0, "pool": 3.0}, until)
    made.knows_rest = knows_rest
    return made


@pytest.mark.parametrize(
    ("made", "knows"),
    [(transport, False), (partial(transport, http2=True), True), (partial(transport_async, http2=True), True)],
    ids=["HTTP/1.1", "HTTP/2", "HTTP/2, asynchronous"],
)
def test_over_http2_a_read_is_told_the_rest_of_its_wait(made: Any, knows: bool, clock: Any) -> None:
    limits = patient(read=None, until=clock.now + 3.0)
    module.sent_by(httpx.Request("GET", "http://a.test", extensions={"timeout": limits}), made(httpx))
    assert (type(limits.get("read")) is Rest) is knows


def test_a_wait_of_many_reads(clock: Any) -> None:
    limits = patient()
    assert limits == {"connect": 1.0, "read": 5.0, "write": 2.0, "pool": 3.0}
    assert (limits.get("connect"), limits.get("pool"), limits.get("other"), limits.get("other", 7)) == (1, 3, None, 7)
    for passed in (0.0, 3.0, 1.9):
        clock.now += passed
        assert limits.get("read") == 5.0 and type(limits.get("write")) is float
    clock.now += 0.1
    with pytest.raises(TimeoutError, match="nothing came of the reply in time, although the connection is alive"):
        limits.get("read")


@pytest.mark.parametrize("writes", [0, 2, 3])
def test_what_begins_a_wait_anew(clock: Any, writes: int) -> None:
    """Something was sent or credited; or a body is read whose head came long ago, by HTTP/1.1."""
    limits = patient()
    limits.get("read")
    clock.now += 4.0
    for _ in range(writes):
        limits.get("write")
    limits.get("read")
    limits.get("write")
    clock.now += 4.0
    assert limits.get("read") == 5.0


def test_a_body_is_waited_for_when_somebody_asks(clock: Any) -> None:
    limits = patient()
    limits.get("read")
    limits.get("write")
    limits.begin()
    clock.now += 60.0
    assert limits.get("read") == 5.0


def test_the_rest_of_a_wait_and_of_a_deadline(clock: Any) -> None:
    limits = patient(knows_rest=True)
    first = limits.get("read")
    assert first == 5.0 and type(first) is float
    limits.get("write")
    clock.now += 2.0
    rest = limits.get("read")
    assert rest == 3.0 and type(rest) is Rest
    for read in (5.0, None):
        limits = patient(until=clock.now + 3.0, read=read, knows_rest=True)
        assert limits.get("read") == 3.0
        clock.now += 3.0
        with pytest.raises(TimeoutError):
            limits.get("read")
    limits = patient(until=clock.now + 3.0)
    assert type(limits.get("read")) is float
    clock.now += 3.0
    with pytest.raises(TimeoutError):
        limits.get("read")
    assert patient(read=None).get("read") is None


class Stream:
    """A network stream of the library's: its reads are the steps."""

    def __init__(self, *steps: Any) -> None:
        self.steps = [*steps]
        self.asked: list[Any] = []

    def read(self, most: int, timeout: Any = None) -> bytes:
        step = self.steps.pop(0)
        if isinstance(step, Exception):
            raise step
        return bytes(step)

    def write(self, *arguments: Any) -> None:
        self.asked.append(arguments)

    def start_tls(self, *arguments: Any) -> Stream:
        self.asked.append(arguments)
        return Stream()

    def close(self) -> None:
        self.asked.append("close")

    def get_extra_info(self, name: str) -> str:
        return f"its {name}"


class StreamAsync:
    def __init__(self, *steps: Any) -> None:
        self.sync = Stream(*steps)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.sync, {"aclose": "close"}.get(name, name))
        if name == "get_extra_info":
            return found

        async def later(*arguments: Any) -> Any:
            return found(*arguments)

        return later


class Both:
    """A watched stream of one kind or the other, used without waiting."""

    def __init__(self, kind: str, *steps: Any) -> None:
        self.stream: Any = Stream(*steps) if kind == "sync" else StreamAsync(*steps)
        self.watched: Any = (Framed if kind == "sync" else FramedAsync)(self.stream, httpcore, 1000)
        self.asked: list[Any] = self.stream.asked if kind == "sync" else self.stream.sync.asked
        self.close = "close" if kind == "sync" else "aclose"

    def do(self, name: str, *arguments: Any) -> Any:
        found = getattr(self.watched, name)(*arguments)
        return asyncio.run(found) if hasattr(found, "send") else found


@BOTH
def test_a_connection_over_http_2(kind: str) -> None:
    late, head = httpcore.ReadTimeout(), frame(HEADERS, 1, 500)
    both = Both(kind, head, late, late, b"", head)
    both.do("write", PREFACE + b"...", 2.0)
    assert both.do("read", 9, 5.0) == head
    nothing = both.do("read", 9, Rest(1.0))
    equal = nothing == b""  # As the library asks.
    assert nothing is NOTHING and len(nothing) == 0 and nothing != b"" and not equal and hash(nothing) == hash(b"")
    with pytest.raises(httpcore.ReadTimeout):
        both.do("read", 9, 1.0)
    assert both.do("read", 9, 1.0) == b""
    with pytest.raises(ResponseTooLargeError):
        both.do("read", 9, 1.0)
    assert both.do("get_extra_info", "socket") == "its socket"
    both.do(both.close)
    assert both.asked == [(PREFACE + b"...", 2.0), "close"]


@BOTH
def test_a_connection_over_another_version(kind: str) -> None:
    both = Both(kind, frame(HEADERS, 1, 5000), httpcore.ReadTimeout())
    both.do("write", b"")
    both.do("write", b"GET / HTTP/1.1\r\n")
    both.do("write", PREFACE)
    assert len(both.do("read", 9)) == 5009
    with pytest.raises(httpcore.ReadTimeout):
        both.do("read", 9, Rest(1.0))


@BOTH
def test_tls_over_it(kind: str) -> None:
    both = Both(kind)
    under = both.do("start_tls", "context", "host", 3.0)
    assert type(under) is type(both.watched) and under.most == 1000 and under.core is httpcore
    assert under.stream is not both.stream and both.asked == [("context", "host", 3.0)]


def test_connecting_asynchronously() -> None:
    class Library:
        def __getattr__(self, name: str) -> Any:
            async def asked(*arguments: Any, **options: Any) -> Any:
                return name, arguments, options

            return asked

    backend: Any = FramingBackend(Library(), httpcore, 77)
    for name, arguments, options in (
        ("connect_tcp", ("host", 5), {"timeout": 1.0}),
        ("connect_unix_socket", ("path",), {}),
    ):
        made = asyncio.run(getattr(backend, name)(*arguments, **options))
        assert type(made) is FramedAsync and made.most == 77 and made.stream == (name, arguments, options)
    with pytest.raises(StopIteration):
        backend.sleep(1.0).send(None)
