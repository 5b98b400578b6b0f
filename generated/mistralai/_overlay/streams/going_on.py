# Copied from overlay/streams/going_on.py; edit it there.
"""Events that go on with the one answer there is, as nearly all do: what costs as little as can be. No I/O."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from ..core.describe import read_json
from ..requests.route import StreamPolicy
from ..sse.event import TOGETHER, Kept, ServerSentEvent
from .meaning import Item, StreamMeaning

if TYPE_CHECKING:
    from ..calls.base import BaseCall
    from .alike.template import Template

E = TypeVar("E")

_decode_json = msgspec.json.decode

_ALIKE = 24
"""Events after which a template is looked for, and once more after twice as many that were of none."""


class GoingOn(StreamMeaning, Generic[E]):
    """What a stream does with such events: it tells them by their bytes, keeps them, and makes those that are alike.

    `goes_on` says that the next event may be one that `one` takes. `kept` are the events since the answer so far was
    asked for, None to keep nothing, and `room` how many more bytes may be. `decode` makes events. If it reads nothing
    of a frame that plain events do not share, `shared` is such a frame, and a template may make events of the class
    `made`.
    """

    __slots__ = (
        "_before",
        "_due",
        "_limit",
        "_template",
        "_terse",
        "_unlike",
        "decode",
        "goes_on",
        "kept",
        "made",
        "room",
        "shared",
    )

    def __init__(self, call: BaseCall, decode: Callable[[Any, ServerSentEvent], E], policy: StreamPolicy) -> None:
        super().__init__(call, policy)
        self.decode = decode
        self._terse = _ignores_data(decode)
        self.made: type[Any] | None = None
        self.kept: Kept | None = None
        self.room = 0
        self.goes_on = False

    def begin(self, response: Any) -> None:
        """Start with a reply of which nothing has been read."""
        super().begin(response)
        self.goes_on = False
        self.shared: ServerSentEvent | None = None
        self._template: Template | None = None
        self._before: Any = None  # The payload of the event before.
        self._unlike = 0  # Events that were of no template.
        self._due = _ALIKE
        self._limit = self._call.max_event_bytes
        self.room = self._call.max_response_bytes
        if self.kept is not None:
            self.kept = Kept()

    def go_on(self, may_be: bool) -> None:
        """Note whether events may now be such that go on, unless one is open."""
        self.goes_on = may_be and self._decoder.between
        if self.goes_on and self._terse:
            last_id = self._decoder.last_event_id
            if self.shared is None or self.shared.id != last_id:
                self.shared, self._template = ServerSentEvent("message", "", last_id), None

    def one(self, data: bytes) -> Item | None:
        """Return the event that these bytes are if it goes on with the one answer that there is, as nearly all do. None
        for all else, of which nothing is taken in. Only to be called while the answer `goes_on`.
        """
        end = len(data) - 2
        if end > self._limit:
            return None
        like, payload = self._template, None
        try:
            if like is not None and like.begin + (part := data[like.between]) + like.end == data:
                text = _decode_json(part)
                if text.__class__ is str and 10 not in part and 13 not in part:
                    payload = like.make(text)
            if payload is None:
                value = data[6:-2]
                # Nothing here is a method's call: one costs as much as the half of this.
                if b"data: " + value + b"\n\n" != data or 10 in value or 13 in value:
                    return None
                payload = _decode_json(value) if end <= self.max_json_depth else read_json(value, self.max_json_depth)
                (one,) = payload[self._listed]
                if one["index"] != 0 or one.get(self._ending) or "error" in payload:
                    return None
                if self.shared is not None:
                    self._look_for_template(value, payload, self.shared)
        except (msgspec.MsgspecError, ValueError, RecursionError, LookupError, TypeError, AttributeError):
            return None
        self.events_received += 1
        if self.kept is not None:  # `_keep` and `add`, without their calls.
            self.kept.latest.append(data)
            if len(self.kept.latest) >= TOGETHER:
                self.kept.settle()
            self.room -= end + 2
            if self.room < 0:
                self.kept = None
        return payload, data

    def _receive_ready(self, ready: list[bytes]) -> list[Item]:
        """Return the events of those pieces that go on with the answer; what has more to say is left there."""
        items: list[Item] = []
        while ready and (item := self.one(ready[-1])) is not None:
            items.append(item)
            ready.pop()
        return items

    def _going_on(self, values: Iterable[bytes]) -> list[Item]:
        """Return the events with these data, up to the first that is more than a chunk which goes on with the one
        answer that there is.
        """
        listed, ending, most, like = self._listed, self._ending, self.max_json_depth, self._template
        items: list[Item] = []
        try:
            for value in values:
                payload = None
                if like is not None and like.data_begin + (part := value[like.data_between]) + like.data_end == value:
                    text = _decode_json(part)
                    if text.__class__ is str:
                        payload = like.make(text)
                if payload is None:
                    payload = _decode_json(value) if len(value) <= most else read_json(value, most)
                    (one,) = payload[listed]
                    if one["index"] != 0 or one.get(ending) or "error" in payload:
                        break
                    if self.shared is not None:
                        self._look_for_template(value, payload, self.shared)
                        like = self._template
                items.append((payload, value))
        except (msgspec.MsgspecError, ValueError, RecursionError, LookupError, TypeError, AttributeError):
            pass
        self.events_received += len(items)
        return items

    def _keep(self, data: bytes) -> None:
        if self.kept is not None:
            self.kept.add(data)
            self.room -= len(data)
            if self.room < 0:
                self.kept = None

    def frame(self, sent: ServerSentEvent | bytes) -> ServerSentEvent:
        """Return an event as it was sent."""
        if isinstance(sent, ServerSentEvent):
            return sent
        value = sent[6:-2] if sent.startswith(b"data: ") else sent
        return ServerSentEvent("message", value.decode("utf-8", "replace"), self._decoder.last_event_id)

    def undecoded(self, items: Iterable[Item]) -> list[Item]:
        """Return these items as another decoder than the stream's own takes them, and make all later ones so."""
        made, self.made, self._terse, self.shared, self._template = self.made, None, False, None, None
        return [
            (_decode_json(self.frame(sent).data), sent) if payload.__class__ is made else (payload, sent)
            for payload, sent in items
        ]

    def _look_for_template(self, value: bytes, payload: Any, frame: ServerSentEvent) -> None:
        """Have the next events made as this one, if it is like the one before. Where none are alike, this is looked for
        ever less often.
        """
        before, self._before = self._before, payload
        self._unlike += 1
        if self._unlike == self._due:
            self._due *= 2
            from .alike.template import template  # Not before the first events: these should not wait for it.

            decode = self.decode
            found = template(before, self._listed, value, lambda payload: decode(payload, frame))
            if found is not None:
                self._template, self.made = found, type(found.make(found.text))


def _ignores_data(decode: Any) -> bool:
    """Return whether a decoder reads nothing of a frame but its other fields: the `from_event` of a generated class."""
    classes: tuple[type[Any], ...] = getattr(getattr(decode, "__self__", None), "__mro__", ())
    home = next((cls for cls in classes if "from_event" in vars(cls)), object)
    return getattr(decode, "__name__", "") == "from_event" and "_unsent" in vars(home)
