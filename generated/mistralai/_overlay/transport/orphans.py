# Copied from overlay/transport/orphans.py; edit it there.
"""Connections that httpcore's pool has lost sight of.

A request that is cancelled after it was given a new connection, and before it began to use it, leaves that connection
in the pool for good: no request has it, none can be given it, and it counts against the limit. The way into the pool is
the library's own affair; where it is another one, nothing is done here.
"""

from __future__ import annotations

from typing import Any


def take_orphans(transport: Any) -> list[Any]:
    """Remove such connections from a transport's pool, in favour of the requests that wait; the caller closes them."""
    pool: Any = getattr(transport, "_pool", None)
    if type(pool).__module__.partition(".")[0] != "httpcore":
        return []
    with pool._optional_thread_lock:
        used = {id(request.connection) for request in pool._requests}
        orphans = [
            connection
            for connection in pool._connections
            if id(connection) not in used and not connection.is_idle() and not connection.is_closed()
        ]
        for connection in orphans:
            pool._connections.remove(connection)
        closing: list[Any] = pool._assign_requests_to_connections() if orphans else []
    return orphans + closing
