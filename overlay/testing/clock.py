"""A clock for tests: time passes only when somebody sleeps, so tests of retries and deadlines do not wait."""

from __future__ import annotations

from attrs import define, field


@define
class VirtualClock:
    """A clock to hand to a client as `clock=`. `sleeps` lists every wait that was asked for, in seconds, in order."""

    time: float = 0.0
    sleeps: list[float] = field(factory=list[float], init=False)

    def now(self) -> float:
        """Return the seconds since the clock's start."""
        return self.time

    def advance(self, seconds: float) -> None:
        """Let time pass without a sleep."""
        self.time += seconds

    def sleep(self, seconds: float) -> None:
        """Note the wait, let that time pass, and return at once."""
        self.sleeps.append(seconds)
        self.time += seconds

    async def sleep_async(self, seconds: float) -> None:
        """Do the same as `sleep`, for asynchronous clients."""
        self.sleep(seconds)
