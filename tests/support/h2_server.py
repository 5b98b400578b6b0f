"""A server that speaks HTTP/2, with TLS or without (RFC 9113 §3.3): it is said beforehand what each request is sent."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import StreamEnded, StreamReset

HEADERS = [(":status", "200"), ("content-type", "text/event-stream")]


class H2Server:
    """Answers request n with `bodies[n]`, the last one over and over: whole where that is bytes, else the first of a
    pair and then the second again and again. A body that is larger than what the client lets in goes on when it does.
    """

    def __init__(self, *bodies: bytes | tuple[bytes, bytes], context: ssl.SSLContext | None = None) -> None:
        self._context = context
        if context is not None:
            context.set_alpn_protocols(["h2"])
        self._bodies = list(bodies)
        self.connections = 0
        self.resets = 0
        self.reset = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._sockets: list[socket.socket] = []
        self.url = f"http{'' if context is None else 's'}://127.0.0.1:{self._listener.getsockname()[1]}"
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                sock, _ = self._listener.accept()
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self.connections += 1
                self._sockets.append(sock)
                thread = threading.Thread(target=self._serve, args=(sock,), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _serve(self, sock: socket.socket) -> None:
        state = H2Connection(H2Configuration(client_side=False))
        state.initiate_connection()
        beats: dict[int, bytes] = {}
        waiting: dict[int, bytes] = {}
        with contextlib.suppress(OSError):
            if self._context is not None:
                sock = self._context.wrap_socket(sock, server_side=True)
                self._sockets.append(sock)
            sock.settimeout(0.03)
            while True:
                sock.sendall(state.data_to_send())
                try:
                    received = sock.recv(65536)
                except TimeoutError:
                    for stream, beat in beats.items():
                        if beat:
                            state.send_data(stream, beat)
                    continue
                if not received:
                    return
                for event in state.receive_data(received):
                    if isinstance(event, StreamEnded):
                        body = self._bodies.pop(0) if len(self._bodies) > 1 else self._bodies[0]
                        state.send_headers(event.stream_id, HEADERS)
                        if isinstance(body, bytes):
                            waiting[event.stream_id] = body
                        else:
                            state.send_data(event.stream_id, body[0])
                            beats[event.stream_id] = body[1]
                    elif isinstance(event, StreamReset):
                        self.resets += 1
                        self.reset.set()
                        beats.pop(event.stream_id, None)
                        waiting.pop(event.stream_id, None)
                for stream in list(waiting):
                    _send_on(state, stream, waiting)

    def stop(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for sock in self._sockets:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()
        for thread in self._threads:
            thread.join(5)


def _send_on(state: H2Connection, stream: int, waiting: dict[int, bytes]) -> None:
    """Send as much of a body as the client lets in, and its end if that is all."""
    body = waiting.pop(stream)
    while body:
        room = min(state.local_flow_control_window(stream), state.max_outbound_frame_size)
        if room <= 0:
            waiting[stream] = body
            return
        state.send_data(stream, body[:room])
        body = body[room:]
    state.end_stream(stream)


@contextlib.contextmanager
def h2_server(*bodies: bytes | tuple[bytes, bytes], context: ssl.SSLContext | None = None) -> Iterator[H2Server]:
    """A running server, stopped at the end."""
    server = H2Server(*bodies, context=context)
    try:
        yield server
    finally:
        server.stop()
