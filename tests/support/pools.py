"""Small pools whose transports only say how they were made and closed."""

from __future__ import annotations

from typing import Any

from overlay.transport.shards import PoolOptions, Shards


class Made:
    """Stands for a transport, and says how it was made and closed."""

    def __init__(self, most: int = 0, keep: int = 0) -> None:
        self.most, self.keep, self.closed = most, keep, 0

    def close(self) -> None:
        self.closed += 1

    async def aclose(self) -> None:
        self.close()


def shards(**options: Any) -> Shards[Any]:
    return Shards(Made, PoolOptions(**options))  # type: ignore[type-var]
