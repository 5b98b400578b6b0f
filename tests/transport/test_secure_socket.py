"""Synchronous TLS over real sockets, packet by packet: the server's side is encrypted and sent by the test."""

from __future__ import annotations

import contextlib
import socket
import ssl
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import httpcore
import pytest

from overlay.transport.fast.body import receiver, unlimited
from tests.support.certificates import made_certificate
from tests.support.secure_peer import Both

VERSIONS = [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a key and a certificate for 127.0.0.1."""
    return made_certificate(tmp_path_factory.mktemp("tls"))[1]


@pytest.fixture(params=VERSIONS, ids=lambda version: version.name)
def both(request: pytest.FixtureRequest, certificate: Path) -> Iterator[Both]:
    made = Both(certificate, request.param)
    with made.peer.sock:
        yield made
        made.stream.close()


class Reading:
    """One way to read from a connection: by the stream, or as a body is read."""

    def __init__(self, both: Both, fast: bool) -> None:
        self._read = receiver(both.sock, 0.2) if fast else lambda size: both.stream.read(size, 0.2)

    def __call__(self, size: int = 65_536) -> bytes:
        return self._read(size)


LATE = (httpcore.ReadTimeout, TimeoutError, BlockingIOError)


@pytest.fixture(params=[False, True], ids=["stream", "body"])
def read(request: pytest.FixtureRequest, both: Both) -> Reading:
    return Reading(both, request.param)


def test_what_is_known_of_a_connection(both: Both) -> None:
    known = both.stream.get_extra_info("ssl_object")
    assert known.selected_alpn_protocol() == "http/1.1" and known.getpeercert()["subjectAltName"]
    assert isinstance(both.sock, socket.socket) and both.sock.gettimeout() == 5.0
    assert both.stream.get_extra_info("server_addr") == both.sock.getpeername()
    for name in ("sendall", "recv_into", "recvmsg"):
        with pytest.raises(NotImplementedError):
            getattr(both.sock, name)(b"x")


def test_records_in_one_packet(both: Both, read: Reading) -> None:
    record = both.peer.record
    both.send(record(b"one") + record(b"two") + record(b"3" * 16_384) + record(b"four")[:9])
    assert [read(), read(), read()] == [b"one", b"two", b"3" * 16_384]
    assert both.stream.get_extra_info("is_readable") is True  # A part of the fourth.
    with pytest.raises(LATE):
        read()
    assert both.stream.get_extra_info("is_readable") is False


def test_a_record_in_many_packets(both: Both, read: Reading) -> None:
    sent = both.peer.record(b"whole") + both.peer.record(b"more")
    parts = [sent[:3], sent[3:9], sent[9:-7], sent[-7:]]
    go = threading.Semaphore(0)

    def drip() -> None:
        for part in parts:
            both.send(part)
            go.acquire(timeout=0.05)

    dripping = threading.Thread(target=drip)
    dripping.start()
    assert [read(), read()] == [b"whole", b"more"]
    dripping.join()


def test_a_record_that_is_never_whole(both: Both, read: Reading) -> None:
    sent, over = both.peer.record(b"x" * 999), threading.Event()

    def drip() -> None:
        for at in range(len(sent) - 9):
            if over.wait(0.02):
                return
            both.send(sent[at : at + 1])

    dripping = threading.Thread(target=drip)
    dripping.start()
    with pytest.raises(LATE):
        read()  # Each byte comes in time, the record does not.
    over.set()
    dripping.join()


def test_a_record_that_is_read_in_parts(both: Both, read: Reading) -> None:
    both.send(both.peer.record(b"hello") + both.peer.record(b"!"))
    assert read(2) == b"he" and both.stream.get_extra_info("is_readable") is True
    assert receiver(both.sock, 0.2)(65_536) == b"llo"
    assert [read(9), both.stream.get_extra_info("is_readable")] == [b"!", False]
    both.send(both.peer.record(b"hello"))
    assert read(2) == b"he"
    later = receiver(both.sock, 0.2)
    assert [later(2), later(65_536)] == [b"ll", b"o"]
    unlimited(both.sock, 0.2)


@pytest.mark.parametrize("announced", [False, True])
def test_the_end(both: Both, read: Reading, announced: bool) -> None:
    both.send(both.peer.record(b"last") + (both.peer.goodbye() if announced else b""))
    both.peer.sock.shutdown(socket.SHUT_WR)
    assert read() == b"last" and both.stream.get_extra_info("is_readable") is True
    assert read() == read() == b""


def test_an_end_within_a_record(both: Both, read: Reading) -> None:
    both.send(both.peer.record(b"cut")[:-1])
    both.peer.sock.shutdown(socket.SHUT_WR)
    assert read() == b""


@pytest.mark.parametrize("together", [False, True])
def test_a_record_that_was_changed(both: Both, read: Reading, together: bool) -> None:
    before, sent = both.peer.record(b"before"), bytearray(both.peer.record(b"true"))
    sent[-1] ^= 1
    both.send(before + sent if together else before)
    assert read() == b"before"
    both.send(b"" if together else sent)
    with pytest.raises((httpcore.ReadError, ssl.SSLError), match="(?i)bad.record.mac"):
        read()
    with pytest.raises(ssl.SSLError, match="(?i)alert bad.record.mac"):
        both.peer.hear(lambda: both.peer.object.read(9))  # The peer was told.


def test_a_large_write(both: Both) -> None:
    body, received = b"x" * 1_000_000, bytearray()

    def take() -> None:
        while len(received) < len(body):
            received.extend(both.peer.hear(lambda: both.peer.object.read(65_536)))

    taking = threading.Thread(target=take)
    taking.start()
    both.stream.write(body, 5.0)
    taking.join()
    assert received == body
    with pytest.raises(httpcore.WriteTimeout):
        both.stream.write(b"x" * 10_000_000, 0.05)


def test_reading_and_writing_at_once(both: Both) -> None:
    """As over HTTP/2, whose connection many threads share."""
    echoed = bytearray()

    def echo() -> None:
        for _ in range(300):
            data = both.peer.hear(lambda: both.peer.object.read(65_536))
            both.send(both.peer.record(data))

    def take() -> None:
        while len(echoed) < 300 * 100:
            echoed.extend(both.stream.read(65_536, 5.0))

    threads = [threading.Thread(target=run) for run in (echo, take)]
    for thread in threads:
        thread.start()
    for number in range(300):
        both.stream.write(b"%100d" % number, 5.0)
    for thread in threads:
        thread.join(10)
    assert echoed == b"".join(b"%100d" % number for number in range(300))


@pytest.mark.parametrize("bounded", [True, False])
def test_a_body(both: Both, bounded: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not bounded:
        monkeypatch.setattr(sys, "platform", "other")
    record = both.peer.record
    wire, body = both.body(0.2)
    both.send(record(b"3\r\none\r\n") + record(b"3\r\ntwo\r\n") + record(b"5\r\nth"))
    pieces = iter(body)
    assert [next(pieces), next(pieces), next(pieces)] == [b"one", b"two", b"th"]
    both.send(record(b"ree\r\n"))
    assert next(pieces) == b"ree"
    assert [*pieces] == [] and isinstance(wire.failed, TimeoutError)
    with pytest.raises(httpcore.ReadTimeout):
        wire.read(9, 5.0)


@pytest.mark.parametrize("fast", [False, True])
def test_closing_ends_a_read(both: Both, fast: bool) -> None:
    wire, body = both.body(20.0)
    found: list[bytes] = []

    def take() -> None:
        with contextlib.suppress(httpcore.ReadError):
            found.extend(body if fast else [both.stream.read(9, 20.0)])

    reading = threading.Thread(target=take)
    reading.start()
    reading.join(0.2)  # It has begun to read then, or finds the connection closed.
    wire.close()
    reading.join(5)
    assert not reading.is_alive() and found in ([], [b""]) and both.sock.fileno() == -1
