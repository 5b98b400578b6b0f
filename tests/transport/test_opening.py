"""Opening synchronous connections: each address in turn, and an end from another thread at any moment of it."""

from __future__ import annotations

import gc
import pathlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import httpcore
import httpx2
import pytest

from overlay.core.errors import APIConnectionError, APITimeoutError, ClientClosedError
from overlay.transport.fast.transports import transport
from overlay.transport.fast.wire import Backend
from overlay.transport.network import opening
from overlay.transport.network.opening import Openings, is_ready
from overlay.transport.network.socket_stream import SocketStream
from tests.support.client_support import POST, SETTINGS, same
from tests.support.http_library import httpx
from tests.support.raw_server import raw_server, sized
from tests.support.stream_support import Client

TABLE = pathlib.Path("/proc/net/tcp")
"""What the system says of its connections (proc(5)): the state of one that waits for an answer is 02."""

SYN_SENT = "02"


def in_state(port: int, state: str) -> int:
    """How many connections to a port are in this state."""
    rows = [line.split() for line in TABLE.read_text().splitlines()[1:]]
    return sum(row[2].endswith(f":{port:04X}") and row[3] == state for row in rows)


@pytest.fixture
def deaf() -> Iterator[int]:
    """A port whose queue of connections is full: the next one is not answered."""
    fillers = [socket.socket() for _ in range(3)]
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        port = listener.getsockname()[1]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(("127.0.0.1", port))
        yield port
        for filler in fillers:
            filler.close()


def clients(url: str) -> dict[str, tuple[Client, Callable[[], None]]]:
    """A client with connections of its own, and ones with an HTTP client handed in; each with what closes it."""
    options: dict[str, Any] = {"server_url": url, "retry_config": None, "timeout_ms": 20_000}
    made = {"own": Client(SETTINGS, {"Key": "k"}, **options)}
    made["own, the library's way"] = Client(SETTINGS, {"Key": "k"}, fast_path=False, **options)
    made["own, HTTP/2"] = Client(SETTINGS, {"Key": "k"}, http2=True, **options)
    found = {name: (sdk, sdk.close) for name, sdk in made.items()}
    for name in NAMES[3:]:
        library: Any = httpx2 if "httpx2" in name else httpx
        http = library.Client(transport=transport(library, verify=False), timeout=20)
        close = http.__exit__ if name.endswith("with") else http.close
        found[name] = Client(SETTINGS, {"Key": "k"}, client=http, **options), close
    return found


NAMES = ["own", "own, the library's way", "own, HTTP/2", "injected", "injected, httpx2"]
NAMES += [f"{name}, by with" for name in NAMES[3:]]


def closed_when(name: str, url: str, reached: Callable[[], object]) -> BaseException | None:
    """Close a client when its call has got so far, and return what the call raised."""
    sdk, close = clients(url)[name]
    told: list[BaseException] = []

    def call() -> None:
        try:
            sdk.request(POST, same, body={})
        except BaseException as error:
            told.append(error)

    calling = threading.Thread(target=call)
    calling.start()
    reached()
    close()
    calling.join(15)
    assert not calling.is_alive()
    return told[0] if told else None


@pytest.mark.skipif(not TABLE.exists(), reason="Linux tells of its connections")
@pytest.mark.parametrize("name", NAMES)
def test_closed_while_it_connects(name: str, deaf: int) -> None:
    others = in_state(deaf, SYN_SENT)

    def connecting() -> None:
        while in_state(deaf, SYN_SENT) == others:
            pass

    error = closed_when(name, f"http://127.0.0.1:{deaf}", connecting)
    assert isinstance(error, ClientClosedError) and "while it connected" in str(error)


