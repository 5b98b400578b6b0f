# Copied from overlay/transport/fast/connecting.py; edit it there.
"""A TCP connection under asyncio to the first address of a host that answers (RFC 8305).

asyncio's own race (`happy_eyeballs_delay`) loses a socket if it is cancelled when that was just connected.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, TypeVar

P = TypeVar("P", bound=asyncio.BaseProtocol)

_HEAD_START = 0.25
"""Seconds that an address has before the next one is tried beside it (RFC 8305 §5)."""


async def connect(
    loop: asyncio.AbstractEventLoop, make: Callable[[], P], host: str, port: int, local_address: str | None
) -> P:
    """Return the protocol of a new connection. Raises `OSError`: `gaierror` where the name does not resolve."""
    local = None if local_address is None else (local_address, 0)
    found: list[Any]
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    except socket.gaierror:  # It is no address but a name: a thread looks that up.
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    places = [(int(family), str(address[0])) for family, _, _, _, address in found]
    # The two families take turns (§4): a stable order by how many of its own family stand before each.
    families = [family for family, _ in places]
    order = sorted(range(len(places)), key=lambda place: families[:place].count(families[place]))

    async def attempt(place: int) -> P:
        family, address = places[place]
        return (await loop.create_connection(make, address, port, family=family, local_addr=local))[1]

    try:
        return await (attempt(0) if len(places) == 1 else race([attempt(place) for place in order]))
    except OSError as error:
        raise OSError("All connection attempts failed") from error


async def race(attempts: Sequence[Coroutine[Any, Any, P]]) -> P:
    """Return the result of the first attempt that succeeds. Each one begins when the one before has failed, or has had
    its head start. Raises the failure of the last one.
    """
    begun: list[asyncio.Task[P]] = []
    won: asyncio.Task[P] | None = None
    try:
        for number, attempt in enumerate(attempts, 1):
            begun.append(asyncio.ensure_future(attempt))
            due = number < len(attempts)
            while running := [task for task in begun if not task.done()]:
                await asyncio.wait(running, timeout=_HEAD_START if due else None, return_when=asyncio.FIRST_COMPLETED)
                if due or _winner(begun):
                    break
            if won := _winner(begun):
                return won.result()
        return begun[-1].result()
    finally:
        for attempt in attempts[len(begun) :]:
            attempt.close()
        for task in begun:
            if task is not won:
                task.add_done_callback(_discard)
                task.cancel()


def _winner(begun: list[asyncio.Task[P]]) -> asyncio.Task[P] | None:
    return next((task for task in begun if task.done() and task.exception() is None), None)


def _discard(task: asyncio.Task[Any]) -> None:
    """Close the connection of an attempt that came too late."""
    if not task.cancelled() and task.exception() is None:
        task.result().abort()
