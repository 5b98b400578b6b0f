# Copied from overlay/streams/core.py; edit it there.
"""The state of an open stream, and what its bytes mean. No I/O: `event_stream.py` and its twin do the reading.

`receive` and `end` never raise. They return the events and leave a `failure`, to be raised after these events: nothing
that arrived before a failure is lost. What the events mean stands in `meaning.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar, cast

import msgspec

from ..core.describe import excerpt, read_json
from ..core.errors import EventTooLargeError, ResponseValidationError
from ..core.http_library import httpx
from ..requests.route import StreamPolicy
from ..sse.codings import CodingError, Codings, inflater_for
from ..sse.decoder import SSEDecoder
from ..sse.event import ServerSentEvent, written
from .errors import SHOWN, not_a_stream, reported
from .going_on import GoingOn
from .meaning import Item
from .payloads import chunk_of, is_whole

if TYPE_CHECKING:
    from ..calls.base import BaseCall

E = TypeVar("E")

_decode_json = msgspec.json.decode

_MANY = 1024
"""Bytes from which on there may be whole events among those that a read has cut."""


class StreamCore(GoingOn[E]):
    """The state of one stream. `open` is called again for each new attempt before the first event."""

    __slots__ = (
        "_all_text",
        "_by_event",
        "_feed",
        "backlog",
        "by_library",
        "inflater",
        "passed",
    )

    def __init__(self, call: BaseCall, decode: Callable[[Any, ServerSentEvent], E], policy: StreamPolicy) -> None:
        super().__init__(call, decode, policy)
        self._all_text = policy.text == "always"
        self.backlog: Iterator[bytes] | None = None  # Pieces still to be inflated.
        self.passed = 0  # Bytes of the last of them.

    def open(self, response: httpx.Response) -> None:
        """Start with a reply of which nothing has been read."""
        self.begin(response)
        self.backlog = None
        limit = self._call.max_event_bytes
        if self._policy.format == "jsonl":
            from ..sse.json_lines import JSONLinesDecoder

            self._decoder = JSONLinesDecoder(limit)
        else:
            self._decoder = SSEDecoder(limit)
        self._feed: Callable[[bytes], list[ServerSentEvent]] = self._decoder.feed
        # A body that somebody (an event hook) has read already comes decoded.
        self.inflater: Codings | None = None
        self.by_library = response.is_stream_consumed
        if not self.by_library:
            try:
                self.inflater = inflater_for(response)
            except LookupError as error:
                self._fail(ResponseValidationError(str(error), response, None, ""))
        self._by_event = self.inflater is None and self._policy.format == "sse"

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

    def receive(self, data: bytes, sniffed: bool = False, ready: list[bytes] | None = None) -> list[Item]:
        """Return the events that these bytes complete. Their content coding is undone already. `ready` holds what was
        read together with them, the next piece last: of it comes what goes on with the answer.
        """
        if self._sniffer is not None and not sniffed:
            data = self._sniffer.take(data)
            if self._sniffer.is_body and self._sniffer.full:
                self._fail(not_a_stream(self._call, self._sniffer.text, self.response))
        # Only after the first chunk is there something that others go on with.
        if 0 in self._finish and not self._halves and self._sniffer is None:
            values = self._decoder.plain(data)
            if values is not None:
                items = self._going_on(values)
                self._keep(data)
                if len(items) < len(values):
                    items += self._take(self._frames(values[len(items) :]))
                elif ready:
                    items += self._receive_ready(ready)
                return items
            if len(data) > _MANY and len(pieces := self._cut(data)) > 1:
                return self._receive_each(pieces)
        return self._receive(data)

    def _cut(self, data: bytes) -> list[bytes]:
        """Return these bytes as what belongs to an event that has begun, whole events, and the beginning of another."""
        last = data.rfind(b"\n\n") + 2
        if last < 2 or 13 in data[last:]:  # A line that ends otherwise may change the id before these are given out.
            return [data]
        first = 0 if self._decoder.between else data.find(b"\n\n") + 2
        return [piece for piece in (data[:first], data[first:last], data[last:]) if piece]

    def _receive_each(self, pieces: list[bytes]) -> list[Item]:
        items: list[Item] = []
        for piece in pieces:
            if not self.ended:
                items += self.receive(piece)
        return items

    def flooded(self) -> None:
        """Fail: too much came that is no event."""
        most = 2 * self._call.max_event_bytes
        why = f"more than {most} bytes came without an event, twice max_event_bytes"
        self._fail(EventTooLargeError(why, [], self.response))

    def _frames(self, values: list[bytes]) -> list[ServerSentEvent]:
        last_id = self._decoder.last_event_id
        return [ServerSentEvent("message", value.decode("utf-8", "replace"), last_id) for value in values]

    def _receive(self, data: bytes) -> list[Item]:
        between, too_large = self._decoder.between, ""
        try:
            frames = self._feed(data)
        except EventTooLargeError as error:
            frames, too_large = error.events, str(error)
        if frames and between and self._decoder.between and not too_large:
            self._keep(data)
        else:
            self._keep_frames(frames)
        items = self._take(frames)
        if too_large and not self.ended:
            self._fail(EventTooLargeError(too_large, [], self.response))
        if self._decoder.error_field is not None and not self.ended:
            self._fail(reported(self._call, self._decoder.error_field, self.response))
        return items

    def _keep_frames(self, frames: list[ServerSentEvent]) -> None:
        """Keep whole events. Of one that goes on, the decoder alone holds what came."""
        for frame in frames if self.kept is not None else ():
            self._keep(written(frame, self._policy.format == "jsonl"))

    def resume(self) -> list[Item]:
        """Return the events of the next piece of the backlog, the bytes that are being inflated. It becomes None when
        it is used up.
        """
        try:
            for piece in self.backlog or ():
                self.passed = len(piece)
                return self.receive(piece)
        except CodingError as error:
            why = f"the body is not in the content encoding that it claims: {error}"
            self._fail(self.interrupted(why, error.__cause__ or error))
        self.backlog, self.passed = None, 0
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
            self._keep_frames([last])
            items += self._take([last])
        if self._decoder.error_field is not None and not self.ended:
            self._fail(reported(self._call, self._decoder.error_field, self.response))
        if not self.ended:
            self.ended = "over"
            self._check_complete("the stream ended")
        return items

    def replay(self, call: Any) -> StreamCore[E]:
        """Return a core of its own that reads the kept bytes of this one again, whose content coding is undone."""
        core = StreamCore(call, self.decode, self._policy)
        core.open(self.response)
        core.ended, core.failure, core.inflater = "", None, None
        core.chunks_only = self.chunks_only
        core.undecoded(())
        return core

    def _take(self, frames: list[ServerSentEvent]) -> list[Item]:
        items: list[Item] = []
        if self._all_text:
            items, frames = self._texts(frames), []
        listed, ending, finish = self._listed, self._ending, self._finish
        most = self.max_json_depth
        for frame in frames:
            try:
                payload = _decode_json(frame.data) if len(frame.data) <= most else read_json(frame.data, most)
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
            if not goes_on:
                if not self._observe(payload):
                    break
                if self.chunks_only:
                    payload = chunk_of(payload, frame, listed)
                    if payload is None:
                        continue
            items.append((payload, frame))
        if items:
            self._sniffer = None
            self.events_received += len(items)
        steady = 0 in finish and not self._halves and self._sniffer is None
        self.go_on(steady and self._by_event)
        if self.ended == "sentinel":
            self._check_complete("the stream declared its end")
        return items
