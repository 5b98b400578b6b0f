# Copied from overlay/transport/orphans.py; edit it there.
"""Connections that a pool has lost track of.

A request that is cancelled after the pool gave it a new connection, and before it began to use it, leaves the
connection in the pool for ever: no request has it, none can be given it, and it counts against the pool's limit. This
reads private attributes of the one library whose pool does so; with any other it does nothing.
"""

from __future__ import annotations

from typing import Any


def take_orphans(transport: Any) -> list[Any]:
    """Remove the connections that no request has, and none can be given, from a transport's pool: requests that wait
    get new ones. Returns those that the caller has to close.
    """
    pool: Any = getattr(transport, "_pool", None)
    if _library_of(pool) != "httpcore":
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


def take_back(transport: Any) -> None:
    """Put connections back into a transport's pool that it has forgotten while requests have them.

    Over HTTP/2 a request may wait for the connection that another one opens. If it is cancelled meanwhile, it marks the
    connection as failed: the pool forgets it, no other request is given it, and nobody closes it in the end.
    """
    pool: Any = getattr(transport, "_pool", None)
    if not getattr(pool, "_http2", False) or not _library_of(pool):
        return
    with pool._optional_thread_lock:
        for request in pool._requests:
            connection = request.connection
            if connection is None or connection in pool._connections:
                continue
            if getattr(connection, "_connection", connection) is None:
                connection._connect_failed = False  # The request that opens it is still at it.
            if not connection.is_closed():
                pool._connections.append(connection)


def _library_of(pool: Any) -> str:
    """Return the package that a pool's class, or the one that it inherits from, is of; empty for other packages."""
    packages = (cls.__module__.partition(".")[0] for cls in type(pool).__mro__)
    return next((package for package in packages if package in ("httpcore", "httpcore2")), "")
