"""What becomes of warm connections when nobody refers to their client any more: closed in order, without a warning."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.http_server import HttpServer, reply

PROGRAM = """
import asyncio, gc, sys
from overlay.client.client import Client
from tests.support.client_support import GET, SETTINGS, same

class Resource:
    def __init__(self, client):
        self.client = client

def make():
    client = Client(SETTINGS, {"Key": "k"}, server_url=sys.argv[1])
    client.cached = Resource(client)  # As a generated client caches its resources: a reference cycle.
    return client

"""

ENDINGS = {
    "collected": "client = make(); client.request(GET, same); del client; gc.collect()",
    "left to the end of the program": "client = make(); client.request(GET, same)",
    "collected after its event loop": (
        "client = make(); asyncio.run(client.request_async(GET, same)); del client; gc.collect()"
    ),
    "collected within its event loop": """
async def main():
    client = make()
    await client.request_async(GET, same)
    del client
    gc.collect()
    for _ in range(3):
        await asyncio.sleep(0)
asyncio.run(main())
""",
    "outlived by a copy": """
client = make()
client.request(GET, same)
copy = client.with_options(timeout_ms=1000)
del client
gc.collect()
copy.request(GET, same)
""",
}


@pytest.fixture
def server() -> object:
    with HttpServer(reply(200, {}), reply(200, {})) as server:
        yield server


@pytest.mark.parametrize("ending", ENDINGS.values(), ids=list(ENDINGS))
def test_no_socket_is_left_unclosed(server: HttpServer, ending: str) -> None:
    command = [sys.executable, "-W", "error::ResourceWarning", "-c", PROGRAM + ending, server.url]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stderr) == (0, "")
    assert {asked.connection for asked in server.asked} == {0}
