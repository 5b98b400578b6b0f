# Copied from overlay/testing/scripting.py; edit it there.
"""The methods with which a test says what the next requests get."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from ..core.types import StrPath
from .completions import Answer, Token
from .faults.catalogue import FAULTS
from .faults.registry import Change
from .http.reply import Gate, any_reply
from .replay import Replay
from .script import Entry, Script


class Scripting:
    """The scripting half of `LocalServer`: each call queues what the next request, or the next `times`, will get."""

    def __init__(self) -> None:
        self.script = Script()
        self._closing: list[Callable[[], None]] = []

    def answer(
        self,
        text: str | None = None,
        *,
        tokens: Sequence[Token] | None = None,
        thinking: str | None = None,
        tool_calls: Sequence[dict[str, Any]] = (),
        finish_reason: str | None = None,
        usage: dict[str, Any] | None = None,
        events: Sequence[Any] | None = None,
        pace_ms: float | None = None,
        gate: Gate | None = None,
        fault: str | Change | None = None,
        after: int | None = None,
        times: int = 1,
        **extra: Any,
    ) -> None:
        """Queue an answer for the next completion, whole or streamed as the request asks.

        tokens: the text in the pieces to stream; by default one per word. Content chunks (dicts) may be among them.
        tool_calls: `{"name": ..., "arguments": {...}}`, or in the API's full form.
        events: the payloads of the whole stream instead, dicts or raw text, `"[DONE]"` included.
        gate: every token waits for a permit from it, so that a test decides when it is sent.
        fault, after: a fault to apply to it, by name as in `fault`, or `FAULTS[name].bound(...)` with options.
        extra: further fields of each completion or chunk.
        """
        pace = None if pace_ms is None else pace_ms / 1000
        answer = Answer(text, tokens, thinking, tool_calls, finish_reason, usage, pace, gate, events, extra)
        change = FAULTS[fault].bound(after) if isinstance(fault, str) else fault
        self.script.add(Entry(answer=answer, fault=change), times)

    def fail(
        self,
        status: int,
        body: Any = None,
        *,
        headers: Mapping[str, str] | None = None,
        retry_after: float | str | None = None,
        path: str | None = None,
        times: int = 1,
    ) -> None:
        """Queue an error status. `retry_after` is sent as the header of that name: seconds, or an HTTP date."""
        if body is None:
            body = {"object": "error", "message": f"scripted failure {status}", "type": "scripted", "code": str(status)}
        headers = dict(headers or {})
        if retry_after is not None:
            headers["retry-after"] = str(retry_after)
        self.respond(body, status, headers, path=path, times=times)

    def respond(
        self,
        body: Any,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        *,
        path: str | None = None,
        times: int = 1,
    ) -> None:
        """Queue a whole response: bytes and text as they stand, anything else as JSON."""
        self.script.add(Entry(reply=lambda _call: any_reply(body, status, headers), path=path), times)

    def fault(
        self,
        name: str,
        *,
        after: int | None = None,
        times: int | Literal["always"] = 1,
        path: str | None = None,
        **options: Any,
    ) -> None:
        """Queue a fault by its name in `FAULTS`, applied to the default answer.

        It strikes `after` so many events, where that matters. With `times="always"` every request meets it. Raises
        KeyError for an unknown name.
        """
        lasting = times == "always"
        entry = Entry(fault=FAULTS[name].bound(after, **options), path=path, lasting=lasting)
        self.script.add(entry, 1 if times == "always" else times)

    def replay(self, path: StrPath, *, speed: float | None = None) -> Replay:
        """Answer with the responses of a recording: each request gets that of the recorded request with its method,
        path and body, and a 404 that names the nearest one if there is none.

        `speed` 1.0 keeps the recorded pauses, 2.0 halves them, None leaves them out. What is returned knows which
        recordings are `left`.
        """
        replay = Replay(path, speed)
        self.script.add(Entry(reply=replay.reply_to, lasting=True))
        return replay

    def record(self, path: StrPath, upstream: str) -> None:
        """Hand every request on to the real server at the URL `upstream`, and record the exchanges in a file.

        Credentials go along, but not into the file. Ends with `reset()` or `stop()`.
        """
        from .recorder import Recorder
        from .replay import Proxy

        proxy = Proxy(upstream, Recorder(path))
        self._closing.append(proxy.close)
        self.script.add(Entry(reply=proxy.reply_to, lasting=True))

    def forget_script(self) -> None:
        """Drop everything queued, and close what `record` has opened."""
        self.script.clear()
        while self._closing:
            self._closing.pop()()
