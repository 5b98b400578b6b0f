"""The rows of the table of outcomes over HTTP/2, and a server that fails as the path says."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections import Counter
from collections.abc import Callable
from typing import Any

from attrs import frozen
from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import PingAckReceived, RequestReceived, StreamReset
from h2.settings import SettingCodes

from tests.support.faulty_server import (
    FRAMING,
    NEVER,
    TIMEOUT,
    TOO_LARGE,
    A,
    Row,
    Told,
    named,
    of_stream,
)


@frozen
class H2Stream:
    """What a script of HTTP/2 is handed: the connection, and the number of the stream."""

    state: H2Connection
    number: int
    sock: socket.socket
    beats: dict[int, Callable[[H2Stream], Any]]

    def head(self, *more: tuple[str, str]) -> None:
        self.state.send_headers(self.number, [(":status", "200"), ("content-type", "text/event-stream"), *more])

    def flush(self) -> None:
        self.sock.sendall(self.state.data_to_send())

    def wait_taken(self) -> None:
        """Wait until the client has taken in what was sent: it answers a ping then."""
        self.state.ping(b"are you?")
        self.flush()
        while True:
            if not (received := self.sock.recv(65536)):
                raise ConnectionAbortedError
            if any(isinstance(happened, PingAckReceived) for happened in self.state.receive_data(received)):
                return


def h2(*steps: Callable[[H2Stream], Any], close: bool = False) -> Callable[[H2Stream], bool]:
    """Do these, and close the connection at the end or leave it open."""

    def step(stream: H2Stream) -> bool:
        for one in steps:
            one(stream)
            stream.flush()
        return close

    return step


def head(stream: H2Stream) -> None:
    stream.head()
    stream.wait_taken()


def event(stream: H2Stream) -> None:
    stream.state.send_data(stream.number, A)
    stream.wait_taken()


def reset(stream: H2Stream) -> None:
    stream.state.reset_stream(stream.number, 2)


def go_away(stream: H2Stream) -> None:
    stream.state.close_connection(1, last_stream_id=stream.number)


def bad_frame(stream: H2Stream) -> None:
    stream.sock.sendall(b"\0\0\1\0\0\0\0\0\0x")  # DATA on stream 0 (RFC 9113 §6.1).


def long_head(stream: H2Stream) -> None:
    stream.head(*((f"a-{number}", "a" * 1000) for number in range(80)))


def end_early(stream: H2Stream) -> None:
    stream.head(("content-length", "9999"))
    stream.state.send_data(stream.number, A)
    stream.wait_taken()
    # The library would not send what is wrong: an empty frame that ends the stream.
    stream.sock.sendall(b"\0\0\0\0\1" + stream.number.to_bytes(4, "big"))


def for_ever(beat: Callable[[H2Stream], Any]) -> Callable[[H2Stream], None]:
    """Have this sent over and over while the stream is open, with the connection's other streams served."""

    def step(stream: H2Stream) -> None:
        stream.beats[stream.number] = beat

    return step


def interim(stream: H2Stream) -> None:
    stream.state.send_headers(stream.number, [(":status", "103"), ("link", "a")])


def long_interim(stream: H2Stream) -> None:
    for _ in range(20):
        stream.state.send_headers(stream.number, [(":status", "103"), ("link", "a" * 5000)])  # No table holds it.


def ping(stream: H2Stream) -> None:
    stream.state.ping(b"are you?")


def settings(stream: H2Stream) -> None:
    stream.state.update_settings({SettingCodes.INITIAL_WINDOW_SIZE: 65_535})


def window(stream: H2Stream) -> None:
    stream.state.increment_flow_control_window(1)


H2_LOST = Told("APIConnectionError", attempts=2, cause="protocol")
H2_CUT = of_stream("StreamInterrupted", 1, "protocol")
LATE = Told("StreamTimeoutError", 1, 1, "timeout")
SILENT = Told("StreamTimeoutError", attempts=2, cause="timeout")

