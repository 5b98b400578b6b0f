"""What the events of a stream mean: payloads, failures, the end. No I/O.

What servers send beyond the standard is handled here. Nothing raises: a failure is left to be raised after the events
that came before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from ..core.describe import excerpt
from ..core.errors import ClientError, StreamInterrupted
from ..requests.route import StreamPolicy
from ..sse.event import ServerSentEvent
from ..sse.sniff import Sniffer
from ..transport.exceptions import quiet
from .completeness import completeness, declares_end, missing, observe, observe_last
from .errors import SHOWN, bad_event, reported, warned
from .payloads import ASIDE, is_end, line_text, meaning_of, parse_json

if TYPE_CHECKING:
    from ..calls.base import BaseCall

X = TypeVar("X", bound=Exception)

Item = tuple[Any, ServerSentEvent | bytes]
"""A payload and the frame that it came in: what an event is decoded from, when its turn comes. Of an event that is no
more than a line of data, the frame is left to be made by who needs it: it is the bytes of the line, or of its data.
"""


class StreamMeaning:
    """What a stream has said so far, and what its next event says.

    `ended` is empty while the stream goes on, `sentinel` once it said that it ends, `failed` once its failure was
    raised, `closed` before there is a reply, else `over`. `failure` is to be raised after the events before it.
    """

    __slots__ = (
        "_call",
        "_decoder",
        "_ending",
        "_finish",
        "_halves",
        "_listed",
        "_policy",
        "_sniffer",
        "chunks_only",
        "ended",
        "events_received",
        "expected",
        "failure",
        "finished",
        "max_json_depth",
        "response",
        "turned",
    )

    def __init__(self, call: BaseCall, policy: StreamPolicy) -> None:
        self._call = call
        self._policy = policy
        path = policy.finished_when
        # Where the members are and which field of theirs says that they are finished, if the path has that usual shape.
        self._listed, self._ending = (path[0], path[2]) if len(path) == 3 and path[1] == "*" else ("", "")
        self.chunks_only = False  # Whether events that are no chunks of an answer stand aside.
        self.expected = 1  # How many answers were asked for.
        self.events_received: int = 0
        self.response: Any = None  # None until the server replied.
        self._decoder: Any = None
        self.max_json_depth = call.max_json_depth
        self.failure: Exception | None = None
        self.ended = "closed"

    def begin(self, response: Any) -> None:
        """Start with a reply of which nothing has been read."""
        self.response = response
        self.failure = None
        self.ended = ""
        self.finished = False  # Whether all answers that were asked for are finished.
        self.turned = True  # Whether the next events are the first ones, or finish the answers.
        self._halves: dict[tuple[Any, ...], str] = {}
        self._finish: dict[Any, bool] = {}  # For each member that `finished_when` names: whether its field is set.
        self._sniffer: Sniffer | None = Sniffer(response, self._policy.format)

    def expect(self, answers: int) -> None:
        """Take the events for chunks of so many answers, where it is declared in which field they stand."""
        self.chunks_only = bool(self._listed)
        self.expected = answers

    @property
    def reasoning(self) -> tuple[str, ...]:
        """What servers put the reasoning in, beside the content of a message."""
        return self._policy.reasoning

    @property
    def max_event_bytes(self) -> int:
        """The limit on the size of an event."""
        return self._call.max_event_bytes

    @property
    def max_response_bytes(self) -> int:
        """The limit on what is held of all events."""
        return self._call.max_response_bytes

    @property
    def last_event_id(self) -> str | None:
        """The last event id in force, None if the server sent none."""
        return None if self._decoder is None else self._decoder.last_event_id or None

    def interrupted(
        self, why: str, cause: BaseException | None = None, cls: type[StreamInterrupted] = StreamInterrupted
    ) -> StreamInterrupted:
        """Return the error for a stream that was cut off."""
        error = cls(
            f"{why}, after {self.events_received} events",
            self.response,
            events_received=self.events_received,
            last_event_id=self.last_event_id,
        )
        error.__cause__ = cause
        return error

    def placed(self, error: X) -> X:
        """Return the error that ends the stream, which now says what had arrived before it."""
        if isinstance(error, ClientError):
            error.events_received, error.last_event_id = self.events_received, self.last_event_id
        return error

    def _fail(self, failure: Exception) -> None:
        # It waits until the events before it are given out, and the frames that its cause passed hold this.
        self.failure, self.ended = quiet(failure), "over"

    def _unusual(self, payload: Any, frame: ServerSentEvent) -> Any:
        """Return the payload of an event that is no plain chunk; None if it has none, or reports a failure."""
        if self._special(frame):
            return None
        if self.chunks_only and payload.__class__ is not dict and frame.event != "message":
            if payload is not None or frame.data.lstrip()[:1] != "{":
                return ASIDE
        try:
            if payload is None:
                payload = parse_json(frame.data, self.max_json_depth, or_text=self._policy.text == "else")
            from ..sse.surrogates import join_halves  # Few streams have an event that comes here.

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
            if self._policy.finished_when or self._policy.last:
                finish = self._finish
                if self._policy.last:
                    observe_last(finish, self._policy.last, payload)
                else:
                    observe(finish, self._policy.finished_when, payload)
                if len(finish) >= self.expected and all(finish.values()):
                    self.finished = self.turned = True
        return True

    def _texts(self, frames: list[ServerSentEvent]) -> list[Item]:
        """Return the events of a stream whose payloads are text. Only an end, a failure and a ping are no payloads."""
        items: list[Item] = []
        for frame in frames:
            if is_end(frame.data.strip(), self._policy) or frame.event in ("error", "done", "ping"):
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
            if declares_end(policy) or status == 204:
                shown = self._sniffer.text.strip() if self._sniffer is not None else ""
                why = f"nothing was streamed (status {status})"
                self._fail(self.interrupted(f"{why}: {excerpt(shown, SHOWN)}" if shown else why))
                return
        by_sentinel, finish = self.ended == "sentinel", self._finish
        found = completeness(policy, finish, by_sentinel=by_sentinel, events=self.events_received)
        if found == "whole" or self._call.on_incomplete == "ignore":
            return
        never = missing(policy, finish) if by_sentinel or len(finish) > 1 or policy.last else ""
        if found == "declared":
            why = f"{what}, and its answer is taken for whole, although {never} never came"
        else:
            why = f"{what} before its answer was complete" + (f": {never} never came" if never else "")
        error = self.interrupted(why)
        lenient = found == "declared" or self._call.on_incomplete == "warn"
        failure = warned(str(error)) if lenient else error
        if failure is not None:
            self._fail(failure)
