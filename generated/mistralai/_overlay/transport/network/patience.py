# Copied from overlay/transport/network/patience.py; edit it there.
"""How long a request waits for the network where the HTTP library bounds each read, and many reads may bring nothing.

Over HTTP/2 the library reads until something of the request at hand has come. Whatever else comes (interim replies,
PING, SETTINGS, WINDOW_UPDATE, what other requests asked for) begins its time limit anew.
"""

from __future__ import annotations

from time import monotonic
from typing import Any


class Rest(float):
    """The rest of a time limit, which began with an earlier read."""


class Patience(dict[str, "float | None"]):
    """The time limits of a request, in seconds by kind, as the HTTP library is handed them: it asks for one with each
    step that it makes, by `get`.

    That of a read is for a wait, which may take many reads. Over HTTP/2 the library reads, writes what it has to say to
    that, and reads again; a second write in a row is due to something that went on for the request. `until` is the
    deadline, in seconds of `time.monotonic`. A network stream that `knows_rest` is told a `Rest`; else the read at hand
    has the whole limit, since the library gives up a connection with a read that was too long, for all requests.
    """

    knows_rest = False

    def __init__(self, limits: dict[str, float | None], until: float | None) -> None:
        super().__init__(limits)
        self._until = until
        self.begin()

    def begin(self) -> None:
        """Begin a new wait with the next read."""
        self._since: float | None = None
        self._writes = 0

    def get(self, kind: Any, default: Any = None, /) -> Any:
        """Return a time limit. Raises `TimeoutError` for that of a read if the wait is over."""
        limit = super().get(kind, default)
        if kind == "write":
            self._writes += 1
        return self._left(limit) if kind == "read" else limit

    def _left(self, limit: float | None) -> float | None:
        now, writes, self._writes = monotonic(), self._writes, 0
        if writes != 1 or self._since is None:
            self._since = now
        ends = [end for end in (self._until, None if limit is None else self._since + limit) if end is not None]
        if not ends:
            return None
        left = min(ends) - now
        if left <= 0:
            raise TimeoutError("nothing came of the reply in time, although the connection is alive")
        return Rest(left) if self.knows_rest and (limit is None or left < limit) else limit


def sent_by(request: Any, transport: Any) -> None:
    """Note by which transport a request is being sent."""
    limits = request.extensions.get("timeout")
    if isinstance(limits, Patience):
        backend = getattr(getattr(transport, "_pool", None), "_network_backend", None)
        limits.knows_rest = getattr(backend, "knows_rest", False)


def answered(request: Any) -> None:
    """Note that the head of a reply has come: its body is waited for when somebody asks for it."""
    limits = getattr(request, "extensions", {}).get("timeout")
    if isinstance(limits, Patience):
        limits.begin()
