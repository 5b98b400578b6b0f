#!/usr/bin/env bash
# llama-index-embeddings-mistralai 0.6.0 with mistralai 3.7.0: an asynchronous embedding of one text fails after its
# reply came.
#
# `aget_text_embedding` awaits the result of the synchronous `embeddings.create`. The request is sent, from the event
# loop and blocking it, the reply is read, and then the list of numbers is awaited: TypeError. The synchronous method,
# and those for a query and for several texts, give the same reply to their caller.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install llama-index-embeddings-mistralai==0.6.0 mistralai==3.7.0
"$work/venv/bin/python" - <<'PYTHON'
import asyncio
import http.server
import json
import threading

from llama_index.embeddings.mistralai import MistralAIEmbedding
from mistralai.client import Mistral

asked = []


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        asked.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
        usage = {"prompt_tokens": 1, "completion_tokens": 0, "total_tokens": 1}
        data = [{"object": "embedding", "embedding": [0.5, 0.25], "index": 0}]
        body = json.dumps({"id": "e", "object": "list", "model": "m", "usage": usage, "data": data}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
embedding = MistralAIEmbedding(api_key="key")
embedding._client = Mistral(api_key="key", server_url=f"http://127.0.0.1:{server.server_port}")
assert embedding.get_text_embedding("x") == [0.5, 0.25]
assert asyncio.run(embedding.aget_query_embedding("x")) == [0.5, 0.25]
try:
    asyncio.run(embedding.aget_text_embedding("x"))
    outcome = "a result"
except TypeError as error:
    outcome = f"TypeError: {error}"
server.shutdown()
print(outcome)
assert "await" in outcome
assert len(asked) == 3, "a reply came each time"
PYTHON
echo "seen as described"
