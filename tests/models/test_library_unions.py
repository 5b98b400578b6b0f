"""Unions of models, whole replies and what the schema does not know: in msgspec structs by hooks, and with cattrs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import cattrs
import msgspec
import pytest
from mistralai import models, types
from mistralai.types import Held

MESSAGES: list[Any] = [
    {"role": "user", "content": [{"type": "text", "text": "x"}, {"type": "hologram", "depth": 3}]},
    {"role": "assistant", "content": "y", "tool_calls": [{"function": {"name": "f", "arguments": "{}"}}], "new": [1]},
]
ANSWER: Any = {"id": "1", "choices": [{"index": 0, "message": {"role": "assistant", "content": "x"}}], "new": {"a": 1}}


class Archived(msgspec.Struct):
    messages: list[Held[models.ChatCompletionRequestMessage]]
    answer: Held[models.ChatCompletionResponse] | None = None
    chunks: dict[str, list[Held[models.ContentChunk]]] = {}
    choice: Held[models.ChatCompletionRequestToolChoice] | None = None


@pytest.mark.parametrize(
    "decode",
    [
        lambda data: msgspec.json.decode(msgspec.json.encode(data), type=Archived, dec_hook=types.dec_hook),
        lambda data: msgspec.msgpack.decode(msgspec.msgpack.encode(data), type=Archived, dec_hook=types.dec_hook),
        lambda data: msgspec.convert(data, Archived, dec_hook=types.dec_hook),
    ],
    ids=["json", "msgpack", "convert"],
)
def test_structs_hold_unions(decode: Any) -> None:
    made = decode({"messages": MESSAGES, "answer": ANSWER, "chunks": {"a": MESSAGES[0]["content"]}, "choice": "auto"})
    assert [type(message) for message in made.messages] == [models.UserMessage, models.AssistantMessage]
    assert isinstance(made.messages[0].content[1], models.UnknownContentChunk)
    assert isinstance(made.answer, models.ChatCompletionResponse) and made.answer.additional_properties["new"]
    assert made.chunks["a"][0] == models.TextChunk(text="x") and made.choice == "auto"
    written = msgspec.json.decode(msgspec.json.encode(made, enc_hook=types.enc_hook))
    assert written["messages"][0] == MESSAGES[0]


def test_a_struct_reads_the_names_that_msgspec_writes() -> None:
    class Asked(msgspec.Struct):
        format: Held[models.ResponseFormat]
        many: list[Held[models.JsonSchema]]

    schema = models.JsonSchema(name="x", schema_definition={"type": "object"})
    asked = Asked(models.ResponseFormat(type="json_schema", json_schema=schema), [schema])
    again = msgspec.json.decode(msgspec.json.encode(asked), type=Asked, dec_hook=types.dec_hook)
    assert (
        again.many[0].to_dict() == {"name": "x", "schema": {"type": "object"}} == again.format.to_dict()["json_schema"]
    )
    assert again.many[0].schema_definition == {"type": "object"}


def test_an_error_of_a_struct_has_its_place() -> None:
    with pytest.raises(msgspec.ValidationError, match=r"expected an object, got 5 - at `\$.answer`"):
        msgspec.convert({"messages": [], "answer": 5}, Archived, dec_hook=types.dec_hook)
    with pytest.raises(NotImplementedError):
        types.dec_hook(complex, 1)
    with pytest.raises(NotImplementedError):
        types.enc_hook(1j)


@dataclass
class Conversation:
    messages: list[models.ChatCompletionRequestMessage]
    last: models.ContentChunk | None = None
    answer: models.ChatCompletionResponse | None = None
    chunks: dict[str, list[models.ContentChunk]] = field(default_factory=dict[str, list[models.ContentChunk]])


def test_cattrs_reads_and_writes_unions() -> None:
    converter = cattrs.Converter()
    types.cattrs_hooks(converter)
    data = {"messages": MESSAGES, "last": None, "answer": ANSWER, "chunks": {"a": [{"type": "text", "text": "x"}]}}
    made = converter.structure(data, Conversation)
    assert isinstance(made.messages[0], models.UserMessage) and isinstance(made.answer, models.ChatCompletionResponse)
    assert made.chunks == {"a": [models.TextChunk(text="x")]}
    assert converter.unstructure(made) == data
    assert converter.structure("auto", models.ChatCompletionRequestToolChoice) == "auto"
