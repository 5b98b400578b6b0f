"""TLS without I/O: bytes of the network in, bytes of the connection out, and the other way round."""

from __future__ import annotations

import ssl

_PIECE = 65_536


class Tls:
    """The client's side of a TLS connection. What is to be sent is taken with `outgoing`."""

    def __init__(self, context: ssl.SSLContext, hostname: str | None) -> None:
        self._in = ssl.MemoryBIO()
        self._out = ssl.MemoryBIO()
        self.object = context.wrap_bio(self._in, self._out, server_hostname=hostname)

    def handshake(self, data: bytes) -> bool:
        """Go on with the handshake. Returns whether it is over. Raises `ssl.SSLError`."""
        self._in.write(data)
        try:
            self.object.do_handshake()
        except ssl.SSLWantReadError:
            return False
        return True

    def decrypt(self, data: bytes | memoryview, into: list[bytes]) -> bool:
        """Append what these bytes hold. Returns whether more may follow: the peer has not closed its side. Raises
        `ssl.SSLError`.
        """
        self._in.write(data)
        try:
            while self._in.pending or self.object.pending():
                piece = self.object.read(_PIECE)
                if not piece:
                    return False
                into.append(piece)
        except ssl.SSLWantReadError:
            pass
        return True

    def encrypt(self, data: bytes) -> bool:
        """Take these bytes to be sent. Returns False if the peer must be heard first. Raises `ssl.SSLError`."""
        try:
            self.object.write(data)
        except ssl.SSLWantReadError:
            return False
        return True

    def outgoing(self) -> bytes:
        """Return what is to be sent now."""
        return self._out.read()
