"""The operations that the local server knows, and the queue of what the next requests get: answers, failures,
faults.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from typing import Any

from attrs import define, field, frozen

from ..core.types import is_array, object_or_empty
from .completions import CREATED, Answer, answer_reply
from .http.calls import Call
from .http.reply import Reply, json_reply


@frozen
class Entry:
    """One entry of the queue. A `reply` is sent as it is; otherwise the answer (or the default one), with `fault`
    applied to it.
    """

    reply: Callable[[Call], Reply | None] | None = None
    answer: Answer | None = None
    fault: Callable[[Reply], Reply] | None = None
    path: str | None = None
    lasting: bool = False

    def fits(self, call: Call) -> bool:
        """Return whether this is meant for the request. An answer is for completions only, and one of events for every
        stream; anything else is for every path unless one is named.
        """
        if self.path is not None:
            return call.path == self.path
        if self.answer is None or is_completion(call):
            return True
        return self.answer.events is not None and call.operation is not None and call.operation.streams(call)


@define
class Script:
    """A queue of entries. Each request takes the first that fits; a lasting entry stays."""

    _entries: list[Entry] = field(factory=list[Entry])
    _lock: threading.Lock = field(factory=threading.Lock, repr=False)

    def add(self, entry: Entry, times: int = 1) -> None:
        """Add an entry at the end."""
        with self._lock:
            self._entries.extend([entry] * times)

    def clear(self) -> None:
        """Remove all entries."""
        with self._lock:
            self._entries.clear()

    def __len__(self) -> int:
        """Return how many entries wait for a request. Lasting ones are not counted."""
        with self._lock:
            return sum(not entry.lasting for entry in self._entries)

    def reply_to(self, call: Call, pace: float) -> Reply:
        """Return the reply to a request, taking an entry from the queue if one fits."""
        entry = self._take(call)
        if entry is None:
            return default_reply(call, None, pace)
        reply: Any = entry.reply(call) if entry.reply is not None else None
        if reply is None:
            reply = default_reply(call, entry.answer, pace)
        return entry.fault(reply) if entry.fault is not None else reply

    def _take(self, call: Call) -> Entry | None:
        with self._lock:
            for entry in self._entries:
                if entry.fits(call):
                    if not entry.lasting:
                        self._entries.remove(entry)
                    return entry
        return None


COMPLETIONS = frozenset({"/v1/chat/completions", "/v1/fim/completions", "/v1/agents/completions"})
KNOWN = frozenset(
    {f"POST {path}" for path in (*COMPLETIONS, "/v1/embeddings")}
    | {"GET /v1/models", "GET /v1/models/{}", "DELETE /v1/models/{}"}
)
"""What the pretend model answers by itself, as `METHOD /path` with nothing in the braces."""
MODELS = ("mistral-large-latest", "mistral-medium-latest", "mistral-small-latest", "codestral-latest", "mistral-embed")


def is_completion(call: Call) -> bool:
    """Whether a queued answer can be the reply to this request."""
    if call.operation is not None:
        return call.operation.completes
    return call.method == "POST" and call.path in COMPLETIONS


def default_reply(call: Call, answer: Answer | None, pace: float) -> Reply:
    """Return the reply to a request: the answer to a completion, else what the operation returns by itself."""
    body = object_or_empty(call.json)
    if is_completion(call):
        return answer_reply(answer, body, call.number, pace)
    if call.operation is not None:
        given = answer or Answer()
        return call.operation.reply(call, given.events, pace if given.pace is None else given.pace, given.gate)
    if call.path == "/v1/embeddings" and call.method == "POST":
        return json_reply(_embeddings(body, call.number))
    if call.path == "/v1/models" and call.method == "GET":
        return json_reply({"object": "list", "data": [_card(name) for name in MODELS]})
    if call.path.startswith("/v1/models/"):
        return _one_model(call.method, call.path[len("/v1/models/") :])
    if call.path in COMPLETIONS or call.path in ("/v1/embeddings", "/v1/models"):
        return json_reply({"detail": "Method Not Allowed"}, 405)
    return json_reply({"detail": "Not Found"}, 404)


def _one_model(method: str, name: str) -> Reply:
    if name not in MODELS and not name.startswith("ft:"):
        return json_reply({"object": "error", "message": f"Model {name} not found", "type": "invalid_model"}, 404)
    if method == "GET":
        return json_reply(_card(name))
    if method == "DELETE":
        return json_reply({"id": name, "object": "model", "deleted": True})
    return json_reply({"detail": "Method Not Allowed"}, 405)


def _card(name: str) -> dict[str, Any]:
    embeds = name == "mistral-embed"
    can = {
        "completion_chat": not embeds,
        "function_calling": not embeds,
        "reasoning": False,
        "completion_fim": name == "codestral-latest",
        "fine_tuning": False,
        "vision": False,
        "ocr": False,
        "classification": False,
        "moderation": False,
        "audio": False,
    }
    card = {"id": name, "object": "model", "created": CREATED, "owned_by": "local", "capabilities": can, "name": name}
    return {**card, "description": "A pretend model", "max_context_length": 32768, "aliases": [], "type": "base"}


def _embeddings(body: dict[str, Any], number: int) -> dict[str, Any]:
    """Return one vector per input, made from a hash of its text: equal texts are equal, others are not."""
    given = body.get("input", body.get("inputs", ""))
    inputs = given if is_array(given) else [given]
    size = body.get("output_dimension") or 8
    data = [{"object": "embedding", "index": i, "embedding": _vector(text, size)} for i, text in enumerate(inputs)]
    tokens = sum(len(str(text).split()) for text in inputs)
    usage = {"prompt_tokens": tokens, "completion_tokens": 0, "total_tokens": tokens}
    return {"id": f"local-{number}", "object": "list", "model": body.get("model"), "data": data, "usage": usage}


def _vector(text: Any, size: int) -> list[float]:
    digest = hashlib.sha256(str(text).encode(errors="replace")).digest()
    return [round(digest[i % len(digest)] / 127.5 - 1, 4) for i in range(size)]
