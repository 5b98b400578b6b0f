"""The handshakes of synchronous TLS: the first one, how it fails, and new keys later on."""

from __future__ import annotations

import contextlib
import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpcore
import pytest

from overlay.core.errors import ClientClosedError
from overlay.transport.fast.body import receiver
from overlay.transport.network.opening import Openings
from overlay.transport.network.socket_stream import SocketStream
from tests.support.certificates import made_certificate
from tests.support.secure_peer import Peer


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a key and a certificate for 127.0.0.1."""
    return made_certificate(tmp_path_factory.mktemp("tls"))[1]


@pytest.mark.parametrize("hostname", ["127.0.0.2", None])
def test_a_name_that_the_certificate_has_not(certificate: Path, hostname: str | None) -> None:
    near, far = socket.socketpair()
    with far:
        peer = Peer(certificate, far, ssl.TLSVersion.TLSv1_3)
        told: list[Exception] = []

        def shake() -> None:
            try:
                peer.shake()
                peer.hear(lambda: peer.object.read(9))
            except (OSError, ValueError) as error:
                told.append(error)

        shaking = threading.Thread(target=shake)
        shaking.start()
        stream = SocketStream(near, httpcore, Openings())
        with pytest.raises(ValueError if hostname is None else httpcore.ConnectError) as caught:
            stream.start_tls(ssl.create_default_context(cafile=certificate), hostname, 5.0)
        if hostname is None:
            far.shutdown(socket.SHUT_RDWR)
        else:
            assert isinstance(caught.value.__cause__, ssl.SSLCertVerificationError)
        shaking.join(5)
        assert hostname is None or (isinstance(told[0], ssl.SSLError) and "ALERT" in str(told[0]).upper())


@pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 400 Bad Request\r\n\r\n"])
def test_a_peer_without_tls(answer: bytes) -> None:
    near, far = socket.socketpair()
    with far:
        far.sendall(answer)
        far.shutdown(socket.SHUT_WR)
        with pytest.raises(httpcore.ConnectError) as caught:
            SocketStream(near, httpcore, Openings()).start_tls(ssl.create_default_context(), "localhost", 5.0)
        assert isinstance(caught.value.__cause__, ssl.SSLError)


def test_the_handshake_has_one_time_limit() -> None:
    near, far = socket.socketpair()
    over = threading.Event()
    with far:

        def drip() -> None:
            for byte in b"\x16\x03\x03\x03\xe8" + bytes(500):
                if over.wait(0.02):
                    return
                far.sendall(bytes([byte]))

        dripping = threading.Thread(target=drip)
        dripping.start()
        with pytest.raises(httpcore.ConnectTimeout):
            SocketStream(near, httpcore, Openings()).start_tls(ssl.create_default_context(), "localhost", 0.1)
        over.set()
        dripping.join()


def test_the_end_of_a_client_ends_a_handshake() -> None:
    near, far = socket.socketpair()
    openings, told = Openings(), []

    def shake() -> None:
        try:
            SocketStream(near, httpcore, openings).start_tls(ssl.create_default_context(), "localhost", 20.0)
        except ClientClosedError as error:
            told.append(error)

    with far:
        shaking = threading.Thread(target=shake)
        shaking.start()
        assert far.recv(65_536)
        openings.end()
        shaking.join(5)
    assert len(told) == 1


@pytest.fixture(params=[("K", "-tls1_3"), ("k", "-tls1_3"), ("r", "-tls1_2")], ids=["K", "k", "r"])
def program(request: pytest.FixtureRequest, certificate: Path) -> Iterator[Any]:
    """OpenSSL's server, and what has it send new keys: asking for ours (K) or not (k), or by a new handshake (r)."""
    command, version = request.param
    arguments = ["-accept", "127.0.0.1:0", "-cert", str(certificate), "-key", str(certificate), version]
    server = subprocess.Popen(
        [str(shutil.which("openssl")), "s_server", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    with server:
        yield command, server
        server.kill()


@pytest.mark.parametrize("fast", [False, True])
def test_new_keys(program: Any, certificate: Path, fast: bool) -> None:
    command, server = program
    lines = iter(server.stdout.readline, b"")
    port = next(int(line.rpartition(b":")[2]) for line in lines if line.startswith(b"ACCEPT 127.0.0.1:"))
    sock = socket.create_connection(("127.0.0.1", port))
    context = ssl.create_default_context(cafile=certificate)
    stream = SocketStream(sock, httpcore, Openings()).start_tls(context, "127.0.0.1", 5.0)
    read = receiver(stream.get_extra_info("socket"), 5.0) if fast else lambda size: stream.read(size, 5.0)

    def say(text: bytes) -> None:
        server.stdin.write(text + b"\n")
        server.stdin.flush()

    with contextlib.closing(stream):
        for number in range(3):
            say(b"before")
            assert read(65_536) == b"before\n"
            say(command.encode())
            stream.write(b"%d\n" % number, 5.0)
            assert b"%d\n" % number in lines  # Now it has taken the command, too.
            say(b"after")
            assert read(65_536) == b"after\n"
            stream.write(b"answer %d\n" % number, 5.0)
            assert b"answer %d\n" % number in lines