H2_ROWS = [
    Row("reset before a head", h2(reset), H2_LOST, H2_LOST),
    Row("reset after the head", h2(head, reset), H2_LOST, of_stream("StreamInterrupted", 0, "protocol")),
    Row("reset after an event", h2(head, event, reset), H2_LOST, H2_CUT),
    Row("closed before a head", h2(close=True), NEVER, NEVER),
    Row("closed after an event", h2(head, event, close=True), H2_LOST, H2_CUT),
    Row("GOAWAY before a head", h2(go_away, close=True), H2_LOST, H2_LOST),
    Row("GOAWAY after an event", h2(head, event, go_away, close=True), H2_LOST, H2_CUT),
    Row("a bad frame before a head", h2(bad_frame), H2_LOST, H2_LOST),
    Row(
        "a bad frame after an event", h2(head, event, bad_frame), FRAMING, Told("StreamFramingError", 1, 1, "protocol")
    ),
    Row("shorter than its length", h2(end_early), H2_LOST, H2_CUT),
    Row("a head that is too large", h2(long_head), TOO_LARGE, TOO_LARGE),
    Row("no head in time", h2(), TIMEOUT, TIMEOUT, waits=True),
    Row("no second event in time", h2(head, event), TIMEOUT, LATE, True),
    Row("interim replies for ever", h2(for_ever(interim)), TIMEOUT, TIMEOUT, waits=True),
    Row(
        "interim replies that are too large",
        h2(for_ever(long_interim)),
        TOO_LARGE,
        TOO_LARGE,
        without=("sync", "async", "httpx2, async"),  # The limit is that of the client's own connections.
    ),
    Row("pings before a head", h2(for_ever(ping)), TIMEOUT, TIMEOUT, waits=True),
    Row("settings before a head", h2(for_ever(settings)), TIMEOUT, TIMEOUT, waits=True),
    Row("windows after the head", h2(head, for_ever(window)), TIMEOUT, SILENT, waits=True),
    Row("pings after the head", h2(head, for_ever(ping)), TIMEOUT, SILENT, waits=True),
    Row("pings after an event", h2(head, event, for_ever(ping)), TIMEOUT, LATE, waits=True),
    Row("settings after an event", h2(head, event, for_ever(settings)), TIMEOUT, LATE, waits=True),
]


class FaultyH2Server:
    """Fails as the path says, without TLS unless there is a `context`."""

    def __init__(self, rows: list[Row], context: ssl.SSLContext | None = None) -> None:
        self.rows = rows
        self.attempts: Counter[str] = Counter()
        self._open: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._context = context
        if context is not None:
            context.set_alpn_protocols(["h2"])
        self.url = f"http{'' if context is None else 's'}://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                sock, _ = self._listener.accept()
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._open.append(sock)
                threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, sock: socket.socket) -> None:
        state = H2Connection(H2Configuration(client_side=False, validate_outbound_headers=False))
        state.initiate_connection()
        beats: dict[int, Callable[[H2Stream], Any]] = {}
        with contextlib.suppress(OSError):
            sock = sock if self._context is None else self._context.wrap_socket(sock, server_side=True)
        with contextlib.suppress(OSError), sock:
            while True:
                sock.sendall(state.data_to_send())
                sock.settimeout(0.01 if beats else None)
                try:
                    received = sock.recv(65536)
                except TimeoutError:
                    for number, beat in beats.items():
                        beat(H2Stream(state, number, sock, beats))
                    continue
                sock.settimeout(None)
                if not received:
                    return
                for happened in state.receive_data(received):
                    if isinstance(happened, StreamReset):
                        beats.pop(happened.stream_id, None)
                    if isinstance(happened, RequestReceived):
                        path = dict(happened.headers)[b":path"]
                        self.attempts[path.decode()] += 1
                        if named(path, self.rows).fail(H2Stream(state, happened.stream_id, sock, beats)):
                            sock.sendall(state.data_to_send())
                            sock.shutdown(socket.SHUT_WR)
                            while sock.recv(65536):  # Closed with something unread, it would be reset.
                                pass
                            return

    def stop(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for sock in self._open:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()
