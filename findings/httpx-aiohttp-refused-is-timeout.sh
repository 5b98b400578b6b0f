#!/usr/bin/env bash
# httpx-aiohttp 0.2.0 over aiohttp 3.14.5: a connection that is refused, and one that the server closes without a
# reply, are both an httpx.ConnectTimeout, at once and whatever the time limit.
#
# Its table translates aiohttp's ClientConnectionError, the base class of both, to ConnectTimeout. The entry of the
# subclass ClientConnectorError (ConnectError) stands after it and is passed over, since the walk through the table
# lets a later entry win only if its httpx class is a subclass of the one found before. httpx's own transport says
# ConnectError and RemoteProtocolError. Who retries timeouts in another way than broken connections (a timed-out
# request was never answered, a closed one may have been carried out) does the wrong thing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install httpx-aiohttp==0.2.0 httpx==0.28.1 aiohttp==3.14.5
"$work/venv/bin/python" - <<'PYTHON'
import asyncio
import socket

import httpx
from httpx_aiohttp import AiohttpTransport


async def hang_up(reader, writer):
    """Read the request and close the connection, as a worker that is restarted does."""
    await reader.readuntil(b"\r\n\r\n")
    writer.close()


async def said(transport, url):
    async with httpx.AsyncClient(transport=transport, timeout=60) as client:
        try:
            await client.get(url)
        except httpx.HTTPError as error:
            return type(error).__name__


async def main():
    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    closing = "http://127.0.0.1:%d/" % server.sockets[0].getsockname()[1]
    with socket.socket() as free:  # Bound and not listening: it refuses.
        free.bind(("127.0.0.1", 0))
        refusing = "http://127.0.0.1:%d/" % free.getsockname()[1]
        found = {
            (name, case): await said(make(), url)
            for name, make in (("aiohttp", AiohttpTransport), ("httpx", httpx.AsyncHTTPTransport))
            for case, url in (("refused", refusing), ("closed", closing))
        }
    server.close()
    for (name, case), error in found.items():
        print(f"{name:8} {case:8} {error}")
    assert found == {
        ("aiohttp", "refused"): "ConnectTimeout",
        ("aiohttp", "closed"): "ConnectTimeout",
        ("httpx", "refused"): "ConnectError",
        ("httpx", "closed"): "RemoteProtocolError",
    }, found


asyncio.run(main())
PYTHON
echo "seen as described"
