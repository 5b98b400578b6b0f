"""Options of the client's own connections."""

from __future__ import annotations

from ..core.types import Record


class PoolOptions(Record):
    """How the client's own connections are made. `keepalive_expiry` is in seconds; `shard` is the number of connections
    per small pool.
    """

    def __init__(
        self,
        max_connections: int = 1000,
        max_keepalive: int = 100,
        keepalive_expiry: float = 30.0,
        shard: int = 8,
        http2: bool = False,
        aiohttp: bool = False,
    ) -> None:
        self.max_connections = max_connections
        self.max_keepalive = max_keepalive
        self.keepalive_expiry = keepalive_expiry
        self.shard = shard
        self.http2 = http2
        self.aiohttp = aiohttp
