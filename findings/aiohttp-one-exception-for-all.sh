#!/usr/bin/env bash
# aiohttp 3.14.5: one exception object serves all replies that are read after close(), and keeps what raised it alive.
#
# ClientResponse.close() gives the reply's reader `_CONNECTION_CLOSED_EXCEPTION`, a ClientConnectionError that the
# module makes once. Whoever then reads gets that very object raised, and CPython puts each raise's frames before those
# of its last traceback (the chain only grows). So the frames of every such read, with their local variables, the
# replies among them, stay alive for as long as the process: memory grows with each reply that is read after close().
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install aiohttp==3.14.5
"$work/venv/bin/python" - <<'PYTHON'
import asyncio
import gc
import weakref

import aiohttp
from aiohttp import web


class Local:
    """Stands for what a caller holds in a variable."""


async def answer(request):
    """Begin a reply that goes on until the end of this program."""
    reply = web.StreamResponse()
    await reply.prepare(request)
    await reply.write(b"a" * 100)
    await over.wait()
    return reply


async def read_after_close(session, url, kept):
    local = Local()
    kept.append(weakref.ref(local))
    response = await session.get(url)
    response.close()
    try:
        await response.content.read()
    except aiohttp.ClientConnectionError as error:
        return id(error)


async def main():
    global over
    over = asyncio.Event()
    application = web.Application()
    application.router.add_get("/", answer)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    url = "http://127.0.0.1:%d/" % runner.addresses[0][1]
    kept = []
    async with aiohttp.ClientSession() as session:
        raised = {await read_after_close(session, url, kept) for _ in range(20)}
    gc.collect()
    alive = sum(reference() is not None for reference in kept)
    print("exception objects:", len(raised), "callers' variables alive:", alive, "of", len(kept))
    over.set()
    await runner.cleanup()
    assert len(raised) == 1 and alive == 20, (raised, alive)


asyncio.run(main())
PYTHON
echo "seen as described"
