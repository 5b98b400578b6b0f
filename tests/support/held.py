"""A program that suffers every attack of `hostile.py` over one transport, and says what it was told and how much more
memory it held at its worst.
"""

from __future__ import annotations

import asyncio
import gc
import json
import pathlib
import sys
from typing import Any

import trio

from overlay.client.client import Client
from overlay.helpers.chat import ChatStream
from overlay.helpers.chat_async import ChatStreamAsync
from overlay.helpers.download import Download, DownloadAsync
from overlay.requests.options import RequestOptions
from overlay.requests.route import Route
from tests.support.hostile import ATTACKS, Attack
from tests.support.stream_support import POLICY, ROUTE, SETTINGS, decode_event, decode_result

LIMIT = 1024 * 1024
LOOK = Route(id="look", method="GET", path="/v1/look", result="any", security=(("Key",),))
TRANSPORTS: dict[str, dict[str, Any]] = {
    "sync": {},
    "async": {},
    "trio": {"fast_path": False},
    "aiohttp": {"aiohttp": True},
}


def status(name: str) -> int:
    """A number of /proc/self/status in bytes."""
    lines = pathlib.Path("/proc/self/status").read_text().splitlines()
    return 1024 * next(int(line.split()[1]) for line in lines if line.startswith(name))


def stream(cls: Any, sdk: Client, accumulate: bool = False) -> Any:
    options = RequestOptions(accumulate=accumulate)
    return cls.open(sdk, decode_result, ROUTE, decode_event, POLICY, body={}, options=options)


def suffer(attack: Attack, sdk: Client) -> None:
    if attack.call == "whole":
        sdk.request(LOOK, decode_result, options=RequestOptions())
    elif attack.call == "download":
        with Download(sdk._call(LOOK, options=RequestOptions())) as download:
            for _ in download:
                pass
    elif attack.call == "collect":
        stream(ChatStream, sdk).collect()
    else:
        with stream(ChatStream, sdk, attack.call == "keep") as events:
            for number, _ in enumerate(events):
                if attack.call == "keep" and number > 60:
                    print(events.partial)


async def suffer_async(attack: Attack, sdk: Client) -> None:
    if attack.call == "whole":
        await sdk.request_async(LOOK, decode_result, options=RequestOptions())
    elif attack.call == "download":

        async def prepared() -> Any:
            return sdk._call_async(LOOK, options=RequestOptions())

        async with DownloadAsync(prepared()) as download:
            async for _ in download:
                pass
    elif attack.call == "collect":
        await stream(ChatStreamAsync, sdk).collect()
    else:
        number = 0
        async with stream(ChatStreamAsync, sdk, attack.call == "keep") as events:
            async for _ in events:
                number += 1
                if attack.call == "keep" and number > 60:
                    print(events.partial)


async def alone(attack: Attack, sdk: Client) -> None:
    try:
        await suffer_async(attack, sdk)
    finally:
        await sdk.aclose()


def outcome(url: str, transport: str, attack: Attack) -> dict[str, Any]:
    with Client(
        SETTINGS,
        {"Key": "k"},
        server_url=url,
        retry_config=None,
        timeout_ms=20_000,
        max_event_bytes=attack.largest,
        max_response_bytes=max(LIMIT, attack.largest),
        **TRANSPORTS[transport],
    ) as sdk:
        gc.collect()
        pathlib.Path("/proc/self/clear_refs").write_text("5")  # The peak begins anew (proc(5)).
        before, error, says = status("VmRSS"), "", ""
        try:
            if transport == "sync":
                suffer(attack, sdk)
            elif transport == "trio":
                trio.run(alone, attack, sdk)
            else:
                asyncio.run(alone(attack, sdk))
        except Exception as caught:
            error, says = type(caught).__name__, str(caught)[:300]
        return {"error": error, "says": says, "held": status("VmHWM") - before}


def main() -> None:
    url, transport = sys.argv[1:]
    numbers = {name: number for number, name in enumerate(ATTACKS)}
    for name in ("endless body", "body of a failure", "endless answer, collected"):  # Loads what calls need.
        outcome(f"{url}/{numbers[name]}", transport, ATTACKS[name])
    gc.freeze()
    found = {name: outcome(f"{url}/{numbers[name]}", transport, attack) for name, attack in ATTACKS.items()}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
