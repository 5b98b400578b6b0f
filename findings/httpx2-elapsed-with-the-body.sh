#!/usr/bin/env bash
# httpx2 2.16.2 beside httpx 0.28.1: a response whose `stream` is wrapped loses its `elapsed` in httpx2.
#
# A response hook puts a byte stream of its own around `response.stream`, to count or to log what passes, and closes the
# inner one with itself. In httpx the time is then set by the body that was wrapped, and `response.elapsed` works as
# ever. httpx2 keeps the time on the body that the response has when it is asked: `elapsed` raises RuntimeError, as if
# the response had not been closed.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install httpx==0.28.1 httpx2==2.16.2
"$work/venv/bin/python" - <<'PYTHON'
import http.server
import importlib
import threading


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *_: object) -> None:
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
seen = {}
for name in ("httpx", "httpx2"):
    library = importlib.import_module(name)

    class Counted(library.SyncByteStream):
        def __init__(self, inner):
            self.inner = inner

        def __iter__(self):
            yield from self.inner

        def close(self):
            self.inner.close()

    def wrap(response):
        response.stream = Counted(response.stream)

    with library.Client(event_hooks={"response": [wrap]}, trust_env=False) as client:
        response = client.get(f"http://127.0.0.1:{server.server_port}/")
    assert response.content == b"ok" and response.is_closed
    try:
        seen[name] = type(response.elapsed).__name__
    except RuntimeError as error:
        seen[name] = f"RuntimeError: {error}"
    print(f"{name}: {seen[name]}")
server.shutdown()
assert seen["httpx"] == "timedelta"
assert seen["httpx2"].startswith("RuntimeError")
PYTHON
echo "seen as described"