@pytest.mark.parametrize("name", NAMES)
def test_closed_within_the_handshake(name: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        taken: list[socket.socket] = []

        def greeted() -> None:
            taken.append(listener.accept()[0])
            assert taken[0].recv(65536)

        error = closed_when(name, f"https://127.0.0.1:{listener.getsockname()[1]}", greeted)
        assert isinstance(error, ClientClosedError) and "while it connected" in str(error)
        taken[0].close()


def test_nothing_begins_after_the_end() -> None:
    openings = Openings()
    openings.end()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = listener.getsockname()
        with pytest.raises(ClientClosedError):
            openings.connect(*address, 5.0, None, ())
        with pytest.raises(ClientClosedError), socket.create_connection(address) as sock:
            openings.start_tls(sock, ssl.create_default_context(), "localhost", 5.0)


@pytest.fixture
def addresses(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Have a host be at these ports of this machine."""

    def at(*ports: int) -> None:
        found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port)) for port in ports]
        replaced = SimpleNamespace(**{**vars(socket), "getaddrinfo": lambda *_, **__: found})
        monkeypatch.setattr(opening, "socket", replaced)

    return at


def unused_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def test_the_next_address_is_tried(addresses: Callable[..., None]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        addresses(unused_port(), listener.getsockname()[1])
        options = [(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)]
        with Openings().connect("host", 1, 7.0, "127.0.0.1", options) as sock:
            assert sock.getpeername() == listener.getsockname() and sock.gettimeout() == 7.0
            assert sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)


def test_the_first_failure_is_told(addresses: Callable[..., None], deaf: int) -> None:
    addresses(unused_port(), deaf)
    with pytest.raises(ConnectionRefusedError):
        Openings().connect("host", 1, 0.05, None, ())
    addresses(deaf, unused_port())
    with pytest.raises(TimeoutError):
        Openings().connect("host", 1, 0.05, None, ())
    addresses()
    with pytest.raises(OSError, match="no address"):
        Openings().connect("host", 1, 0.05, None, ())
    with pytest.raises(OSError):
        Openings().connect("127.0.0.1", deaf, 0.05, "192.0.2.1", ())


def test_what_the_library_is_told(deaf: int) -> None:
    backend = Backend(None, httpcore, 77)
    with pytest.raises(httpcore.ConnectError):
        backend.connect_tcp("127.0.0.1", unused_port(), 5.0)
    with pytest.raises(httpcore.ConnectTimeout):
        backend.connect_tcp("127.0.0.1", deaf, 0.05)


def test_what_a_caller_is_told(deaf: int) -> None:
    for port, kind in ((unused_port(), APIConnectionError), (deaf, APITimeoutError)):
        url = f"http://127.0.0.1:{port}"
        with Client(SETTINGS, {"Key": "k"}, server_url=url, retry_config=None, timeout_ms=100) as sdk:
            with pytest.raises(APIConnectionError) as caught:
                sdk.request(POST, same, body={})
            assert type(caught.value) is kind


def test_an_interrupt_closes_the_socket(monkeypatch: pytest.MonkeyPatch, deaf: int) -> None:
    def interrupted(*_: Any, **__: Any) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(opening, "is_ready", interrupted)
    with pytest.raises(KeyboardInterrupt):
        Openings().connect("127.0.0.1", deaf, 5.0, None, ())
    gc.collect()  # Where a socket that nobody closed would warn.


def test_a_handshake_that_fails() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        context = ssl.create_default_context()
        for hostname, kind in (("localhost", httpcore.ConnectTimeout), (None, ValueError)):
            sock = socket.create_connection(listener.getsockname())
            stream = SocketStream(sock, httpcore, Openings())
            with pytest.raises(kind):
                stream.start_tls(context, hostname, 0.05)
            assert sock.fileno() == -1
        sock = socket.create_connection(listener.getsockname())
        sock.shutdown(socket.SHUT_RDWR)
        with pytest.raises(httpcore.ConnectError):
            SocketStream(sock, httpcore, Openings()).start_tls(context, "localhost", 5.0)
        gc.collect()


def test_a_stream_over_a_socket() -> None:
    near, far = socket.socketpair()
    stream = SocketStream(near, httpcore, Openings())
    with far:
        with pytest.raises(httpcore.ReadTimeout):
            stream.read(5, 0.01)
        assert stream.get_extra_info("is_readable") is False and stream.get_extra_info("socket") is near
        assert stream.get_extra_info("ssl_object") is None is stream.get_extra_info("x")
        assert stream.get_extra_info("client_addr") == stream.get_extra_info("server_addr") == near.getsockname()
        stream.write(b"")
        stream.write(b"hello", 1.0)
        far.sendall(far.recv(9))
        assert stream.get_extra_info("is_readable") is True and stream.read(3) == b"hel" and stream.read(9) == b"lo"
        with pytest.raises(httpcore.WriteTimeout) as late:
            stream.write(b"x" * 10_000_000, 0.01)
    with pytest.raises(httpcore.WriteError) as broken:
        stream.write(b"x")
    assert isinstance(late.value.__cause__, TimeoutError) and isinstance(broken.value.__cause__, BrokenPipeError)
    stream.close()
    assert stream.get_extra_info("is_readable") is True
    for call in (lambda: stream.read(1), lambda: stream.write(b"x")):
        with pytest.raises((httpcore.ReadError, httpcore.WriteError)):
            call()


@pytest.mark.parametrize("has_poll", [True, False])
def test_waiting_for_a_socket(monkeypatch: pytest.MonkeyPatch, has_poll: bool) -> None:
    if not has_poll:
        monkeypatch.setattr(opening, "select", SimpleNamespace(select=opening.select.select))
    near, far = socket.socketpair()
    with near, far:
        assert is_ready(near, 0) is False and is_ready(near, 0, to_write=True) is True
        far.send(b"x")
        assert is_ready(near, None) is True


def test_a_call_over_it_all() -> None:
    reply = sized(b'{"ok": 1}', b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
    with raw_server(reply) as server:
        url = server.url.replace("127.0.0.1", "localhost")
        with Client(SETTINGS, {"Key": "k"}, server_url=url) as sdk:
            assert sdk.request(POST, same, body={}) == {"ok": 1}


def test_a_wait_of_months() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.send(b"x")
        assert is_ready(ours, 1e7)
