"""The network streams of the fast path that have the library's beneath, over ones that do as they are told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import httpcore
import pytest

from overlay.transport.fast import heads as heads_module
from overlay.transport.fast.backend_async import Guarded
from overlay.transport.fast.wire import Backend, Wire

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
        return asyncio.run(found)


BOTH = pytest.mark.parametrize("kind", ["sync", "async"])


@BOTH
def test_a_head_alone_and_then_the_body(kind: str) -> None:
    both = Both(kind, HEAD[:7], HEAD[7:] + b"body", b"more", b"")
    wire = both.wire
    assert wire.held == b"" and not wire.awaiting
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

    names = ("connect_unix_socket", "sleep")
    backend = Backend(SimpleNamespace(**{name: connect(name) for name in names}), httpcore, 77)
    wire = backend.connect_unix_socket("path", 2.0, [(4, 5, 6)])  # type: ignore[list-item]
    backend.sleep(0.5)
    assert asked == [("connect_unix_socket", "path", 2.0, [(4, 5, 6)]), ("sleep", 0.5)]
    assert type(wire) is Wire and wire.most == 77 and wire.core is httpcore
