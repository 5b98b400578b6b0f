"""Messages of a conversation, whole or in pieces: their text and their reasoning, whatever shape these have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Literal, TypeAlias

from ..core.types import is_array, is_object
from .base import Model, property_of

Kind: TypeAlias = Literal["text", "reasoning"]
"""What a piece of an answer is."""


class MessagePiece(Model):
    """A message, or a piece of one, whose `content` is text or a list of chunks."""

    __slots__ = ()

    _reasoning: ClassVar[tuple[str, ...]] = ()
    """Properties that servers put the reasoning in, beside the content."""

    @property
    def text(self) -> str:
        """What the message says, empty without text. What the model thought before it is not in it."""
        return "".join(text for kind, text in parts(getattr(self, "content", None)) if kind == "text")

    @property
    def reasoning(self) -> str:
        """What the model thought before it answered, empty if it does not say so."""
        found = "".join(text for kind, text in parts(getattr(self, "content", None)) if kind == "reasoning")
        for name in self._reasoning:
            beside = found or property_of(self, name)
            if beside and isinstance(beside, str):
                return beside
        return found


class Message(MessagePiece):
    """A message that can be sent. To mypy the items of a list of several kinds of messages are of this class."""

    __slots__ = ()


NESTED = 32
"""How deep contents are looked for in contents. Deeper than anybody's, what a server nests is no text."""


def parts(content: Any, kind: Kind = "text", room: int = 2 * NESTED) -> Iterator[tuple[Kind, str]]:
    """Yield the texts of a content (JSON, or models) with their kinds."""
    if not room:
        return
    if isinstance(content, str):
        if content:
            yield kind, content
    elif is_array(content):
        for chunk in content:
            yield from parts(chunk, kind, room - 1)
    elif (raw := getattr(content, "raw", None)) is not None:  # A chunk that the schema does not know.
        yield from parts(raw, kind, room - 1)
    else:
        chunk = content
        for name in ("text", "thinking"):
            inner = chunk.get(name) if is_object(chunk) else getattr(chunk, name, None)
            if isinstance(inner, str) or is_array(inner):
                yield from parts(inner, "reasoning" if name == "thinking" else kind, room - 1)


def texts(payload: Any, reasoning: tuple[str, ...] = ()) -> Iterator[tuple[Kind, str]]:
    """Yield what a chunk adds to the first answer: pieces of text, and of the reasoning before it.

    `reasoning` names what servers put the latter in, beside the content.
    """
    if not is_object(payload):
        return
    choices = payload.get("choices")
    for place, choice in enumerate(filter(is_object, choices if is_array(choices) else ())):
        delta = choice.get("delta")
        if is_object(delta) and choice.get("index", place) in (0, None):
            content = delta.get("content")
            if content is None or len(delta) > 1:
                beside = [delta[name] for name in reasoning if delta.get(name)]
                if beside and isinstance(beside[0], str):  # A server that writes both says the same twice.
                    yield "reasoning", beside[0]
            if not isinstance(content, str):
                yield from parts(content)
            elif content:
                yield "text", content
