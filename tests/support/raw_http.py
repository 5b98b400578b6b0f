"""One request over a plain socket: what comes back, byte for byte."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass
class Seen:
    """What came over the wire: status and headers, the bytes of each HTTP chunk, and how the connection ended."""

    raw: bytes
    status: int
    headers: dict[str, str]
    chunks: list[bytes]
    ended: str  # "complete", "fin", "rst" or "open"

    @property
    def body(self) -> bytes:
        return b"".join(self.chunks)

    @property
    def events(self) -> list[bytes]:
        return [event for event in self.body.split(b"\n\n") if event]


def look(url: str, body: dict[str, Any], patience: float = 5) -> Seen:
    """Send one request and read until the reply is complete; give up one that stays open after `patience` seconds."""
    host, _, port = url.removeprefix("http://").partition(":")
    data = json.dumps(body).encode()
    with socket.create_connection((host, int(port)), timeout=patience) as connection:
        head = f"POST /v1/chat/completions HTTP/1.1\r\nhost: {host}\r\ncontent-length: {len(data)}\r\n\r\n"
        connection.sendall(head.encode() + data)
        raw, ended = b"", "open"
        until = time.monotonic() + patience
        while not complete(raw) and time.monotonic() < until:
            try:
                piece = connection.recv(1 << 16)
            except ConnectionResetError:
                ended = "rst"
                break
            except TimeoutError:
                break
            if not piece:
                ended = "fin"
                break
            raw += piece
    if complete(raw):
        ended = "complete"
    return parse(raw, ended)


def parse(raw: bytes, ended: str) -> Seen:
    head, _, rest = raw.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    if not lines[0].startswith("HTTP/1.1 "):
        return Seen(raw, 0, {}, [], ended)
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}
    chunks = list(dechunk(rest)) if headers.get("transfer-encoding") == "chunked" else [rest]
    return Seen(raw, int(lines[0].split()[1]), headers, chunks, ended)


def dechunk(rest: bytes) -> Iterator[bytes]:
    while rest:
        size, _, rest = rest.partition(b"\r\n")
        try:
            length = int(size, 16)
        except ValueError:
            return
        yield rest[:length]
        rest = rest[length + 2 :]


def complete(raw: bytes) -> bool:
    head, found, rest = raw.partition(b"\r\n\r\n")
    lower = head.lower()
    if not found or b"connection: close" in lower:
        return False
    if b"transfer-encoding: chunked" in lower:
        return rest.endswith(b"\r\n0\r\n\r\n") or rest == b"0\r\n\r\n"
    length = lower.partition(b"content-length: ")[2].partition(b"\r\n")[0]
    return len(rest) >= int(length or 0)
