#!/usr/bin/env bash
# httpx 0.28.1 with httpcore 1.0.9 and h2 4.3.0: over HTTP/2 the read timeout of one stream breaks its neighbours.
#
# Two responses share a connection. One of them sends nothing for longer than its own read timeout and raises
# ReadTimeout, as it should. The other one, whose timeout is None and whose next bytes are sent right after that, raises
# ReadTimeout too at its next read, although it never waited: the exception is kept for the whole connection.
# With HTTP/1.1 each response has a connection of its own, and the same code reads the second one to its end.
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

listener = socket.create_server(("127.0.0.1", 0))
go_on = threading.Event()
steady: list[int] = []


def serve() -> None:
    peer, _ = listener.accept()
    connection = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
    connection.initiate_connection()
    peer.sendall(connection.data_to_send())

    def finish() -> None:
        go_on.wait(30)
        connection.send_data(steady[0], b"second", end_stream=True)
        peer.sendall(connection.data_to_send())

    threading.Thread(target=finish).start()
    while data := peer.recv(65536):
        for event in connection.receive_data(data):
            if isinstance(event, h2.events.RequestReceived):
                connection.send_headers(event.stream_id, [(":status", "200")])
                if dict(event.headers)[b":path"] == b"/steady":
                    steady.append(event.stream_id)
                    connection.send_data(event.stream_id, b"first")
        peer.sendall(connection.data_to_send())


thread = threading.Thread(target=serve)
thread.start()
outcome = "read to its end"
with httpx.Client(http1=False, http2=True, base_url=f"http://127.0.0.1:{listener.getsockname()[1]}") as client:
    with client.stream("GET", "/steady", timeout=None) as neighbour:
        pieces = neighbour.iter_raw()
        assert next(pieces) == b"first"
        with client.stream("GET", "/silent", timeout=httpx.Timeout(None, read=0.3)) as silent:
            try:
                next(silent.iter_raw())
            except httpx.ReadTimeout:
                print("the silent one: ReadTimeout")
        go_on.set()
        try:
            assert b"".join(pieces) == b"second"
        except httpx.ReadTimeout as error:
            outcome = type(error).__name__
thread.join()
listener.close()
print("its neighbour, without a timeout:", outcome)
assert outcome == "ReadTimeout"
PYTHON
echo "seen as described"
