# Copied from overlay/streams/base.py; edit it there.
"""What both kinds of streams share: beginning, taking in what was read, timeouts, waking, reporting failures."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from operator import length_hint
from typing import Any, NoReturn, TypeVar

from ..core.errors import ClientError, ResponseValidationError, StreamTimeoutError
from ..core.http_library import httpx
from ..models.decoding import DecodeError
from ..sse.event import ServerSentEvent
from ..transport.alarm import Alarm, shut_down
from ..transport.exceptions import quiet, without_secrets
from ..transport.waking import ANSWERED, Interruptible
from .errors import bad_event, broken_read
from .facts import StreamFacts
from .meaning import Item

E = TypeVar("E")
R = TypeVar("R")

Decode = Callable[[Any, ServerSentEvent], E]
"""From a payload and its frame to the event."""

DRAIN_SECONDS = 0.1
DRAIN_BYTES = 65_536
"""How long, and how much, the rest of a body is read after its end was declared, to keep the connection."""

_inherited: list[object] = []
"""Replies of a parent process: kept, since closing them here could end what the parent is reading."""

CLOSED = "the stream was closed before its end"
FAILED = "the stream has failed"


class StreamBase(StreamFacts[E]):
    """What both kinds of streams do alike. The two subclasses read and wait, and ask this class what follows."""

    __slots__ = ()

    def _end_and_wake(self) -> bool:
        """End the stream, and wake its reader if there is one. Returns whether there is one, who then closes the reply.

        It must not be closed under a reader: over a connection that other requests share, the reader would wait for
        ever.
        """
        self._started = self._closed = True
        self._items = iter(())
        reading = self._reading and self._process == os.getpid()
        if not self._turn and not reading:
            self._call.end_waits()
        sock = self._socket() if reading else None
        if sock is not None:
            shut_down(sock)
        return reading

    def _take_reply(self) -> tuple[Any, Any] | None:
        """Return the reply and the iteration of its body to the caller, who closes them; None for every later
        caller.
        """
        try:
            response = self._open.pop()
        except IndexError:
            return None
        self._clear_alarm()  # Before the connection is another call's.
        pieces, self._pieces = self._pieces, None
        if self._process != os.getpid():
            _inherited.append((response, pieces))
            return None
        if self._core.ended == "sentinel" and response.http_version == "HTTP/2":
            response.extensions[ANSWERED] = True
        return response, pieces

    def _raise_undecodable(self, error: BaseException, frame: ServerSentEvent) -> NoReturn:
        """Raise the error for an event that its decoder refused. An exception that is not about the value is raised as
        it is.
        """
        self._closed = True
        self._core.ended = "failed"
        self._core.events_received -= length_hint(self._items)  # Those after it count for nothing.
        try:
            if isinstance(error, ClientError) and not isinstance(error, DecodeError):
                raise self._core.placed(error)
            if isinstance(error, (ValueError, TypeError, LookupError, AttributeError)):
                self._items = iter(())
                raise self._core.placed(
                    bad_event("what the API describes", error, frame.data, self._core.response)
                ) from error
            raise error
        finally:
            del error  # The traceback holds this frame: without this, a cycle would keep both.

    def _decode_with(self, decode: Callable[[Any, ServerSentEvent], Any]) -> Any:
        """Have the next events decoded with this function. Returns the stream."""
        self._items = iter(self._core.undecoded(self._items))
        self._decode = self._core.observed(decode)
        return self

    def _collected(self, payload: Any, decode: Callable[[Any], R]) -> R:
        """Return the collected payloads, decoded to the whole response. Raises `StreamInterrupted` if the stream was
        closed early.
        """
        core = self._core
        if core.ended not in ("over", "sentinel"):
            raise core.interrupted(FAILED if core.ended == "failed" else CLOSED)
        if payload is None:
            why = "the stream has been iterated already" if core.events_received else "the stream had no event"
            raise ClientError(f"nothing is left to collect: {why}", core.response)
        try:
            result = decode(payload)
        except (ValueError, TypeError, LookupError, AttributeError) as error:
            if isinstance(error, ClientError) and not isinstance(error, DecodeError):
                raise
            raise ResponseValidationError(f"the collected response: {error}", core.response, error) from error
        from ..calls.reply import attach

        attach(result, self._call.info(core.response))
        return result

    def _begin(self, response: httpx.Response, iterate: Callable[[Any], Any], decoded: str) -> None:
        """Read this reply from now on. `decoded` is the method of the library's response that gives the body without
        its content coding.
        """
        self._open.append(response)
        self._process = os.getpid()
        self._core.open(response)
        self._pieces = iterate(getattr(response, decoded)() if self._core.by_library else response.stream)
        self._ready = getattr(response.stream, "ready", [])
        if self._home is not None and self._socket() is None:
            self._pieces = Interruptible(self._pieces, self._home)
        self._waiting_since = time.monotonic()
        deadline = self._call.deadline
        if deadline is not None:
            self._set_alarm(deadline)

    def _socket(self) -> Any:
        """Return what ends a wait when its `shutdown` is called: the socket, if the connection is this stream's alone,
        or an `Interruptible`.

        None where there is neither.
        """
        response: Any = self._core.response
        if response.http_version != "HTTP/2":
            stream = response.extensions.get("network_stream")
            if stream is not None:
                return stream.get_extra_info("socket")
        return self._pieces if isinstance(self._pieces, Interruptible) else None

    def _set_alarm(self, due: float) -> None:
        """Have the wait ended at `due`, unless it ends sooner."""
        if self._alarm is not None:
            if self._alarm.due <= due or self._alarm.fired:
                return
            self._alarm.cancel()
            self._alarm = None
        sock = self._socket()
        if sock is not None:
            self._alarm = Alarm(sock, due)

    def _clear_alarm(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _take_in(self, data: bytes | None) -> bool:
        """Take in what a read of the body returned, None at its end. Returns whether there are events to give out."""
        core = self._core
        if data is None:
            items = self._end_of_body()
        elif core.inflater is None:
            items = core.receive(data, ready=self._ready)
        else:
            core.backlog = core.inflater.inflate(data)
            return False
        return self._offer(items) if items else data is not None and self._no_event(len(data))

    def _take_backlog(self) -> bool:
        """Take in the next piece of what was read and is still compressed. Returns whether there are events to give
        out.
        """
        items = self._core.resume()
        return self._offer(items) if items else self._no_event(self._core.passed)

    def _offer(self, items: Sequence[Item]) -> bool:
        """Give these events out from now on. Returns False if somebody closed the stream meanwhile."""
        if self._closed:
            return False
        if self._alarm is not None or self._core.turned:
            self._after_silence()
        self._items = iter(items)
        return True

    def _may_retry(self) -> bool:
        """Return whether another attempt may be made for the failure: no event was delivered yet."""
        return not self._core.events_received and not self._closed

    def _forget_failure(self) -> bool:
        """Forget the failure before another attempt. Returns False if somebody closed the stream during the wait."""
        self._core.failure, self._core.ended = None, "closed"
        return not self._closed

    def _after_silence(self) -> None:
        """Note the time of the first event, and take back the alarm that a silence before these events has set. Once
        the answers are finished, set one for the end.
        """
        core, due = self._core, self._call.deadline
        core.turned = False
        if self.time_to_first_event is None:
            self.time_to_first_event = time.monotonic() - self._call.started
        if core.finished and not core.ended:
            end = time.monotonic() + self._call.grace
            due = end if due is None else min(end, due)
        if self._alarm is not None and self._alarm.due != due and not self._alarm.fired:
            self._clear_alarm()
        if due is not None and self._alarm is None:
            self._set_alarm(due)

    def _no_event(self, size: int) -> bool:
        """So many bytes came without an event in them: check the limit, and the idle timeout, which only events restart
        (the HTTP library's begins anew with every byte). Returns False: there is nothing to give out.
        """
        idle, core = self._call.idle, self._core
        since, before = self._quiet
        self._quiet = self._waiting_since, size + (before if since == self._waiting_since else 0)
        if self._quiet[1] > 2 * core.max_event_bytes and not core.ended:
            core.flooded()
        if idle is not None and not core.ended:
            due = self._waiting_since + idle
            if time.monotonic() >= due:
                self._note_timeout(None)
            else:
                self._set_alarm(due)
        return False

    def _note_deadline(self) -> bool:
        """Note the failure if the deadline has passed. Returns whether it has."""
        late: bool = time.monotonic() >= self._call.deadline
        if late:
            self._note_timeout(None)
        return late

    def _note_timeout(self, cause: BaseException | None) -> None:
        """Note that the stream timed out: at the deadline, or because no event came. If its answers are finished, it
        ends as one that the server ended.
        """
        core, deadline = self._core, self._call.deadline
        if core.finished:
            core.ended = "over"
            return
        if deadline is not None and time.monotonic() >= deadline:
            why = f"the deadline passed after {time.monotonic() - self._call.started:.1f} s"
        else:
            idle = self._call.idle
            why = "no event came in time" if idle is None else f"no event came within {idle:g} s"
        if cause is None or (self._alarm is not None and self._alarm.fired):
            cause = TimeoutError(why)
        core.failure = core.interrupted(why, cause, StreamTimeoutError)
        core.ended = "over"

    def _note_broken(self, error: Exception) -> None:
        """Note why a read failed: the stream was closed, an alarm ended the wait, or the connection broke."""
        core, typed = self._core, self._call.broken_body(error)
        quiet(error)
        if self._closed:
            core.ended = "closed"
        elif (self._alarm is not None and self._alarm.fired) or isinstance(error, self._call.timeout_errors):
            self._note_timeout(error)
        else:
            core.failure = broken_read(core, error, typed)
            core.ended = "over"

    def _end_of_body(self) -> list[Item]:
        """Return the last events at the end of the body; none if the stream was closed or an alarm ended it, and not
        the server.
        """
        core = self._core
        if not core.ended:
            if self._closed:
                core.ended = "closed"
            elif self._alarm is not None and self._alarm.fired:
                self._note_timeout(None)  # The socket was shut down here.
            else:
                return core.end()
        return []

    def _raise(self) -> NoReturn:
        """Raise the failure and forget it: an error refers to the stack frames that it passed, and these refer to the
        stream.
        """
        failure, self._core.failure = self._core.failure, None
        assert failure is not None
        self._core.ended = "failed"
        without_secrets(self._core.response, self._call.settings.secret_names)
        try:
            raise self._core.placed(failure)
        finally:
            del failure
