"""Runs a program as a person runs it, against a server that tells whether text is printed as it arrives."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.support.paths import ROOT

EXAMPLES = ROOT / "examples"
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
LIMIT = 30.0
"""Seconds after which a test gives up on a program that should have answered long ago."""


@dataclass
class Server:
    """Answers one request: a first piece of text at once, the last one only when `seen` is set."""

    url: str
    seen: threading.Event = field(default_factory=threading.Event)
    head: str = ""
    body: dict[str, Any] = field(default_factory=dict)

    def serve(self, listener: socket.socket) -> None:
        try:
            connection, _ = listener.accept()
        except OSError:
            return  # the program ended without a request
        with connection, connection.makefile("rb") as reader:
            lines = list(iter(reader.readline, b"\r\n"))
            self.head = b"".join(lines).decode("latin-1")
            length = re.search(r"content-length: (\d+)", self.head, re.IGNORECASE)
            assert length is not None
            self.body = json.loads(reader.read(int(length[1])))
            connection.sendall(HEAD + piece("first ") + piece("second\n"))
            if self.seen.wait(LIMIT):
                connection.sendall(piece("last", "stop") + chunk(b"data: [DONE]\n\n") + b"0\r\n\r\n")


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


def piece(text: str, finish_reason: str | None = None) -> bytes:
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": finish_reason}
    payload = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
    return chunk(b"data: " + json.dumps(payload).encode() + b"\n\n")


@contextmanager
def raw_server() -> Iterator[Server]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(LIMIT)
        server = Server(f"http://127.0.0.1:{listener.getsockname()[1]}")
        thread = threading.Thread(target=server.serve, args=(listener,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.seen.set()
            listener.shutdown(socket.SHUT_RDWR)
            thread.join(LIMIT)


def environment(**more: str) -> dict[str, str]:
    """What a program of ours is started with: the package in generated/, the HTTP library of this run of the tests, and
    none of this machine's keys.
    """
    kept = {
        name: value for name, value in os.environ.items() if name == "MISTRAL_HTTP" or not name.startswith("MISTRAL_")
    }
    return {**kept, "PYTHONPATH": str(ROOT / "generated"), **more}


def stream(python: str, script: Path, env: dict[str, str]) -> Server:
    """Runs the script against a server that holds the last piece back until the first was printed."""
    with raw_server() as server:
        env = {**env, "MISTRAL_API_KEY": "key-1", "MISTRAL_SERVER_URL": server.url}
        command = [python, "-W", "error", str(script)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env) as program:
            try:
                assert program.stdout is not None
                first = program.stdout.readline()
                server.seen.set()
                rest, errors = program.communicate(timeout=LIMIT)
            finally:
                program.kill()
    assert (first, rest, errors, program.returncode) == ("first second\n", "last\n", "", 0)
    return server
