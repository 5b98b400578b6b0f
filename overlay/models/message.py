"""Messages of a conversation, whole or in pieces: their text and their reasoning, whatever shape these have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Literal

from ..core.json_types import is_array, is_object
from .base import Model, property_of


class Message(Model):
    """A message whose `content` is text, or a list of chunks."""

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


def parts(
    content: Any, kind: Literal["text", "reasoning"] = "text"
) -> Iterator[tuple[Literal["text", "reasoning"], str]]:
    """Yield the texts of a content (JSON, or models) with their kinds."""
    if isinstance(content, str):
        if content:
            yield kind, content
    elif is_array(content):
        for chunk in content:
            yield from parts(chunk, kind)
    elif (raw := getattr(content, "raw", None)) is not None:  # A chunk that the schema does not know.
        yield from parts(raw, kind)
    else:
        chunk = content
        for name in ("text", "thinking"):
            inner = chunk.get(name) if is_object(chunk) else getattr(chunk, name, None)
            if isinstance(inner, str) or is_array(inner):
                yield from parts(inner, "reasoning" if name == "thinking" else kind)
