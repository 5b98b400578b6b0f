"""Models in msgspec structs, with cattrs, attrs and dataclasses."""

from __future__ import annotations

import copy
import dataclasses
from dataclasses import dataclass
from typing import Any

import attrs
import cattrs
import msgspec
import pytest
from mistralai import models
from mistralai.models import AssistantMessage, TextChunk, UserMessage


class Held(msgspec.Struct):
    message: UserMessage | None = None
    usage: models.UsageInfo | None = None


@attrs.define
class Kept:
    messages: list[UserMessage]
    usage: models.UsageInfo | None = None


@dataclass
class Data:
    message: UserMessage
    more: list[Any] = dataclasses.field(default_factory=list)


class TestMsgspec:
    def test_structs_hold_models(self) -> None:
        held = Held(message=UserMessage(content=[TextChunk(text="x")]), usage=models.UsageInfo(prompt_tokens=1))
        assert msgspec.json.decode(msgspec.json.encode(held))["message"] == {
            "content": [{"text": "x", "type": "text"}],
            "role": "user",
        }
        assert msgspec.to_builtins(held)["usage"]["prompt_tokens"] == 1

    def test_what_is_absent_is_not_encoded(self) -> None:
        assert msgspec.json.decode(msgspec.json.encode(AssistantMessage(content="x"))) == {
            "content": "x",
            "role": "assistant",
        }

    def test_structs_are_decoded(self) -> None:
        class Costs(msgspec.Struct):
            usage: models.UsageInfo
            chunk: TextChunk

        data = b'{"usage": {"prompt_tokens": 3, "completion_tokens": 1, "total_tokens": 4}, "chunk": {"text": "x"}}'
        made = msgspec.json.decode(data, type=Costs)
        assert type(made.usage) is models.UsageInfo and made.usage.prompt_tokens == 3
        assert made.usage.num_cached_tokens is None
        assert made.usage == models.UsageInfo(prompt_tokens=3, completion_tokens=1, total_tokens=4)
        assert made.chunk == TextChunk(text="x")


class TestCattrs:
    def test_back_and_forth(self) -> None:
        data = {"messages": [{"content": "x", "role": "user"}], "usage": None}
        kept = cattrs.structure(data, Kept)
        assert type(kept.messages[0]) is UserMessage and kept.messages[0].content == "x"
        assert cattrs.structure(cattrs.unstructure(kept), Kept) == kept

    def test_unions(self) -> None:
        data = {"content": [{"type": "text", "text": "x"}, {"type": "image_url", "image_url": "https://x"}]}
        message = cattrs.structure(data, UserMessage)
        assert isinstance(message.content, list)
        assert [type(chunk).__name__ for chunk in message.content] == ["TextChunk", "ImageURLChunk"]
        assert cattrs.structure(cattrs.unstructure(message), UserMessage) == message

    @pytest.mark.parametrize("detailed", [True, False])
    def test_responses(self, detailed: bool) -> None:
        from tests.support.fit_data import RESPONSE

        converter = cattrs.Converter(detailed_validation=detailed)
        made = converter.structure(RESPONSE, models.ChatCompletionResponse)
        assert made.choices[0].message.tool_calls
        assert isinstance(made.choices[0].message.tool_calls[0], models.ToolCall)


class TestDataclasses:
    def test_models_are_values(self) -> None:
        data = Data(UserMessage(content=[TextChunk(text="x")]), [1])
        assert dataclasses.asdict(data) == {
            "message": {"content": [{"text": "x", "type": "text"}], "role": "user"},
            "more": [1],
        }
        assert copy.deepcopy(data) == data

    def test_fields(self) -> None:
        assert dataclasses.is_dataclass(UserMessage)
        assert [field.name for field in dataclasses.fields(UserMessage)] == ["content", "role"]
        assert dataclasses.replace(UserMessage(content="x"), content="y") == UserMessage(content="y")
        by_name = {field.name: field for field in dataclasses.fields(models.AssistantMessage)}
        assert by_name["tool_calls"].default is None and by_name["role"].default == "assistant"

    def test_attrs_knows_them(self) -> None:
        assert [field.name for field in attrs.fields(UserMessage)] == ["content", "role"]
        assert attrs.evolve(UserMessage(content="x"), content="y") == UserMessage(content="y")
        assert attrs.asdict(UserMessage(content="x")) == {"content": "x", "role": "user"}


def test_what_is_no_property_reads_none_where_it_was_decoded() -> None:
    asked: tuple[Any, ...] = (
        models.ParsedAssistantMessage.model_validate({"role": "assistant", "content": "x"}),
        models.ToolRunChatCompletionResponse.model_validate({"id": "x"}),
        models.ToolRunChatCompletionResponse.model_construct(id="x"),
    )
    for made in asked:
        assert {dict(made)[name] for name in ("parsed", "messages", "rounds") if name in dict(made)} == {None}
        with pytest.raises(AttributeError, match="has no attribute 'parsd'"):
            made.parsd  # noqa: B018
