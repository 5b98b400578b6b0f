"""The server that every peer is measured against: a process of its own, no framework, the same bytes for all.

What it sends is asked for in the request body: `model` is `KIND:NUMBER`, and KIND one of

- `each`: NUMBER chunks, one HTTP chunk and one write per event;
- `packed`: the same events, 64 to an HTTP chunk and a write;
- `chunks`: the same chunks as `each`, 16 to a write, half a millisecond apart;
- `events`: the same events, 16 to an HTTP chunk and a write, half a millisecond apart;
- `paced`: NUMBER chunks, a quarter of a millisecond apart, so that each is read alone;
- `spread`: NUMBER chunks, five milliseconds apart: of 20 such streams at once, too, each event is read alone. So many
  that are `paced` are more than this server and a client can do, and a slow client reads dozens of events together;
- `slow`: NUMBER chunks at ten milliseconds each, for many streams at once;
- `tokens`: NUMBER chunks, a tenth of a second apart, which for 500 streams at once is what `spread` is for 20;
- `tools`: NUMBER deltas of one tool call's arguments, packed;
- `whole`: one JSON completion.

A file with a key and a certificate, given as its argument, makes it speak TLS at a second port.
"""

from __future__ import annotations

import json
import os
import socket
import ssl
import sys
import threading
import time

CHUNK = {
    "id": "cmpl-e5cc70bb28c444948073e77776eb30ef",
    "object": "chat.completion.chunk",
    "created": 1702256327,
    "model": "mistral-large-latest",
    "choices": [{"index": 0, "delta": {"role": "assistant", "content": " word"}, "finish_reason": None}],
}
USAGE = {"prompt_tokens": 16, "completion_tokens": 34, "total_tokens": 50}
WHOLE = {
    "id": "cmpl-e5cc70bb28c444948073e77776eb30ef",
    "object": "chat.completion",
    "created": 1702256327,
    "model": "mistral-large-latest",
    "choices": [
        {
            "index": 0,
            "message": {"role": "assistant", "content": "A poem about coding. " * 12, "tool_calls": None},
            "finish_reason": "stop",
        }
    ],
    "usage": USAGE,
}
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
PACK = 64
SOME = 16
PAUSES = {"paced": 0.00025, "chunks": 0.0005, "events": 0.0005, "spread": 0.005, "slow": 0.01, "tokens": 0.1}
"""Seconds between two writes."""


def event(payload: object) -> bytes:
    """One event of the stream."""
    text = payload if isinstance(payload, str) else json.dumps(payload, separators=(",", ":"))
    return b"data: " + text.encode() + b"\n\n"


def framed(data: bytes) -> bytes:
    """One HTTP chunk."""
    return b"%x\r\n%s\r\n" % (len(data), data)


def finish() -> bytes:
    """The last delta, the sentinel, and the end of the body."""
    last = CHUNK | {"choices": [{"index": 0, "delta": {"content": ""}, "finish_reason": "stop"}], "usage": USAGE}
    return framed(event(last)) + framed(event("[DONE]")) + b"0\r\n\r\n"


def tool_delta(number: int) -> bytes:
    """One piece of the arguments of a single tool call."""
    call = {"id": "call_1", "index": 0, "type": "function", "function": {"name": "write", "arguments": f'"w{number}",'}}
    delta = {"role": "assistant", "content": None, "tool_calls": [call]}
    return event(CHUNK | {"choices": [{"index": 0, "delta": delta, "finish_reason": None}]})


def answer(connection: socket.socket, kind: str, number: int) -> None:
    """Sends one answer of the kind that was asked for."""
    if kind == "whole":
        body = json.dumps(WHOLE).encode()
        head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
        connection.sendall(head.encode() + body)
        return
    connection.sendall(HEAD)
    one = event(CHUNK)
    if kind in ("tools", "packed"):
        events = [tool_delta(place) if kind == "tools" else one for place in range(number)]
        for start in range(0, number, PACK):
            connection.sendall(framed(b"".join(events[start : start + PACK])))
    else:
        some = {"chunks": framed(one) * SOME, "events": framed(one * SOME)}.get(kind)
        for _ in range(number // SOME if some else number):
            connection.sendall(some or framed(one))
            if kind in PAUSES:
                time.sleep(PAUSES[kind])
    connection.sendall(finish())


def serve(connection: socket.socket, context: ssl.SSLContext | None) -> None:
    """Answers the requests of one connection until the client closes it."""
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    buffer = b""
    with connection:
        try:
            if context is not None:
                connection = context.wrap_socket(connection, server_side=True)
            while True:
                while b"\r\n\r\n" not in buffer:
                    piece = connection.recv(65536)
                    if not piece:
                        return
                    buffer += piece
                head, _, buffer = buffer.partition(b"\r\n\r\n")
                length = 0
                for line in head.split(b"\r\n")[1:]:
                    name, _, value = line.partition(b":")
                    if name.lower() == b"content-length":
                        length = int(value)
                while len(buffer) < length:
                    buffer += connection.recv(65536)
                body, buffer = buffer[:length], buffer[length:]
                kind, _, number = str(json.loads(body)["model"]).partition(":")
                answer(connection, kind, int(number or 1))
        except OSError:
            return


def listen(context: ssl.SSLContext | None) -> int:
    """Serves from a thread on. Returns the port."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=1024)

    def accept() -> None:
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=serve, args=(connection, context), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    return int(listener.getsockname()[1])


def main() -> None:
    """Prints the ports, without and with TLS, on the first line and serves until standard input closes."""
    threading.stack_size(256 * 1024)
    ports = [listen(None)]
    if len(sys.argv) > 1:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[1])
        ports.append(listen(context))
    print(*ports, flush=True)
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    main()
