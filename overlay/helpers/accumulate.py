"""Adding the chunks of a chat stream up to the whole response, in time linear in what was streamed.

This works on the JSON as it was sent, so that fields which nobody knew when this was written are kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..core.types import is_array, is_object, object_or_empty
from ..models.message import NESTED, parts

Json = dict[str, Any]

_WHOLE = frozenset({"id", "object", "role", "type", "name", "model", "index", "tool_call_id"})
"""Strings that come whole, perhaps over and over, and are never continued by the next delta."""

_NO_ID = (None, "", "null")
"""What a tool call has for an id where it has none; the word is this API's default."""

_CHUNK = ".chunk"


class _Text:
    """A string that grows piece by piece."""

    __slots__ = ("parts",)

    def __init__(self, text: str) -> None:
        self.parts = [text]


class Accumulator:
    """The response so far."""

    __slots__ = ("_by_delta", "_choices", "_top")

    def __init__(self) -> None:
        self._top: Json = {}
        self._by_delta: set[int] = set()  # The choices whose deltas have said something.
        self._choices: dict[int, Json] = {}

    def add(self, payload: Any) -> None:
        """Add a chunk."""
        if not is_object(payload):
            return
        for name, value in payload.items():
            if name == "choices":
                for place, choice in enumerate(_objects(value)):
                    self._add_choice(choice, place)
            elif self._top.get(name) is None or (value is not None and name not in _WHOLE):
                self._top[name] = value

    def _add_choice(self, choice: Json, place: int) -> None:
        index = choice.get("index")
        if not isinstance(index, int):
            index = place
        whole = self._choices.get(index)
        if whole is None:
            whole = self._choices[index] = {"index": index, "message": {"role": "assistant"}, "finish_reason": None}
        delta = choice.get("delta")
        if is_object(delta):
            _merge_delta(whole["message"], delta)
            if index not in self._by_delta and any(value and name != "role" for name, value in delta.items()):
                self._by_delta.add(index)
        for name, value in choice.items():
            if name == "message":
                # Beside deltas, some servers repeat in it what they add up to.
                if is_object(value) and index not in self._by_delta:
                    _merge_delta(whole["message"], value)
            elif name == "delta":
                continue
            elif name == "logprobs" and is_object(value):
                _merge_lists(whole.setdefault("logprobs", {}), value)
            elif value is not None and name != "index":
                whole[name] = value

    def calls(self, start: int, *, whole: bool = False) -> list[Json]:
        """Return the tool calls of the first choice from a number on. The last one may go on, and is among them only
        if the message is `whole`.
        """
        calls = self._choices[0]["message"].get("tool_calls") if 0 in self._choices else None
        if not isinstance(calls, _ToolCalls):
            return []
        return [_closed(call) for call in calls.calls[start : len(calls.calls) - (not whole)]]

    @property
    def is_empty(self) -> bool:
        """Whether no chunk has been added."""
        return not self._top and not self._choices

    def has(self, name: str) -> bool:
        """Return whether the response has a field that is not null."""
        return self._top.get(name) is not None

    def finish_reason(self) -> Any:
        """Return why the first choice ended, None while it goes on."""
        return self._choices[min(self._choices)]["finish_reason"] if self._choices else None

    def text(self) -> str:
        """Return the text of the first choice so far."""
        content = _closed(self._choices[0]["message"].get("content")) if 0 in self._choices else None
        return "".join(text for kind, text in parts(content) if kind == "text")

    def result(self) -> Json | None:
        """Return the response as JSON, None before any chunk."""
        if self.is_empty:
            return None
        result = dict(self._top)
        kind = result.get("object")
        if isinstance(kind, str):
            result["object"] = kind.removesuffix(_CHUNK)
        result["choices"] = [_closed(self._choices[index]) for index in sorted(self._choices)]
        return result


def _objects(value: Any) -> Iterator[Json]:
    for member in value if is_array(value) else ():
        if is_object(member):
            yield member


def _merge_delta(message: Json, delta: Json) -> None:
    for name, value in delta.items():
        if value is None:
            message.setdefault(name, None)
        elif name == "tool_calls":
            calls = message.get(name)
            if calls is None:
                calls = message[name] = _ToolCalls()
            calls.add_all(list(_objects(value)))
        elif name == "content" and is_array(value):
            content = message.get(name)
            if not isinstance(content, _Content):
                content = message[name] = _Content(content)
            for chunk in value:
                content.add(chunk)
        else:
            _grow(message, name, value)


def _grow(target: Json, name: str, value: Any) -> None:
    """Add a value to a field: texts are joined, objects merged, lists extended; any other value replaces the one
    before.
    """
    old = target.get(name)
    if isinstance(old, _Content):
        if value:
            old.add(value)
    elif isinstance(value, str) and name not in _WHOLE:
        if isinstance(old, _Text):
            old.parts.append(value)
        elif value or old is None:
            target[name] = _Text(value)
    elif is_array(value):
        if is_array(old):
            old.extend(value)
        else:
            target[name] = list(value)
    elif name not in _WHOLE or not old:
        target[name] = value


