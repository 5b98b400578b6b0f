"""TLS under asyncio: the handshake, what is sent and what is broken, by a stand-in for TLS."""

from __future__ import annotations

import asyncio
import ssl
from typing import Any

import httpcore
import pytest

from overlay.transport.fast.wire_async import WireAsync

from .test_wires_async import run


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
