"""Runs one peer's cases in that peer's own environment; told what to run on standard input, one JSON line each.

Measured is the CPU time of this process alone (`time.process_time`): the server runs elsewhere.
"""

from __future__ import annotations

import asyncio
import functools
import gc
import importlib
import inspect
import json
import resource
import sys
import threading
import time
from pathlib import Path
from typing import Any


def rss() -> int:
    """Resident memory of this process in KiB, now."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def measure(peer: Any, case: str, arguments: list[Any]) -> dict[str, Any]:
    """CPU and wall seconds of one run of a case, and what it returned."""
    function = getattr(peer, case, None)
    if function is None:
        return {"missing": True}
    before = getattr(peer, f"before_{case}", None)
    if before is not None:
        before()
    if inspect.iscoroutinefunction(function):
        return asyncio.run(_measure_async(peer, function, arguments))
    gc.collect()
    started, cpu = time.perf_counter(), time.process_time()
    result = function(*arguments)
    return {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - started, "result": result}


async def _measure_async(peer: Any, function: Any, arguments: list[Any]) -> dict[str, Any]:
    """The same within a loop, whose client is made before the clock starts."""
    client = peer.async_client()
    if function is peer.stream_async:
        await function("packed", 1, client)  # Not before many at once: one idle connection costs httpx's pool dearly.
    gc.collect()
    started, cpu = time.perf_counter(), time.process_time()
    result = await function(*arguments, client)
    return {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - started, "result": result}


def many_threads(peer: Any, threads: int, events: int, kind: str = "packed") -> int:
    """The sync stream in many threads at once; returns the number of events that arrived."""
    counts: list[int] = []
    pool = [threading.Thread(target=lambda: counts.append(peer.stream(kind, events))) for _ in range(threads)]
    for thread in pool:
        thread.start()
    for thread in pool:
        thread.join()
    return sum(counts)


async def many_streams(peer: Any, streams: int, events: int, client: Any) -> int:
    """The async stream many times at once; returns the number of events that arrived."""
    return sum(await asyncio.gather(*(peer.stream_async("slow", events, client) for _ in range(streams))))


async def memory(peer: Any, streams: int) -> float:
    """The KiB that one of so many open streams costs, everything that it needs loaded before. For a new process."""
    await many_streams(peer, 10, 2, peer.async_client())
    before = peak = rss()

    async def watch() -> None:
        nonlocal peak
        while True:
            peak = max(peak, rss())
            await asyncio.sleep(0.02)

    watcher = asyncio.ensure_future(watch())
    await many_streams(peer, streams, 50, peer.async_client())
    watcher.cancel()
    return (peak - before) / streams


def main() -> None:
    """Answers every line of standard input with one line of JSON."""
    name, port, package = sys.argv[1:4]
    sys.path[:0] = [str(Path(__file__).parent / "peers"), *([package] if package else [])]
    peer: Any = importlib.import_module(name)
    peer.setup(f"http://127.0.0.1:{port}")
    peer.threads = lambda threads, events: many_threads(peer, threads, events)
    if hasattr(peer, "stream_async"):
        peer.concurrent = functools.partial(many_streams, peer)
        peer.memory = lambda streams: asyncio.run(memory(peer, streams))
    # Streams that last 0.3 s, a hundred at a time, leave a hundred warm connections.
    peer.before_warm = lambda: many_threads(peer, 100, 30, "slow")
    peer.warm = peer.complete
    if not hasattr(peer, "stream"):
        del peer.threads, peer.warm
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            answer = measure(peer, asked["case"], asked["arguments"])
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {error}"[:300]}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
