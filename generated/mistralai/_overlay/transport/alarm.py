# Copied from overlay/transport/alarm.py; edit it there.
"""Alarms: a thread that shuts a socket down when its time has come.

An HTTP library bounds each single read. Nothing in it bounds many reads together, or ends a read for another thread.
Shutting the socket down does: the reader, blocking or not, under any event loop, sees the end of the stream at once.

A request that was sent and has no reply yet is found by a mark on it: the library hands the connection out only with
the reply, whose headers may drip in. Until then it is looked up in the pool, through private attributes of what is
under httpx; with any other library the wait ends at the library's own timeout.
"""

from __future__ import annotations

import itertools
import os
import socket
import threading
import time
from bisect import insort
from collections.abc import Callable, Iterable
from typing import Any

_LINGER = 5.0
"""Seconds without an alarm after which the thread ends."""

_TICK = 0.05
"""Seconds between two looks while alarms come often: waking the thread for each costs a third of a short stream."""

_SWEEP = 64
"""The number of alarms from which on cancelled ones are looked for."""

_lock = threading.Condition()
_next_sweep = _SWEEP
_alarms: list[tuple[float, int, Alarm]] = []
"""By the time when they are due. Most are due after the others, so that a list is as quick as a heap."""
_order = itertools.count()
_thread: threading.Thread | None = None
_newest = 0.0
"""When the last alarm was set."""
_next_look = 0.0
"""When the thread looks next, unless it is woken."""


class Alarm:
    """Shuts a socket down at `due` (seconds of `time.monotonic`), unless it is cancelled. `fired` says whether it
    did.
    """

    __slots__ = ("due", "fired", "sock")

    def __init__(self, sock: Any, due: float) -> None:
        self.sock = sock
        self.due = due
        self.fired = False
        global _newest
        with _lock:
            _newest = time.monotonic()
            insort(_alarms, (due, next(_order), self))
            _ensure_thread()
            if due < _next_look:
                _lock.notify()

    def cancel(self) -> None:
        """Leave the socket alone from now on."""
        global _next_sweep
        with _lock:
            self.sock = None
            if len(_alarms) >= _next_sweep:
                # Alarms that were cancelled long before they were due would pile up.
                _alarms[:] = [entry for entry in _alarms if entry[2].sock is not None]
                _next_sweep = max(_SWEEP, 2 * len(_alarms))

    def ring(self) -> None:
        """Shut the socket down, unless the alarm was cancelled. The caller holds the lock."""
        if self.sock is not None:
            self.fired = True
            shut_down(self.sock)


def shut_down(sock: Any) -> None:
    """End all reading and writing on a socket of any kind, now and without waiting. Never raises."""
    try:
        # The plain method, also for TLS: the closing handshake would wait for the peer.
        if isinstance(sock, socket.socket):
            socket.socket.shutdown(sock, socket.SHUT_RDWR)
        else:
            sock.shutdown(socket.SHUT_RDWR)
    except (OSError, ValueError):
        pass
    except (AttributeError, TypeError):  # uvloop hands out a socket that has little more than its number.
        _shut_down_descriptor(sock)


def _shut_down_descriptor(sock: Any) -> None:
    try:
        with socket.socket(fileno=os.dup(sock.fileno())) as twin:
            twin.shutdown(socket.SHUT_RDWR)
    except (OSError, AttributeError, TypeError, ValueError):
        pass


def _ensure_thread() -> None:
    global _thread
    if _thread is None:
        thread = threading.Thread(target=_watch, name="stream-watchdog", daemon=True)
        try:
            thread.start()
        except RuntimeError:  # There can be no more threads now. The next alarm tries again, for this one too.
            return
        _thread = thread


def _watch() -> None:
    global _thread, _next_look
    with _lock:
        while True:
            now = time.monotonic()
            pause = _TICK if now - _newest < 1 else _LINGER
            if _alarms:
                due, _, alarm = _alarms[0]
                if alarm.sock is None or due <= now:
                    del _alarms[0]
                    alarm.ring()
                    continue
                pause = min(pause, due - now)
            elif now - _newest > _LINGER:
                _thread, _next_look = None, 0.0
                return
            _next_look = now + pause
            _lock.wait(pause)


def _after_fork() -> None:
    # The thread stayed in the parent, perhaps holding the lock; the child's sockets are not for it to close.
    global _lock, _next_look, _thread
    _lock = threading.Condition()
    _thread, _next_look = None, 0.0
    _alarms.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


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
