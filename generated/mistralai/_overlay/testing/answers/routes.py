# Copied from overlay/testing/answers/routes.py; edit it there.
"""The operations that the local server knows, and the default reply of each."""

from __future__ import annotations

import hashlib
from typing import Any

from ...core.json_types import is_array, object_or_empty
from ..http.calls import Call
from ..http.reply import Reply, json_reply
from .completions import CREATED, Answer, answer_reply

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
