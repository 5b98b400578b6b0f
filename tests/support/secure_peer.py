"""A TLS connection of ours, and the server's side of it, which is encrypted and sent by the test."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpcore

from overlay.transport.fast.body import Body
from overlay.transport.fast.wire import Wire
from overlay.transport.network.opening import Openings
from overlay.transport.network.secure_socket import SecureSocket
from overlay.transport.network.socket_stream import SocketStream


class Peer:
    """The server's side of a connection."""

    def __init__(self, certificate: Path, sock: socket.socket, version: ssl.TLSVersion) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        context.maximum_version = version
        context.set_alpn_protocols(["http/1.1"])
        self.sock = sock
        self._in, self._out = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.object = context.wrap_bio(self._in, self._out, server_side=True)

    def shake(self) -> None:
        self.hear(self.object.do_handshake)
        self.sock.sendall(self._out.read())

    def hear(self, step: Callable[[], Any]) -> Any:
        while True:
            try:
                return step()
            except ssl.SSLWantReadError:
                self.sock.sendall(self._out.read())
                self._in.write(self.sock.recv(65_536))

    def record(self, data: bytes) -> bytes:
        """Return these bytes as they are sent."""
        self.object.write(data)
        return self._out.read()

    def goodbye(self) -> bytes:
        """Return what says that nothing more comes."""
        with contextlib.suppress(ssl.SSLWantReadError):
            self.object.unwrap()
        return self._out.read()


class Both:
    """A connection and the server's side of it."""

    def __init__(self, certificate: Path, version: ssl.TLSVersion) -> None:
        near, far = socket.socketpair()
        self.peer = Peer(certificate, far, version)
        shaking = threading.Thread(target=self.peer.shake)
        shaking.start()
        context = ssl.create_default_context(cafile=certificate)
        context.set_alpn_protocols(["h2", "http/1.1"])
        self.stream = SocketStream(near, httpcore, Openings()).start_tls(context, "127.0.0.1", 5.0)
        shaking.join()
        self.sock: SecureSocket = self.stream.get_extra_info("socket")
        self.send = far.sendall

    def body(self, timeout: float = 5.0) -> tuple[Wire, Body]:
        wire = Wire(self.stream, httpcore, 9999)
        wire.at_body = True
        return wire, Body(iter(()), wire, timeout, True)
