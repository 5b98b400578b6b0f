#!/usr/bin/env bash
# httpcore 1.0.9 (httpx 0.28.1), anyio 4.16.0, asyncio: each request looks for a package that is not there, many times.
#
# httpcore asks sniffio for the running loop in every lock, event and shield that it makes, by an `import` in a function.
# httpx required sniffio through anyio; since 4.12 anyio does without, so in a new environment it is not installed. The
# failed import is caught, but Python does not remember it: every time, all finders and the whole of sys.path are asked.
# Installing sniffio, which nobody requires, makes a client faster.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install httpx==0.28.1 httpcore==1.0.9 anyio==4.16.0
cat > "$work/count.py" <<'PYTHON'
import asyncio
import sys
import time

import httpx


class Counting:
    """Counts how often the finders are asked for sniffio; finds nothing itself."""

    asked = 0

    def find_spec(self, name, path=None, target=None):
        self.asked += name == "sniffio"


async def answer(reader, writer):
    while await reader.readuntil(b"\r\n\r\n"):
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")


async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    url = "http://127.0.0.1:%d/" % server.sockets[0].getsockname()[1]
    counting = Counting()
    async with httpx.AsyncClient(trust_env=False) as client:
        await client.get(url)
        sys.meta_path.insert(0, counting)
        start = time.process_time()
        for _ in range(500):
            await client.get(url)
        spent = time.process_time() - start
    print(counting.asked / 500, round(spent / 500 * 1e6))
    server.close()


asyncio.run(main())
PYTHON
read -r without cost < <("$work/venv/bin/python" "$work/count.py" 2>/dev/null)
"$work/venv/bin/pip" -q install sniffio==1.3.1
read -r with less < <("$work/venv/bin/python" "$work/count.py" 2>/dev/null)
echo "searches for sniffio a request: $without without it, $with with it; microseconds: $cost and $less"
python3 - "$without" "$with" <<'PYTHON'
import sys

without, with_it = map(float, sys.argv[1:])
assert without >= 3 and with_it == 0, (without, with_it)
PYTHON
