# Copied from overlay/testing/faults/sloppy_chunks.py; edit it there.
"""Streams whose chunks are sloppier than the specification, as real servers send them. No client should fail on
them.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, cast

from ...core.types import is_array, is_object, object_or_empty
from ..http.reply import Reply, dump, frame
from .registry import fault

Chunk = dict[str, Any]
_PREFIX = b"data: {"


def _each_chunk(reply: Reply, change: Callable[[Chunk], Chunk | list[Chunk]]) -> Reply:
    """Replace each chunk by what `change` makes of it."""

    def one(piece: bytes) -> bytes | list[bytes]:
        if not piece.startswith(_PREFIX):
            return piece
        changed = change(cast("Chunk", json.loads(piece[len("data: ") :])))
        return [frame(chunk) for chunk in changed] if isinstance(changed, list) else frame(changed)

    reply.map_bytes(one)
    return reply


def _each_choice(reply: Reply, change: Callable[[dict[str, Any]], None]) -> Reply:
    def one(chunk: Chunk) -> Chunk:
        choices = chunk.get("choices")
        for choice in choices if is_array(choices) else ():
            change(choice)
        return chunk

    return _each_chunk(reply, one)


def _delta(choice: dict[str, Any]) -> dict[str, Any]:
    return object_or_empty(choice.get("delta"))


@fault()
def late_finish(reply: Reply) -> Reply:
    """The finish_reason key is missing until the last chunk, as from litellm and transformers."""

    def one(choice: dict[str, Any]) -> None:
        if choice.get("finish_reason") is None:
            choice.pop("finish_reason", None)

    return _each_choice(reply, one)


@fault()
def null_delta(reply: Reply) -> Reply:
    """The first delta is null, the last is absent."""

    def one(choice: dict[str, Any]) -> None:
        if choice.get("finish_reason"):
            choice.pop("delta", None)
        elif _delta(choice).get("role"):
            choice["delta"] = None

    return _each_choice(reply, one)


@fault()
def usage_chunk(reply: Reply) -> Reply:
    """The usage comes in a chunk of its own, with no choices, after the finish_reason."""

    def one(chunk: Chunk) -> Chunk | list[Chunk]:
        usage = chunk.pop("usage", None)
        if usage is None:
            return chunk
        return [chunk, {**chunk, "choices": [], "usage": usage}, {**chunk, "choices": None}]

    return _each_chunk(reply, one)


@fault()
def extra_keys(reply: Reply) -> Reply:
    """Every object has a key that no specification knows."""

    def one(choice: dict[str, Any]) -> None:
        choice["flavour"] = {"sweet": True}
        if is_object(choice.get("delta")):
            choice["delta"]["mood"] = "calm"

    _each_choice(reply, one)
    return _each_chunk(reply, lambda chunk: {**chunk, "system_fingerprint": "fp", "p": [1, None]})


@fault()
def sparse_chunks(reply: Reply) -> Reply:
    """Chunks without id, model, object and created."""
    return _each_chunk(reply, lambda chunk: {"choices": chunk.get("choices"), **_kept(chunk)})


def _kept(chunk: Chunk) -> Chunk:
    return {name: chunk[name] for name in ("usage",) if name in chunk}


@fault()
def nameless_tool_call(reply: Reply) -> Reply:
    """Later deltas of a tool call carry neither name nor id."""

    def one(choice: dict[str, Any]) -> None:
        calls = _delta(choice).get("tool_calls")
        for call in calls if is_array(calls) else ():
            if not call["function"].get("name"):
                call["function"].pop("name", None)
                call.pop("id", None)
                call.pop("type", None)

    return _each_choice(reply, one)


@fault()
def unknown_values(reply: Reply) -> Reply:
    """A finish_reason and a content chunk type that no client knows yet."""

    def one(choice: dict[str, Any]) -> None:
        if choice.get("finish_reason"):
            choice["finish_reason"] = "tired"
            choice["delta"] = {"content": [{"type": "hologram", "hologram": {"depth": 3}}]}

    return _each_choice(reply, one)


@fault()
def split_surrogates(reply: Reply) -> Reply:
    """An emoji is cut into two escaped surrogates, one per chunk."""
    halves = (rb'"\ud83d"', rb'"\ude00"')
    template: list[Chunk] = []

    def spread(piece: bytes) -> bytes | list[bytes]:
        if not piece.startswith(_PREFIX) or template:
            return piece
        chunk: Chunk = json.loads(piece[len("data: ") :])
        template.append(chunk)
        made = dump({**chunk, "choices": [{"index": 0, "delta": {"content": "@@"}, "finish_reason": None}]})
        extra = [b"data: " + made.replace(b'"@@"', half) + b"\n\n" for half in halves]
        return [piece, *extra]

    reply.map_bytes(spread)
    return reply
