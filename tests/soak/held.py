"""What a process holds: memory, descriptors, threads, and places in the client's pools."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import Any

from attrs import frozen

ROOM = 6.0
"""MiB by which a process may grow after its warm-up: an allocator gives memory back when it likes."""


@frozen
class Held:
    """A look at this process. `memory` is its resident set in MiB, `busy` the calls that its pools believe to serve."""

    memory: float
    descriptors: int
    threads: int
    busy: int


def held(client: Any) -> Held:
    """Look at this process, whose calls are all over."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return Held(
        pages * os.sysconf("SC_PAGESIZE") / 2**20,
        len(os.listdir("/proc/self/fd")),
        len(os.listdir("/proc/self/task")),
        busy(client),
    )


def busy(client: Any) -> int:
    """The places that are taken in the client's own pools for synchronous calls."""
    pools = client._connections.pools.held.sync_pools
    return sum(shard.busy for shards in pools.shards.values() for shard in shards.shards)


def grown(before: Held, after: Held, connections: int) -> list[str]:
    """What has grown: nothing may, beyond what is kept to be used again. `connections` may be kept open."""
    found: list[str] = []
    if after.memory > before.memory + ROOM:
        found.append(f"memory: {before.memory:.1f} to {after.memory:.1f} MiB")
    if after.descriptors > before.descriptors + connections:
        found.append(f"descriptors: {before.descriptors} to {after.descriptors}")
    if after.threads > before.threads + 1:  # The one that ends waits comes and goes.
        found.append(f"threads: {before.threads} to {after.threads}")
    if after.busy:
        found.append(f"places in pools: {after.busy}")
    return found
