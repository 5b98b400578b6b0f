"""What the two stream shells have in common: the facts a caller may read, timing, and the words for a failed read."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from ..calls.response_info import attach
from ..core.errors import ClientError, ResponseValidationError
from ..sse.event import ServerSentEvent
from ..transport.exceptions import quiet, without_secrets
from ..transport.waking.alarm import Alarm, shut_down
from ..transport.waking.interruptible import Interruptible
from .core import Item
from .errors import bad_event
from .facts import StreamFacts

if TYPE_CHECKING:
    import httpx

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


def frame_of(payload: Any, frame: ServerSentEvent) -> ServerSentEvent:
    return frame


class StreamBase(StreamFacts[E]):
    """What the two kinds of streams do alike: begin, take in what was read, notice the end, and say why it failed."""

    __slots__ = ()

    def _not_my_turn(self) -> NoReturn:
        """Raise what a second reader at a time is told: two would tear the stream, and lose events."""
        raise ClientError("another thread or task is reading this stream", self._core.response)

    def _woken(self) -> bool:
        """End the stream. Whether somebody is reading it, who is woken if that is possible, and gives the connection
        back: taken from under a reader, a connection that others use would have it wait for ever."""
        self._started = self._closed = True
        self._items = iter(())
        reading = self._reading and self._process == os.getpid()
        sock = self._socket() if reading else None
        if sock is not None:
            shut_down(sock)
        return reading

    def _taken(self) -> tuple[Any, Any] | None:
        """The reply and the iteration of its body, for the one that closes them: None for everybody after the first."""
        try:
            response = self._open.pop()
        except IndexError:
            return None
        self._clear_alarm()  # Before the connection is another call's.
        pieces, self._pieces = self._pieces, None
        if self._process != os.getpid():
            _inherited.append((response, pieces))
            return None
        return response, pieces

    def _refuse(self, error: BaseException, frame: ServerSentEvent) -> NoReturn:
        """Raise what a decoder's error means for the caller, and any other error as it is."""
        self._closed = True
        if isinstance(error, ClientError):
            raise error
        if isinstance(error, (ValueError, TypeError, LookupError, AttributeError)):
            self._items = iter(())
            raise bad_event("what the API describes", error, frame.data, self._core.response) from error
        raise error

    def _give(self, decode: Callable[[Any, ServerSentEvent], Any]) -> Any:
        """The stream itself, which from the next event on gives what this function makes of it."""
        self._decode = self._core.observed(decode)
        return self

    def _whole(self, payload: Any, decode: Callable[[Any], R]) -> R:
        """What the collected payloads decode to, once the stream has ended."""
        core = self._core
        if core.ended not in ("over", "sentinel"):
            raise core.interrupted(CLOSED)
        if payload is None:
            why = "the stream has been iterated already" if core.events_received else "the stream had no event"
            raise ClientError(f"nothing is left to collect: {why}", core.response)
        try:
            result = decode(payload)
        except (ValueError, TypeError, LookupError, AttributeError) as error:
            if isinstance(error, ClientError):
                raise
            raise ResponseValidationError(f"the collected response: {error}", core.response, error) from error
        attach(result, self._call.info(core.response))
        return result

    def _begin(self, response: httpx.Response, iterate: Callable[[Any], Any], decoded: str) -> None:
        """Read this reply from now on; `decoded` is the method by which its library gives the body without a coding."""
        self._open.append(response)
        self._process = os.getpid()
        self._core.open(response)
        self._pieces = iterate(getattr(response, decoded)() if self._core.by_library else response.stream)
        if self._home is not None and self._socket() is None:
            self._pieces = Interruptible(self._pieces, self._home)
        self._waiting_since = time.monotonic()
        deadline = self._call.deadline
        if deadline is not None:
            self._set_alarm(deadline)

    def _socket(self) -> Any:
        """What can be shut down to end a wait: the connection's socket where it is this stream's alone and the
        transport tells, else what stands for it in a task. None where there is neither."""
        response: Any = self._core.response
        if response is not None and response.http_version != "HTTP/2":
            stream = response.extensions.get("network_stream")
            if stream is not None:
                return stream.get_extra_info("socket")
        return self._pieces if isinstance(self._pieces, Interruptible) else None

    def _set_alarm(self, due: float) -> None:
        """Have the wait end at `due`, unless something ends it sooner."""
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

    def _taken_in(self, data: bytes | None) -> bool:
        """What a read of the body gave (None at its end), decoded. Whether events are there to be given out."""
        core = self._core
        if data is None:
            items = self._nothing_read()
        elif core.inflater is None:
            items = core.receive(data) or self._silence()
        else:
            core.backlog = core.inflater.inflate(data)
            return False
        return self._offered(items)

    def _resumed(self) -> bool:
        """The next events of the backlog, what was read and is still to be inflated. Whether there are any."""
        return self._offered(self._core.resume() or self._silence())

    def _offered(self, items: list[Item]) -> bool:
        """Have these events given out from now on, if there are any and nobody closed the stream meanwhile."""
        if not items or self._closed:
            return False
        if self._alarm is not None or self.time_to_first_event is None:
            self._items_came()
        self._items = iter(items)
        return True

    def _may_retry(self) -> bool:
        """Whether the failure at hand is one that another attempt may mend: nothing was delivered yet."""
        return not self._core.events_received and not self._closed

    def _restarted(self) -> bool:
        """Forget the failure, before another attempt. False if somebody closed the stream during the wait for it."""
        self._core.failure, self._core.ended = None, "closed"
        return not self._closed

    def _items_came(self) -> None:
        """A first event came, or one after a silence: the clock for the next one has not started."""
        if self.time_to_first_event is None:
            self.time_to_first_event = time.monotonic() - self._call.started
        if self._alarm is not None and self._alarm.due != self._call.deadline and not self._alarm.fired:
            self._clear_alarm()
            if self._call.deadline is not None:
                self._set_alarm(self._call.deadline)

    def _silence(self) -> list[Item]:
        """Bytes came, and no event. Only events count against the idle timeout; the library's own begins again."""
        idle = self._call.idle
        if idle is not None and not self._core.ended:
            due = self._waiting_since + idle
            if time.monotonic() >= due:
                self._too_late(None)
            else:
                self._set_alarm(due)
        return []

    def _is_late(self) -> bool:
        """Whether the deadline has passed; the failure is noted then."""
        late: bool = time.monotonic() >= self._call.deadline
        if late:
            self._too_late(None)
        return late

    def _too_late(self, cause: BaseException | None) -> None:
        core, deadline = self._core, self._call.deadline
        if deadline is not None and time.monotonic() >= deadline:
            why = f"the deadline passed after {time.monotonic() - self._call.started:.1f} s"
        else:
            why = (
                f"no event came within {self._call.idle:g} s"
                if self._call.idle is not None
                else "no event came in time"
            )
        if cause is None or (self._alarm is not None and self._alarm.fired):
            cause = TimeoutError(why)
        core.failure = core.interrupted(why, cause, timeout=True)
        core.ended = "over"

    def _broken(self, error: Exception) -> None:
        """The read failed, or found an end that somebody made."""
        core = self._core
        if self._closed:
            core.ended = "closed"
        elif (self._alarm is not None and self._alarm.fired) or isinstance(error, self._call.timeout_errors):
            self._too_late(quiet(error))
        else:
            core.failure = core.interrupted(f"the connection broke: {str(error) or type(error).__name__}", quiet(error))
            core.ended = "over"

    def _nothing_read(self) -> list[Item]:
        """The events that are due at the end of the body; none if it was not the server that ended it."""
        core = self._core
        if not core.ended:
            if self._closed:
                core.ended = "closed"
            elif self._alarm is not None and self._alarm.fired:
                self._too_late(None)  # The socket was shut down here.
            else:
                return core.end()
        return []

    def _raise(self) -> NoReturn:
        """Raise the failure. Nothing keeps it: an error refers to the frames that it passed, and they to this."""
        failure, self._core.failure = self._core.failure, None
        assert failure is not None
        without_secrets(self._core.response, self._call.settings.secret_names)
        try:
            raise failure
        finally:
            del failure
