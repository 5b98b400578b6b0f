"""Servers, each in a process of its own, that hold the first call at a stage and tell when it is there."""

from __future__ import annotations

import os
import re
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from attrs import frozen

from tests.soak.server import BEGUN, CHUNKED, EVENTS, JSON, STREAM, WHOLE, chunk, head, sized

CLOSE = "connection: close\r\n"

HELD: dict[str, bytes] = {
    "headers": b"",
    "half of the headers": b"HTTP/1.1 200 OK\r\ncontent-ty",
    "back-off": sized("503 Busy", JSON, b"{}", f"{CLOSE}retry-after: 30\r\n"),
    "reading": BEGUN,
    "drain": STREAM + b"".join(map(chunk, [EVENTS[0], *EVENTS[2:]])),
    "body": head("200 OK", JSON, CHUNKED) + chunk(WHOLE[:50]),
    "error body": head("400 Bad Request", JSON, "content-length: 50\r\n") + b"{",
}
"""What the first call is sent at each stage, before nothing more comes."""

STAGES = ["connect", "TLS", *HELD]
HELD["busy"] = sized("503 Busy", JSON, b"{}", f"{CLOSE}retry-after: 0\r\n")  # No stage: the next attempt is soon.
ANSWER = STREAM + b"".join(map(chunk, EVENTS)) + b"0\r\n\r\n"

LIFE = 20
"""Seconds after which a server ends by itself."""


@frozen
class Place:
    """A running server. `reached` returns when the first call is at its stage."""

    url: str
    _said: int

    def reached(self) -> None:
        os.read(self._said, 1)
        time.sleep(0.03)  # The call has to take in what was sent; a race that is run too early is a race as well.


@contextmanager
def held_at(stage: str, interrupt: bool = False) -> Iterator[Place]:
    """Run a server. With `interrupt` it sends this process a SIGINT when the first call is at its stage."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=0 if stage == "connect" else 16)
    said, say = os.pipe()
    port = listener.getsockname()[1]
    fillers = [fill(port) for _ in range(3 if stage == "connect" else 0)]
    waiting = connecting(port)
    server = os.fork()
    if not server:
        try:
            signal.alarm(LIFE)
            serve(stage, listener, say, interrupt, waiting)
        finally:
            os._exit(0)
    listener.close()
    os.close(say)
    try:
        yield Place(f"{'https' if stage == 'TLS' else 'http'}://127.0.0.1:{port}", said)
    finally:
        with suppress(ProcessLookupError):
            os.kill(server, signal.SIGKILL)
        os.waitpid(server, 0)
        os.close(said)
        for filler in fillers:
            filler.close()


def fill(port: int) -> socket.socket:
    """Take a place in a queue of connections, so that the next one has to wait."""
    filler = socket.socket()
    filler.setblocking(False)
    with suppress(BlockingIOError):
        filler.connect(("127.0.0.1", port))
    return filler


SYN_SENT = "02"
"""The state of a connection that waits for an answer (proc(5), and the kernel's tcp_states.h)."""


def connecting(port: int) -> int:
    """How many connections to a port wait for an answer, as the system says."""
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return sum(row[2].endswith(f":{port:04X}") and row[3] == SYN_SENT for row in rows)


def look_until(fact: Callable[[], bool]) -> None:
    """Return when something can be seen. The system tells nobody of it, so this looks, and leaves others the processor
    between two looks.
    """
    while not fact():
        time.sleep(0.002)


def serve(stage: str, listener: socket.socket, say: int, interrupt: bool, waiting: int) -> None:
    """Hold the first call, where there is a stage for it, and answer all others. `waiting` is the number of connections
    that wait for an answer before there is one.
    """
    if stage == "connect":
        port = listener.getsockname()[1]
        look_until(lambda: connecting(port) > waiting)
    elif stage:
        first, _ = listener.accept()
        if stage == "TLS":
            first.recv(65536)
        else:
            whole_request(first)
            first.sendall(HELD[stage])
        if stage in ("back-off", "busy"):
            first.close()
    os.write(say, b"!")
    if interrupt:
        time.sleep(0.03)
        os.kill(os.getppid(), signal.SIGINT)
    while True:
        sock, _ = listener.accept()
        threading.Thread(target=answer, args=(sock,), daemon=True).start()


def answer(sock: socket.socket) -> None:
    """Answer all calls of a connection."""
    with sock, suppress(OSError):
        while head := whole_request(sock):
            sock.sendall(ANSWER if b"event-stream" in head else sized("200 OK", JSON, WHOLE))


def whole_request(sock: socket.socket) -> bytes:
    """Return the head of the next request, once its body has come as well: the two may be sent apart."""
    came = b""
    while not (end := came.find(b"\r\n\r\n")) > 0 or len(came) < end + 4 + length_of(came[:end]):
        if not (more := sock.recv(65536)):
            return b""
        came += more
    return came[:end]


def length_of(head: bytes) -> int:
    found = re.search(rb"(?im)^content-length: *(\d+)", head)
    return int(found[1]) if found else 0
