#!/usr/bin/env bash
# httpx 0.28.1 with httpcore 1.0.9 and h2 4.3.0: a response over HTTP/2 that is closed before its end is not reset.
#
# `with client.stream(...)` left after the first bytes sends no RST_STREAM (RFC 9113 section 6.4), so the server goes on
# making and sending the rest of the body: over HTTP/1 the same code closes the connection. h2, the library below, has
# reset_stream() for it. A server that pays for what it generates never learns that nobody reads.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install httpx==0.28.1 httpcore==1.0.9 h2==4.3.0
"$work/venv/bin/python" - <<'PYTHON'
import socket
import threading

import h2.config
import h2.connection
import h2.events
import httpx

seen: list[str] = []
listener = socket.create_server(("127.0.0.1", 0))


def serve() -> None:
    peer, _ = listener.accept()
    connection = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
    connection.initiate_connection()
    peer.sendall(connection.data_to_send())
    while data := peer.recv(65536):
        for event in connection.receive_data(data):
            seen.append(type(event).__name__)
            if isinstance(event, h2.events.RequestReceived):
                path = dict(event.headers)[b":path"]
                connection.send_headers(event.stream_id, [(":status", "200")])
                connection.send_data(event.stream_id, b"x" * 10_000, end_stream=path != b"/long")
                if path == b"/after":  # What was sent to the abandoned stream came first on this connection.
                    seen.append("second request")
        peer.sendall(connection.data_to_send())


thread = threading.Thread(target=serve)
thread.start()
with httpx.Client(http1=False, http2=True, base_url=f"http://127.0.0.1:{listener.getsockname()[1]}") as client:
    with client.stream("GET", "/long") as response:
        assert response.http_version == "HTTP/2"
        first = next(response.iter_raw())
        assert first.startswith(b"x")
    assert response.is_closed
    assert len(client.get("/after").content) == 10_000
thread.join()
listener.close()
print("events at the server:", seen)
assert "second request" in seen
assert "StreamReset" not in seen
PYTHON
echo "seen as described"
