"""Leaves streams early, closed and dropped: no task may be left over. Run on every Python from the wheel alone."""

import asyncio
import json
import sys
from typing import Any

from mistralai import Mistral

CHUNK = {"id": "c", "model": "m", "choices": [{"index": 0, "delta": {"content": "a"}, "finish_reason": None}]}
EVENT = b"data: " + json.dumps(CHUNK).encode() + b"\n\n"
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"


async def main() -> None:
    left = asyncio.Queue[bytes]()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(HEAD + b"%x\r\n%s\r\n" % (len(EVENT), EVENT))
        while await reader.read(65536):
            pass
        left.put_nowait(b"closed")
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with Mistral(api_key="k", server_url=f"http://127.0.0.1:{port}") as client:
        for way in ("closed", "dropped"):
            stream: Any = client.chat.stream_async(model="m", messages=[{"role": "user", "content": "x"}])
            event = await anext(stream)
            assert event.data.choices[0].delta.content == "a"
            before = asyncio.all_tasks()
            if way == "closed":
                await stream.close()
            del stream, event
            if sys.version_info < (3, 12):
                await asyncio.sleep(0)  # Without eager tasks, one that has nothing left to do ends in the next turn.
            assert asyncio.all_tasks() <= before, (way, asyncio.all_tasks() - before)
            await asyncio.wait_for(left.get(), 10)
    server.close()


asyncio.run(main())
