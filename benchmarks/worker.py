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
import os
import resource
import sys
import threading
import time
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")


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
        return run(_measure_async(peer, function, arguments))
    gc.collect()
    started, cpu = time.perf_counter(), time.process_time()
    result = function(*arguments)
    return {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - started, "result": result}


def run(main: Coroutine[Any, Any, T]) -> T:
    """`asyncio.run`, in the loop of the module that `BENCH_LOOP` names."""
    name = os.environ.get("BENCH_LOOP", "asyncio")
    with asyncio.Runner(loop_factory=importlib.import_module(name).new_event_loop) as runner:
        return runner.run(main)


async def _measure_async(peer: Any, function: Any, arguments: list[Any]) -> dict[str, Any]:
    """The same within a loop, whose client is made before the clock starts."""
    client = peer.async_client()
    if function is peer.stream_async:
        await function("packed", 1, client)  # Not before many at once: one idle connection costs httpx's pool dearly.
    gc.collect()
    started, cpu = time.perf_counter(), time.process_time()
    result = await function(*arguments, client)
    measured = {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - started, "result": result}
    close = getattr(client, "aclose", None) or getattr(client, "close", None)
    if close is not None:
        await close()  # openai's client would ask for a task after the end of the loop.
    return measured


def many_threads(peer: Any, threads: int, events: int, kind: str = "packed") -> int:
    """The sync stream in many threads at once; returns the number of events that arrived."""
    counts: list[int] = []
    pool = [threading.Thread(target=lambda: counts.append(peer.stream(kind, events))) for _ in range(threads)]
    for thread in pool:
        thread.start()
    for thread in pool:
        thread.join()
    return sum(counts)


async def many_streams(peer: Any, streams: int, events: int, kind: str, client: Any) -> int:
    """The async stream many times at once; returns the number of events that arrived."""
    return sum(await asyncio.gather(*(peer.stream_async(kind, events, client) for _ in range(streams))))


async def memory(peer: Any, streams: int) -> float:
    """The KiB that one of so many open streams costs, everything that it needs loaded before. For a new process."""
    await many_streams(peer, 10, 2, "slow", peer.async_client())
    before = peak = rss()

    async def watch() -> None:
        nonlocal peak
        while True:
            peak = max(peak, rss())
            await asyncio.sleep(0.02)

    watcher = asyncio.ensure_future(watch())
    await many_streams(peer, streams, 50, "slow", peer.async_client())
    watcher.cancel()
    return (peak - before) / streams


def main() -> None:
    """Answers every line of standard input with one line of JSON."""
    name, port, tls_port, package = sys.argv[1:5]
    urls = {False: f"http://127.0.0.1:{port}", True: f"https://127.0.0.1:{tls_port}"}
    sys.path[:0] = [str(Path(__file__).parent / "peers"), *([package] if package else [])]
    peer: Any = importlib.import_module(name)
    over_tls = False
    peer.setup(urls[over_tls])
    if hasattr(peer, "stream"):
        peer.threads = lambda threads, events: many_threads(peer, threads, events)
    if hasattr(peer, "stream_async"):
        peer.concurrent = functools.partial(many_streams, peer)
        peer.memory = lambda streams: run(memory(peer, streams))
    if hasattr(peer, "stream") and hasattr(peer, "complete"):
        # Streams that last 0.3 s, a hundred at a time, leave a hundred warm connections.
        peer.before_warm = lambda: many_threads(peer, 100, 30, "slow")
        peer.warm = peer.complete
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            if asked["tls"] is not over_tls:
                over_tls = asked["tls"]
                peer.setup(urls[over_tls])
            answer = measure(peer, asked["case"], asked["arguments"])
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {error}"[:300]}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
