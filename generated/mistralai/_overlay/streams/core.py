# Copied from overlay/streams/core.py; edit it there.
"""The state of an open stream, and what its bytes mean. No I/O: `event_stream.py` and its twin do the reading.

`receive` and `end` never raise. They return the events and leave a `failure`, to be raised after these events: nothing
that arrived before a failure is lost. What servers send beyond the standard is handled in `_special`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import msgspec

from ..core.errors import EventTooLargeError, StreamInterrupted, StreamTimeoutError, excerpt
from ..requests.route import StreamPolicy
from ..sse.decoder import SSEDecoder
from ..sse.event import ServerSentEvent
from ..sse.inflate import Inflater, inflater_for
from ..sse.sniff import Sniffer
from ..sse.surrogates import join_halves
from .completeness import is_complete, observe
from .errors import SHOWN, bad_event, not_a_stream, reported, warned
from .payloads import is_whole, line_text, meaning_of, parse_json

if TYPE_CHECKING:
    import httpx

    from ..calls.base import BaseCall

E = TypeVar("E")

Item = tuple[Any, ServerSentEvent]
"""A payload and the frame that it came in: what an event is decoded from, when its turn comes."""

_decode_json = msgspec.json.decode


class StreamCore(Generic[E]):
    """The state of one stream. `open` is called again for each new attempt before the first event."""

    __slots__ = (
        "_all_text",
        "_call",
        "_decoder",
        "_ending",
        "_feed",
        "_finish",
        "_halves",
        "_listed",
        "_policy",
        "_sniffer",
        "backlog",
        "by_library",
        "decode",
        "ended",
        "events_received",
        "failure",
        "inflater",
        "response",
    )

    def __init__(self, call: BaseCall, decode: Callable[[Any, ServerSentEvent], E], policy: StreamPolicy) -> None:
        self._call = call
        self.decode = decode
        self._policy = policy
        self._all_text = policy.text == "always"
        path = policy.finished_when
        # Where the members are and which field of theirs says that they are finished, if the path has that usual shape.
        self._listed, self._ending = (path[0], path[2]) if len(path) == 3 and path[1] == "*" else ("", "")
        self.events_received = 0
        self.response: Any = None  # None until the server replied.
        self._decoder: Any = None
        self.failure: Exception | None = None  # To be raised after the events that came before it.
        self.ended = "closed"  # Empty while the stream goes on; "sentinel" once it said that it ends; else "over".
        self.backlog: Iterator[bytes] | None = None  # Pieces still to be inflated.

    def open(self, response: httpx.Response) -> None:
        """Start with a reply of which nothing has been read."""
        self.response = response
        self.failure = self.backlog = None
        self.ended = ""
        self._halves: dict[tuple[Any, ...], str] = {}
        self._finish: dict[Any, bool] = {}  # For each member that `finished_when` names: whether its field is set.
        self._sniffer: Sniffer | None = Sniffer(response, self._policy.format)
        limit = self._call.max_event_bytes
        if self._policy.format == "jsonl":
            from ..sse.json_lines import JSONLinesDecoder

            self._decoder = JSONLinesDecoder(limit)
        else:
            self._decoder = SSEDecoder(limit)
        self._feed: Callable[[bytes], list[ServerSentEvent]] = self._decoder.feed
        # A body that somebody (an event hook) has read already, or in a coding of the library's own, comes decoded.
        self.inflater: Inflater | None = None
        self.by_library = response.is_stream_consumed
        if not self.by_library:
            try:
                self.inflater = inflater_for(response.headers.get("content-encoding", ""))
            except LookupError:
                self.by_library = True

    def observed(self, other: Callable[[Any, ServerSentEvent], Any]) -> Callable[[Any, ServerSentEvent], Any]:
        """Return another decoder that first shows each payload to the `observe` of the stream's own decoder, if it has
        one (tracing does).
        """
        observe = getattr(self.decode, "observe", None)
        if observe is None:
            return other

        def watched(payload: Any, frame: ServerSentEvent) -> Any:
            observe(payload)
            return other(payload, frame)

        return watched

    @property
    def last_event_id(self) -> str | None:
        """The last event id in force, None if the server sent none."""
        return None if self._decoder is None else self._decoder.last_event_id or None

    def receive(self, data: bytes, sniffed: bool = False) -> list[Item]:
        """Return the events that these bytes complete. Their content coding is undone already."""
        if self._sniffer is not None and not sniffed:
            data = self._sniffer.take(data)
            if self._sniffer.is_body and self._sniffer.full:
                self._fail(not_a_stream(self._call, self._sniffer.text, self.response))
        try:
            items = self._take(self._feed(data))
        except EventTooLargeError as error:
            items = self._take(error.events)
            if not self.ended:
                self._fail(EventTooLargeError(str(error), [], self.response))
        if self._decoder.error_field is not None and not self.ended:
            self._fail(reported(self._call, self._decoder.error_field, self.response))
        return items

    def resume(self) -> list[Item]:
        """Return the next events of the backlog, the bytes that are being inflated. It becomes None when it is used
        up.
        """
        import zlib

        try:
            for piece in self.backlog or ():
                items = self.receive(piece)
                if items or self.ended:
                    return items
        except zlib.error as error:
            self._fail(self.interrupted("the body's compression is broken", error))
        self.backlog = None
        return []

    def end(self) -> list[Item]:
        """Return the events that become due when the body has ended properly, as HTTP defines it."""
        items: list[Item] = []
        sniffer = self._sniffer
        if sniffer is not None:
            rest = sniffer.flush()
            items = self.receive(rest, sniffed=True) if rest else items
            if sniffer.is_body:
                self._fail(not_a_stream(self._call, sniffer.text, self.response))
        if self.ended:
            return items
        if self.inflater is not None and not self.inflater.complete:
            self._fail(self.interrupted("the compressed body was cut off"))
            return items
        last = self._decoder.unfinished()
        if last is not None:
            if not is_whole(last, self._policy):
                self._fail(self.interrupted(f"the stream ended within an event: {excerpt(last.data, SHOWN)}"))
                return items
            items += self._take([last])
        if self._decoder.error_field is not None and not self.ended:
            self._fail(reported(self._call, self._decoder.error_field, self.response))
        if not self.ended:
            self.ended = "over"
            self._check_complete("the stream ended")
        return items

    def interrupted(self, why: str, cause: BaseException | None = None, timeout: bool = False) -> StreamInterrupted:
        """Return the error for a stream that was cut off."""
        cls = StreamTimeoutError if timeout else StreamInterrupted
        error = cls(
            f"{why}, after {self.events_received} events",
            self.response,
            events_received=self.events_received,
            last_event_id=self.last_event_id,
        )
        error.__cause__ = cause
        return error

    def _fail(self, failure: Exception) -> None:
        self.failure, self.ended = failure, "over"

    def _take(self, frames: list[ServerSentEvent]) -> list[Item]:
        items: list[Item] = []
        if self._all_text:
            items, frames = self._texts(frames), []
        listed, ending, finish = self._listed, self._ending, self._finish
        for frame in frames:
            try:
                payload = _decode_json(frame.data)
            except (msgspec.MsgspecError, ValueError, RecursionError):
                payload = cast("Any", None)
            if payload.__class__ is not dict or frame.event != "message" or self._halves:
                payload = self._unusual(payload, frame)
                if payload is None:
                    if self.ended:
                        break
                    continue
            try:
                # Most chunks go on with the one answer that there is, and tell nothing new.
                (one,) = payload[listed]
                goes_on = one["index"] == 0 and not one.get(ending) and 0 in finish and "error" not in payload
            except (LookupError, TypeError, ValueError, AttributeError):
                goes_on = False
            if not goes_on and not self._observe(payload):
                break
            items.append((payload, frame))
        if items:
            self._sniffer = None
            self.events_received += len(items)
        if self.ended == "sentinel":
            self._check_complete("the stream declared its end")
        return items

    def _unusual(self, payload: Any, frame: ServerSentEvent) -> Any:
        """Return the payload of an event that is no plain chunk; None if it has none, or reports a failure."""
        if self._special(frame):
            return None
        try:
            if payload is None:
                payload = parse_json(frame.data, or_text=self._policy.text == "else")
            return join_halves(payload, self._halves)
        except (ValueError, RecursionError) as error:
            self._fail(bad_event("JSON", error, frame.data, self.response))
            return None

    def _observe(self, payload: Any) -> bool:
        """Note what a payload says about the answer. Returns False if it reports a failure."""
        if payload.__class__ is dict:
            if self._policy.error_field and (payload.get("error") or payload.get("object") == "error"):
                self._fail(self._call.error_from_payload(payload, self.response))
                return False
            if self._policy.finished_when:
                observe(self._finish, self._policy.finished_when, payload)
        return True

    def _texts(self, frames: list[ServerSentEvent]) -> list[Item]:
        """Return the events of a stream whose payloads are text. Only an end, a failure and a ping are no payloads."""
        items: list[Item] = []
        for frame in frames:
            ends = frame.data.strip() in (self._policy.sentinel, "[DONE]")
            if ends or frame.event in ("error", "done", "ping"):
                if self._special(frame) and self.ended:
                    break
                if frame.event == "ping":
                    continue
            items.append((line_text(frame.data) if self._policy.format == "jsonl" else frame.data, frame))
        return items

    def _special(self, frame: ServerSentEvent) -> bool:
        """Handle an event that carries no payload: a keep-alive, the end, or a failure. Returns False if it does carry
        one.
        """
        meaning = meaning_of(frame, self._policy)
        if meaning == "failure":
            self._fail(reported(self._call, frame.data.strip(), self.response))
        elif meaning == "end":
            self.ended = "sentinel"
        elif meaning == "done":
            self.ended, self._finish = "sentinel", {None: True}
        return meaning != "payload"

    def _check_complete(self, what: str) -> None:
        """Fail or warn, as the caller's `on_incomplete` says, if the stream has ended before its answer."""
        policy, status = self._policy, self.response.status_code
        if self.ended == "over" and not self.events_received:
            if policy.sentinel or policy.finished_when or status == 204:
                shown = self._sniffer.text.strip() if self._sniffer is not None else ""
                why = f"nothing was streamed (status {status})"
                self._fail(self.interrupted(f"{why}: {excerpt(shown, SHOWN)}" if shown else why))
                return
        by_sentinel = self.ended == "sentinel"
        complete = is_complete(policy, self._finish, by_sentinel=by_sentinel, events=self.events_received)
        if complete or self._call.on_incomplete == "ignore":
            return
        error = self.interrupted(f"{what} before its answer was complete")
        failure = error if self._call.on_incomplete == "raise" else warned(str(error))
        if failure is not None:
            self._fail(failure)
