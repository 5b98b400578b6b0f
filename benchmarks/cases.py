"""What is measured: each case by name, its arguments, and what one unit of its work is."""

from __future__ import annotations

from typing import Any

from attrs import frozen


@frozen
class Case:
    """`function` of a worker is called with `arguments`; its CPU time is divided by `units`."""

    name: str
    title: str
    unit: str
    function: str
    arguments: tuple[Any, ...]
    units: int
    rounds: int = 5
    tls: bool = False


CASES: tuple[Case, ...] = (
    Case("sync-paced", "Sync stream, at the pace of tokens", "event", "stream", ("paced", 1000), 1000),
    Case("async-paced", "Async stream, at the pace of tokens", "event", "stream_async", ("paced", 1000), 1000),
    Case("paced-20", "20 async streams at once, paced", "event", "concurrent", (20, 200, "spread"), 4000, 3),
    Case("paced-500", "500 async streams at once, paced", "event", "concurrent", (500, 20, "tokens"), 10000, 2),
    Case("sync-tls", "Sync stream over TLS, paced", "event", "stream", ("paced", 600), 600, tls=True),
    Case("async-tls", "Async stream over TLS, paced", "event", "stream_async", ("paced", 600), 600, tls=True),
    Case("sync-chunks", "Sync stream, 16 chunks per write", "event", "stream", ("chunks", 1600), 1600),
    Case("async-chunks", "Async stream, 16 chunks per write", "event", "stream_async", ("chunks", 1600), 1600, 3),
    Case("sync-events", "Sync stream, 16 events per chunk", "event", "stream", ("events", 1600), 1600),
    Case("sync-each", "Sync stream, one event per write", "event", "stream", ("each", 1500), 1500, 3),
    Case("sync-packed", "Sync stream, coalesced", "event", "stream", ("packed", 3000), 3000, 3),
    Case("async-each", "Async stream, one event per write", "event", "stream_async", ("each", 1500), 1500, 3),
    Case("async-packed", "Async stream, coalesced", "event", "stream_async", ("packed", 3000), 3000, 3),
    Case("flood-20", "20 async streams at once, unpaced", "event", "concurrent", (20, 200, "paced"), 4000, 3),
    Case("concurrent", "500 concurrent async streams", "event", "concurrent", (500, 10, "slow"), 5000, 2),
    Case("complete", "complete(), round trip", "call", "complete", (150,), 150),
    Case("threads", "100 threads, coalesced", "event", "threads", (100, 32), 3200, 3),
    Case("warm", "complete() beside 100 warm connections", "call", "warm", (50,), 50, 2),
    Case("complete-200", "complete() with 200 messages", "call", "complete_many", (20, 200), 20, 3),
    Case("complete-2000", "complete() with 2,000 messages", "call", "complete_many", (4, 2000), 4, 2),
    Case("decode-chunk", "Decode one chunk", "chunk", "decode_chunk", (5000,), 5000),
    Case("decode-40", "Decode 40 mixed messages", "request", "decode_40", (200, False), 200),
    Case("decode-last", "Decode 40 of the union's last variant", "request", "decode_40", (200, True), 200),
    Case("big-event", "One 8 MB event in 1 KB pieces", "event", "big", (8,), 1, 3),
    Case("collect", "collect() of 10,000 tool-call deltas", "stream", "collect_tools", (10_000,), 1, 2),
)
