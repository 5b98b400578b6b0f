# Copied from overlay/testing/clock.py; edit it there.
"""Time that passes only when somebody sleeps: tests of retries and deadlines don't wait."""

from __future__ import annotations

from attrs import define, field


@define
class VirtualClock:
    """A clock to hand to a client as `clock=`. `sleeps` lists every wait that was asked for, in seconds, in order."""

    time: float = 0.0
    sleeps: list[float] = field(factory=list[float], init=False)

    def now(self) -> float:
        """Seconds since the clock's start."""
        return self.time

    def advance(self, seconds: float) -> None:
        """Let time pass without anybody having slept."""
        self.time += seconds

    def sleep(self, seconds: float) -> None:
        """Note the wait and let that time pass; returns at once."""
        self.sleeps.append(seconds)
        self.time += seconds

    async def sleep_async(self, seconds: float) -> None:
        """Like `sleep`, for async clients."""
        self.sleep(seconds)
