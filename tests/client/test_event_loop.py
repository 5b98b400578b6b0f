"""The first asynchronous call keeps its event loop free: what takes long is done by a thread."""

from __future__ import annotations

import subprocess
import sys

import pytest
from mistralai.testing import LocalServer

from tests.support.paths import ROOT

PROGRAM = """
import asyncio, sys, threading
from blockbuster import blockbuster_ctx
from mistralai import Mistral, errors

URL, CALL = sys.argv[1:]
HELLO = [{"role": "user", "content": "hi"}]
MAIN = threading.get_ident()
made = None if "inside" in CALL else Mistral(api_key="k", server_url=URL)


class Imports:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if threading.get_ident() == MAIN and name.partition(".")[0] in SLOW:
            raise AssertionError(f"{name} is imported by the event loop")


SLOW = {"httpx", "httpx2", "httpcore", "httpcore2", "anyio", "ssl", "certifi", "h11", "trio"}
if "stream" not in CALL or "entered" in CALL:
    SLOW |= {"attr", "attrs", "msgspec"}


async def main():
    client = made or Mistral(api_key="k", server_url=URL, aiohttp="aiohttp" in CALL)
    if "entered" in CALL:
        await client.__aenter__()
    if "together" in CALL:
        await asyncio.gather(*(client.chat.complete_async(model="m", messages=HELLO) for _ in range(20)))
    elif "secure" in CALL:
        try:
            await Mistral(api_key="k", server_url="https://127.0.0.1:1", retry_config=0).get_async("/x", cast_to=dict)
        except errors.APIConnectionError:
            pass
    elif "stream" in CALL:
        async with client.chat.stream_async(model="m", messages=HELLO) as stream:
            assert [chunk.data.id async for chunk in stream]
    else:
        assert (await client.chat.complete_async(model="m", messages=HELLO)).choices[0].message.content
    await client.aclose()


with blockbuster_ctx():
    sys.meta_path.insert(0, Imports)
    asyncio.run(main())
print("done")
"""


CALLS = ["whole", "stream, inside", "stream, entered", "together", "secure", "inside, aiohttp"]


@pytest.mark.parametrize("call", CALLS)
def test_nothing_blocks_the_first_call(call: str) -> None:
    with LocalServer(pace_ms=0) as server:
        command = [sys.executable, "-W", "error", "-c", PROGRAM, server.url, call]
        run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT / "generated", check=False)
    assert (run.stdout, run.stderr) == ("done\n", "")


TRIO = """
import sys, trio
from mistralai import Mistral

async def main():
    client = Mistral(api_key="k", server_url=sys.argv[1])
    async with trio.open_nursery() as nursery:
        for _ in range(3):
            nursery.start_soon(client.models.list_async)
    async with client.chat.stream_async(model="m", messages=[{"role": "user", "content": "hi"}]) as stream:
        assert [chunk async for chunk in stream]
    await client.aclose()

trio.run(main)
print("done")
"""


def test_the_first_calls_of_trio() -> None:
    with LocalServer(pace_ms=0) as server:
        command = [sys.executable, "-W", "error", "-c", TRIO, server.url]
        run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT / "generated", check=False)
    assert (run.stdout, run.stderr) == ("done\n", "")