def _merge_lists(target: Json, value: Json) -> None:
    for name, member in value.items():
        if member is not None or name not in target:
            if is_array(member) or target.get(name) is None:
                _grow(target, name, member)
            else:
                target[name] = member


def _name(known: Any, piece: Any) -> Any:
    """Return the name of a function with what a delta adds to it. Some servers send it in pieces, others the whole of
    it over and over.
    """
    if not piece or not isinstance(piece, str) or not isinstance(known, str) or not known:
        return known or piece
    return piece if piece.startswith(known) else known + piece


def _is_another(known: Json, delta: Json) -> bool:
    """Return whether a delta without an id begins another call: it has a name, and the arguments of the known one have
    begun, which no name follows.
    """
    function, more = object_or_empty(known.get("function")), object_or_empty(delta.get("function"))
    return bool(more.get("name") and function.get("arguments") and function.get("name") != more["name"])


class _ToolCalls:
    """The tool calls of a message, told apart by their index, or by their id where a server sends one index for all, or
    none.
    """

    __slots__ = ("_by_key", "calls")

    def __init__(self) -> None:
        self.calls: list[Json] = []
        self._by_key: dict[Any, Json] = {}

    def add_all(self, deltas: list[Json]) -> None:
        """Add the tool calls of a chunk."""
        for place, delta in enumerate(deltas):
            index = delta.get("index")
            # Several at once without an index go by their place; one alone continues the last.
            if not isinstance(index, int):
                index = place if len(deltas) > 1 else None
            self._add(delta, index)

    def _add(self, delta: Json, index: int | None) -> None:
        call = self._find(delta, index)
        for name, value in delta.items():
            if name == "function" and is_object(value):
                function: Json = call.setdefault("function", {})
                for part, piece in value.items():
                    if piece is None:
                        continue
                    if part == "name":
                        function[part] = _name(function.get(part), piece)
                    else:
                        _grow(function, part, piece)
            elif value is not None and not (name in _WHOLE and call.get(name) not in _NO_ID):
                call[name] = value

    def _find(self, delta: Json, index: int | None) -> Json:
        number = _id_of(delta)
        if index is not None:
            known = self._by_key.get(("index", index))
        elif number is not None:
            known = self._by_key.get(("id", number))
        else:
            known = self.calls[-1] if self.calls else None
        if known is not None and (not _is_another(known, delta) if number is None else _id_of(known) in (None, number)):
            return known
        if number is not None and ("id", number) in self._by_key:
            return self._by_key["id", number]
        call: Json = {}
        self.calls.append(call)
        self._by_key["index", index] = call
        if number is not None:
            self._by_key["id", number] = call
        return call


def _id_of(call: Json) -> str | None:
    """Return the id of a call, None where it has none."""
    number = call.get("id")
    return number if isinstance(number, str) and number not in _NO_ID else None


class _Content:
    """Content in parts (text, thinking, others). Neighbouring parts of the same kind are joined."""

    __slots__ = ("parts", "room")

    def __init__(self, before: Any, room: int = NESTED) -> None:
        self.parts: list[Any] = []
        self.room = room
        if isinstance(before, _Text) and any(before.parts):
            self.parts.append({"type": "text", "text": before})

    def add(self, chunk: Any) -> None:
        """Add the content of a chunk."""
        if not is_object(chunk):
            if isinstance(chunk, str):
                self.add({"type": "text", "text": chunk})
            return
        part = chunk
        kind = part.get("type")
        last: Any = self.parts[-1] if self.parts else None
        if kind not in ("text", "thinking") or not is_object(last) or last.get("type") != kind:
            last = {}
            self.parts.append(last)
        for name, value in part.items():
            if name == "thinking" and is_array(value) and self.room:
                inner = last.get(name)
                if not isinstance(inner, _Content):
                    inner = last[name] = _Content(None, self.room - 1)
                for member in value:
                    inner.add(member)
            elif value is not None and kind in ("text", "thinking"):
                _grow(last, name, value)
            elif value is not None:
                last[name] = value


def _closed(value: Any, room: int = 3 * NESTED) -> Any:
    """Return the value with all that grew in it as plain JSON. Nothing grows deeper than `room`."""
    if isinstance(value, _Text):
        return "".join(value.parts)
    if isinstance(value, _Content):
        return [_closed(part, room - 1) for part in value.parts]
    if isinstance(value, _ToolCalls):
        return [_closed(call, room - 1) for call in value.calls]
    if is_object(value) and room:
        return {name: _closed(member, room - 1) for name, member in value.items()}
    return value
