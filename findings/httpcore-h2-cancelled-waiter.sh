#!/usr/bin/env bash
# httpcore 1.0.9 (httpx 0.28.1), HTTP/2, asyncio: a cancelled request makes the pool forget a connection in use.
#
# Several requests may wait for one connection that is being opened, since HTTP/2 shares it. If one of those that only
# wait is cancelled, the pool drops the connection from its list, though the other request goes on over it. That
# one gets its reply; afterwards the pool is empty, the next request opens a second connection, and nobody ever closes
# the first: not the pool's end either.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install httpcore==1.0.9 "httpx[http2]==0.28.1" hypercorn==0.18.0
"$work/venv/bin/python" - <<'PYTHON'
import asyncio
import tempfile

import httpx
from hypercorn.asyncio import serve
from hypercorn.config import Config


async def application(scope, receive, send):
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"ok"})


async def once(cancel):
    """Return the status of the first request, how many connections the pool knows then, and how many are open."""
    opened, closed = 0, 0

    async def relay(reader, writer):
        """Count connections between the client and the server."""
        nonlocal opened, closed
        opened += 1
        there_reader, there_writer = await asyncio.open_unix_connection(path)

        async def copy(source, target):
            while data := await source.read(65536):
                target.write(data)
                await target.drain()
            target.close()

        await asyncio.gather(copy(reader, there_writer), copy(there_reader, writer), return_exceptions=True)
        closed += 1

    path = f"{sock}-{cancel}"
    config = Config()
    config.bind = [f"unix:{path}"]
    stop = asyncio.Event()
    server = asyncio.create_task(serve(application, config, shutdown_trigger=stop.wait))
    while True:
        try:
            (await asyncio.open_unix_connection(path))[1].close()
            break
        except OSError:
            await asyncio.sleep(0.01)
    front = await asyncio.start_server(relay, "127.0.0.1", 0)
    url = "http://127.0.0.1:%d/" % front.sockets[0].getsockname()[1]
    client = httpx.AsyncClient(http1=False, http2=True, trust_env=False)
    pool = client._transport._pool
    first, second = asyncio.create_task(client.get(url)), asyncio.create_task(client.get(url))
    while len(pool._requests) < 2 or not all(request.connection for request in pool._requests):
        await asyncio.sleep(0)
    if cancel:
        second.cancel()
    status = (await first).status_code
    await asyncio.wait([second])
    known = len(pool.connections)
    await client.aclose()
    await asyncio.sleep(0.2)  # Whatever is to be closed has the time to.
    left = opened - closed
    front.close()
    stop.set()
    await server
    return status, known, left


async def main():
    seen = {cancel: await once(cancel) for cancel in (False, True)}
    print({f"cancelled={key}": dict(zip(("status", "known", "left open"), value)) for key, value in seen.items()})
    assert seen == {False: (200, 1, 0), True: (200, 0, 1)}, seen


with tempfile.TemporaryDirectory() as folder:
    sock = f"{folder}/server"
    asyncio.run(main())
PYTHON
echo "seen as described"
