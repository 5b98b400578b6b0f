"""The answer so far of a stream that is being read: what came is kept as bytes, and added up when somebody asks."""

from __future__ import annotations

from typing import Any

from ...core.errors import ClientError, ResponseTooLargeError
from ...streams.core import StreamCore
from ..accumulate import Accumulator


class Whole:
    """What the chunks of a stream add up to. Nothing is done before it is asked for, and nothing twice."""

    __slots__ = ("_core", "_kept", "_replay", "sum")

    def __init__(self, core: StreamCore[Any]) -> None:
        self._core = core
        self._kept: bytearray | None = None
        self._replay: Any = None
        self.sum = Accumulator()

    def result(self) -> dict[str, Any] | None:
        """Return the response so far as JSON, None before any chunk."""
        return self.so_far().result()

    def so_far(self) -> Accumulator:
        """Add what came since this was last asked for, and return the sum. Raises `ResponseTooLargeError` if it was too
        much to be kept.
        """
        core = self._core
        kept = core.kept
        if core.room < 0:
            raise too_large(core)
        if kept is not None and core.response is not None:
            if kept is not self._kept:  # The first time, or another attempt was made.
                self._kept, self._replay, self.sum = kept, core.replay(_Unobserved(core)), Accumulator()
            data = bytes(kept)
            del kept[: len(data)]
            if data:
                self._add(self._replay.receive(data))
            if core.ended and core.ended != "sentinel" and not self._replay.ended:
                self._add(self._replay.end())
        return self.sum

    def _add(self, items: list[Any]) -> None:
        for payload, _ in items:
            self.sum.add(payload)


def too_large(core: StreamCore[Any]) -> ResponseTooLargeError:
    """Return the error for an answer that is too large to be held."""
    why = f"the events of the answer are larger than max_response_bytes, {core.max_response_bytes} bytes"
    return ResponseTooLargeError(why, core.response, None, "")


class _Unobserved:
    """Stands for the call: what the bytes mean was reported when they came."""

    on_incomplete = "ignore"

    def __init__(self, core: StreamCore[Any]) -> None:
        self.max_event_bytes = core.max_event_bytes
        self.max_response_bytes = core.max_response_bytes

    def error_from_payload(self, payload: Any, response: Any) -> ClientError:
        """Return an error that nobody sees."""
        return ClientError("", response)
