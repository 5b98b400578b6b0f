"""A call without I/O: its clock, its settings and its log do as the test says."""

from __future__ import annotations

import logging
from types import SimpleNamespace
from typing import Any

from overlay.calls.base import BaseCall
from overlay.transport.exceptions import own_errors


class Log:
    """A logger that keeps its lines."""

    def __init__(self, debugging: bool = True) -> None:
        self.debugging = debugging
        self.lines: list[tuple[int, str]] = []

    def _at(self, level: int, text: str, *values: Any) -> None:
        self.lines.append((level, text % values))

    def debug(self, text: str, *values: Any) -> None:
        self._at(logging.DEBUG, text, *values)

    def warning(self, text: str, *values: Any) -> None:
        self._at(logging.WARNING, text, *values)

    def info(self, text: str, *values: Any) -> None:
        self._at(logging.INFO, text, *values)


class OneCall(BaseCall):
    _asynchronous = False
    _known = own_errors()
    sender = SimpleNamespace(is_closed=False)


def call(now: list[float] | None = None, **more: Any) -> Any:
    """A call at the time `now[0]`."""
    clock = SimpleNamespace(now=lambda: (now or [100.0])[0])
    api = SimpleNamespace(
        timeout_ms=60_000, connect_timeout_ms=5000, retry_count_header=more.pop("counter", ""), agent="agent"
    )
    settings = SimpleNamespace(
        clock=clock, api=api, grace_ms=2500, max_event_bytes=7, max_response_bytes=8, max_json_depth=9,
        log=more.pop("log", Log()), secret_names=frozenset({"authorization"}),
    )  # fmt: skip
    given: dict[str, Any] = {
        "settings": settings, "deadline": None, "timeout": None, "on_incomplete": "warn", "replayable": True,
        "url": "http://a.test/x", "body": None, "headers": [(b"A", b"b")], "cookies": "", "fixed": frozenset(),
        "route": SimpleNamespace(id="get_x", method="GET", errors={}), **more,
    }  # fmt: skip
    own = given.pop("own", None)
    made = OneCall(SimpleNamespace(**given))  # type: ignore[arg-type]
    made._use_timeouts(own)
    return made
