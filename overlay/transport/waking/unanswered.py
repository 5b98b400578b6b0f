"""A request that was sent and has no reply yet: how its connection is found, so that a deadline can end the wait.

The HTTP library bounds each read, but reply headers that drip in take many reads. The library hands the connection out
only with the reply. Until then it is looked up in the pool by a mark on the request, through private attributes of
what is under httpx; with any other library the wait ends at the library's own timeout.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Any

from .alarm import Alarm, shut_down


def alarm_for(request: Any, transports: Callable[[Any], Iterable[Any]], seconds: float) -> Alarm:
    """Return an alarm that ends the wait for the reply to `request` after so many seconds. Cancel it once the reply is
    there.

    `transports` returns the transports that may be serving a request (a sender's method of that name).
    """
    return Alarm(Unanswered(request, lambda: transports(request)), time.monotonic() + seconds)


class Unanswered:
    """Stands for the socket of a request that waits for its reply. The socket is looked up when `shutdown` is
    called.
    """

    __slots__ = ("_mark", "_transports")

    def __init__(self, request: Any, transports: Callable[[], Iterable[Any]]) -> None:
        self._mark = object()
        self._transports = transports
        request.extensions = {**request.extensions, "unanswered": self._mark}

    def shutdown(self, how: int, /) -> None:
        """End the wait: its reader finds the connection closed. `how` is there because a socket's method has it."""
        for transport in self._transports():
            for waiting in [*getattr(getattr(transport, "_pool", None), "_requests", ())]:
                if waiting.request.extensions.get("unanswered") is self._mark:
                    stream = _stream_of(waiting.connection)
                    if stream is not None:
                        shut_down(stream.get_extra_info("socket"))
                    return


def end_waits(transport: Any) -> None:
    """Wake the threads that wait for a transport's connections. Closing a socket alone would leave them waiting."""
    for connection in [*getattr(getattr(transport, "_pool", None), "connections", ())]:
        stream = _stream_of(connection)
        if stream is not None:
            shut_down(stream.get_extra_info("socket"))


def _stream_of(connection: Any) -> Any:
    """Return the network stream of a connection, which may be wrapped in others (a tunnel, a protocol).

    None for HTTP/2: other requests share that connection, and must not end with this one.
    """
    while connection is not None and not hasattr(connection, "_h2_state"):
        stream = getattr(connection, "_network_stream", None)
        if stream is not None:
            return stream
        connection = getattr(connection, "_connection", None)
    return None
