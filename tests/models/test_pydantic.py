"""Models in pydantic's hands: as fields, in adapters, their schemas, and the habits that its users bring along."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from typing import Annotated, Any, Optional

import pydantic
import pytest
from mistralai import models
from mistralai.models import AssistantMessage, ChatCompletionResponse, TextChunk, UserMessage
from pydantic import BaseModel, TypeAdapter

from tests.support.fit_data import RESPONSE
from tests.support.paths import ROOT

USER: dict[str, Any] = {"role": "user", "content": "hi", "x_trace": 1}
CHUNKS: list[Any] = [{"type": "text", "text": "see", "x": 1}, {"type": "image_url", "image_url": "https://x/y.jpg"}]


class Holder(BaseModel):
    messages: list[UserMessage]
    usage: Optional[models.UsageInfo] = None


def errors_of(adapter: TypeAdapter[Any], value: Any) -> list[tuple[tuple[Any, ...], str]]:
    with pytest.raises(pydantic.ValidationError) as caught:
        adapter.validate_python(value)
    return [(error["loc"], error["type"]) for error in caught.value.errors()]


@pytest.mark.parametrize("name", [name for name in models.__all__ if not name.startswith("decode_")])
def test_every_public_name_is_a_type_to_pydantic(name: str) -> None:
    kind: Any = getattr(models, name)
    if isinstance(kind, type) and issubclass(kind, BaseException):
        return
    adapter = TypeAdapter(kind)
    for mode in ("validation", "serialization"):
        adapter.json_schema(mode=mode)


class TestFields:
    def test_dictionaries_become_models_and_models_stay(self) -> None:
        own = UserMessage(content="ho")
        holder = Holder.model_validate({"messages": [USER, own]})
        first, second = holder.messages
        assert type(first) is UserMessage and first.content == "hi"
        assert first.additional_properties == {"x_trace": 1}
        assert second is own
        assert holder.model_dump() == {"messages": [USER, own.to_dict()], "usage": None}
        assert Holder.model_validate_json(holder.model_dump_json()) == holder

    def test_a_response_round_trips(self) -> None:
        adapter = TypeAdapter(ChatCompletionResponse)
        made = adapter.validate_python(RESPONSE)
        assert made == ChatCompletionResponse.from_dict(RESPONSE)
        assert adapter.dump_python(made) == RESPONSE == adapter.dump_python(made, mode="json")
        assert adapter.validate_json(adapter.dump_json(made)) == made
        message = made.choices[0].message
        assert isinstance(message.content, list)
        assert [type(chunk).__name__ for chunk in message.content] == ["ThinkChunk", "UnknownContentChunk"]
        assert message.tool_calls and message.tool_calls[0].function.name == "f"

    def test_errors_say_where(self) -> None:
        assert errors_of(TypeAdapter(Holder), {"messages": [{"content": 5}]}) == [
            (("messages", 0, "content", "str"), "string_type"),
            (
                ("messages", 0, "content", errors_of(TypeAdapter(Holder), {"messages": [{"content": 5}]})[1][0][3]),
                "list_type",
            ),
        ]
        assert errors_of(TypeAdapter(UserMessage), {}) == [(("content",), "missing")]
        assert errors_of(TypeAdapter(UserMessage), {"role": "usr", "content": ""}) == [(("role",), "literal_error")]
        assert errors_of(TypeAdapter(models.UsageInfo), {"prompt_tokens": "many"}) == [
            (("prompt_tokens",), "int_parsing")
        ]
        assert errors_of(TypeAdapter(models.JSONSchema), {"name": "n"}) == [(("schema",), "missing")]
        assert [kind for _, kind in errors_of(TypeAdapter(UserMessage), 7)] == ["model_type"]

    def test_unions_by_their_tag(self) -> None:
        chunk: TypeAdapter[Any] = TypeAdapter(models.ContentChunk)
        assert type(chunk.validate_python(CHUNKS[0])) is TextChunk
        assert chunk.dump_python(chunk.validate_python(CHUNKS[0])) == CHUNKS[0]
        unknown = chunk.validate_python({"type": "hologram", "depth": 3})
        assert type(unknown) is models.UnknownContentChunk and unknown.raw == {"type": "hologram", "depth": 3}
        assert chunk.dump_json(unknown) == b'{"type":"hologram","depth":3}'
        assert errors_of(chunk, {"type": "text"}) == [(("text", "text"), "missing")]
        assert type(chunk.validate_python({"text": "x"})) is TextChunk
        assert errors_of(chunk, {"texts": "x"}) == [((), "union_tag_not_found")]
        message: TypeAdapter[Any] = TypeAdapter(models.ChatCompletionRequestMessage)
        assert type(message.validate_python({"role": "system", "content": "x"})) is models.SystemMessage
        own = UserMessage(content="x")
        assert message.validate_python(own) is own
        assert errors_of(message, {"role": "usr", "content": "x"}) == [((), "union_tag_invalid")]
        assert errors_of(message, {"role": "user"}) == [(("user", "content"), "missing")]

    def test_unions_without_a_tag(self) -> None:
        adapter = TypeAdapter(models.ImageURLChunk)
        for image in ("https://x", {"url": "https://x", "detail": "low"}):
            data = {"type": "image_url", "image_url": image}
            assert adapter.dump_python(adapter.validate_python(data)) == data
        assert isinstance(adapter.validate_python({"image_url": {"url": "u"}}).image_url, models.ImageURL)

    def test_names_and_aliases(self) -> None:
        adapter = TypeAdapter(models.JSONSchema)
        for key in ("schema", "schema_definition"):
            made = adapter.validate_python({"name": "n", key: {"type": "object"}})
            assert made.schema_definition == {"type": "object"}
            assert adapter.dump_python(made) == {"name": "n", "schema": {"type": "object"}}

    def test_include_and_exclude(self) -> None:
        adapter = TypeAdapter(UserMessage)
        assert adapter.dump_python(UserMessage(content="x"), include={"content"}) == {"content": "x"}
        assert adapter.dump_python(UserMessage(content="x"), exclude={"content"}) == {"role": "user"}
        none = AssistantMessage(content=None)
        assert TypeAdapter(AssistantMessage).dump_python(none, exclude_none=True) == {"role": "assistant"}

    def test_inside_what_has_no_type(self) -> None:
        class Loose(BaseModel):
            data: Any

        own = UserMessage(content="x")
        assert Loose(data=[own]).model_dump(mode="json") == {"data": [own.to_dict()]}
        assert Loose(data=own).model_dump_json() == '{"data":{"content":"x","role":"user"}}'

    def test_dataclasses_and_functions(self) -> None:
        @pydantic.dataclasses.dataclass
        class Data:
            message: UserMessage

        @dataclass
        class Plain:
            chunks: list[models.ContentChunk]

        @pydantic.validate_call
        def shout(message: Annotated[UserMessage, "said"]) -> str:
            return str(message.content).upper()

        assert Data(message=USER).message.content == "hi"  # type: ignore[arg-type]
        made = TypeAdapter(Plain).validate_python({"chunks": CHUNKS})
        assert [type(chunk).__name__ for chunk in made.chunks] == ["TextChunk", "ImageURLChunk"]
        assert shout(USER) == "HI"  # type: ignore[arg-type]

    def test_subclasses_are_what_they_are(self) -> None:
        class Mine(UserMessage):
            __slots__ = ()

        mine = Mine(content="x")
        assert TypeAdapter(UserMessage).validate_python(mine) is mine
        assert type(TypeAdapter(Mine).validate_python(USER)) is Mine


class TestSchema:
    def test_of_a_model(self) -> None:
        schema = UserMessage.model_json_schema()
        assert schema["title"] == "UserMessage"
        assert schema["required"] == ["content"]
        assert schema["properties"]["role"]["const"] == "user"
        assert schema["properties"]["role"]["description"] == "Who speaks."
        assert schema["description"] == "A message by the user: text, or chunks such as images and documents."
        assert schema == TypeAdapter(UserMessage).json_schema()
        assert "schema" in models.JSONSchema.model_json_schema()["properties"]

    def test_of_a_union(self) -> None:
        schema = TypeAdapter(models.ContentChunk).json_schema()
        assert schema["discriminator"]["propertyName"] == "type"
        assert schema["discriminator"]["mapping"]["text"] == "#/$defs/TextChunk"
        assert len(schema["oneOf"]) == 9 and len(schema["discriminator"]["mapping"]) == 9

    def test_both_directions_are_the_same(self) -> None:
        for kind in (UserMessage, ChatCompletionResponse):
            adapter = TypeAdapter(kind)
            assert adapter.json_schema(mode="validation") == adapter.json_schema(mode="serialization")


class TestHabits:
    def test_fields(self) -> None:
        assert list(UserMessage.model_fields) == ["content", "role"]
        assert UserMessage.model_fields["content"].is_required()
        assert UserMessage.model_fields["role"].default == "user"
        assert models.JSONSchema.model_fields["schema_definition"].alias == "schema"
        assert models.UsageInfo.model_fields["prompt_tokens"].description == "Tokens in the prompt."

    def test_fields_set(self) -> None:
        assert UserMessage(content="x").model_fields_set == {"content"}
        received = models.ToolCall.from_dict({"function": {"name": "f"}, "id": "i"})
        assert received.model_fields_set == {"function", "id"}
        received.index = 3
        assert "index" in received.model_fields_set
        assert AssistantMessage(content=None).model_fields_set == {"content"}

    def test_construct(self) -> None:
        for construct in (models.ToolCall.model_construct, models.ToolCall.construct):  # type: ignore[attr-defined]
            made = construct(id="i", function={"name": "f"})
            assert made.id == "i" and made.function == {"name": "f"} and made.type == "function"
            assert made.model_fields_set == {"id", "function"}
        assert UserMessage.model_construct().content is None
        assert UserMessage.model_construct(None, content="x") == UserMessage(content="x")
        assert models.JSONSchema.model_construct(name="n", schema={"a": 1}).schema_definition == {"a": 1}

    def test_extra(self) -> None:
        assert UserMessage.from_dict(USER).model_extra == {"x_trace": 1}
        assert UserMessage(content="x").model_extra == {}

    def test_as_pairs(self) -> None:
        assert dict(UserMessage.from_dict(USER)) == {"content": "hi", "role": "user", "x_trace": 1}
        response = ChatCompletionResponse.from_dict(RESPONSE)
        assert dict(response)["choices"] is response.choices
        assert vars(UserMessage(content="x")) == {"content": "x", "role": "user"}

    def test_the_older_names(self) -> None:
        message: Any = UserMessage(content="x")
        assert message.dict() == message.model_dump()
        assert message.json() == message.model_dump_json()
        assert message.copy(update={"content": "y"}).content == "y"
        kind: Any = UserMessage
        assert kind.parse_obj(USER) == UserMessage.from_dict(USER)

    def test_no_pydantic_until_it_asks(self) -> None:
        code = (
            "import sys; from mistralai import models; m = models.UserMessage(content=[{'type': 'text', 'text': 'x'}]);"
            "m.to_dict(); dict(m); m.model_fields_set; assert 'pydantic' not in sys.modules"
        )
        subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT / "generated")


class TestOwnObjects:
    def test_dictionaries_become_models(self) -> None:
        choice = models.ChatCompletionChoice(
            index=0, finish_reason="stop", message={"role": "assistant", "content": "x"}
        )  # type: ignore[arg-type]
        assert isinstance(choice.message, AssistantMessage) and choice.message.content == "x"
        text = TextChunk(text="x")
        mixed = UserMessage(content=[text, CHUNKS[1]])  # type: ignore[list-item]
        assert isinstance(mixed.content, list)
        assert mixed.content[0] is text and isinstance(mixed.content[1], models.ImageURLChunk)
        nested: Any = {"role": "assistant", "content": [text, CHUNKS[1]]}
        message = models.ChatCompletionChoice(index=0, finish_reason="stop", message=nested).message
        assert isinstance(message.content, list) and message.content[0] is text
        own: Any = {"name": "n", "schema_definition": {"type": "object"}, "strict": None}
        inner = models.ResponseFormat(type="json_schema", json_schema=own)
        assert inner.json_schema and inner.json_schema.schema_definition == {"type": "object"}
        assert inner.to_dict()["json_schema"] == {"name": "n", "schema": {"type": "object"}}
        free = models.Function(name="f", parameters={"a": {"role": "user"}})
        assert free.parameters == {"a": {"role": "user"}}

    def test_absent_attributes_read_none_or_their_default(self) -> None:
        chunk = models.CompletionChunk(id="i", model="m", choices=[])
        assert chunk.usage is None and chunk.created is None
        assert chunk.to_dict() == {"id": "i", "model": "m", "choices": []}
        call = models.ToolCall(function=models.FunctionCall(name="f", arguments="{}"))
        assert (call.id, call.index, call.type) == ("null", 0, "function")
        assert call.to_dict() == {"function": {"name": "f", "arguments": "{}"}}

    def test_none_is_left_out_where_null_is_not_allowed(self) -> None:
        schema: Any = models.JSONSchema(name="n", schema_definition={}, strict=None, description=None)  # type: ignore[arg-type]
        assert schema.to_dict() == {"name": "n", "schema": {}, "description": None}
        outer = models.ResponseFormat(type="json_schema", json_schema=schema)
        assert outer.to_dict()["json_schema"] == {"name": "n", "schema": {}, "description": None}
        call = models.ToolCall(id=None, function=models.FunctionCall(name="f", arguments="{}"))  # type: ignore[arg-type]
        assert AssistantMessage(content=None, tool_calls=[call]).to_dict() == {
            "role": "assistant",
            "content": None,
            "tool_calls": [{"function": {"name": "f", "arguments": "{}"}}],
        }
        received: dict[str, Any] = {"id": "i", "created": None}
        assert models.CompletionChunk.from_dict(received).to_dict() == received
        changed = models.CompletionChunk.from_dict({"id": "i", "created": 5})
        changed.created = None
        assert changed.to_dict() == {"id": "i"}

    def test_unknown_keywords(self) -> None:
        assert UserMessage(content="x", mood="good").to_dict() == {"role": "user", "content": "x"}  # type: ignore[call-arg]
        kept = models.UsageInfo(prompt_tokens=1, x_cost=2)  # type: ignore[call-arg]
        assert kept.to_dict()["x_cost"] == 2 and kept.model_extra == {"x_cost": 2}

    def test_required_attributes_are_required(self) -> None:
        with pytest.raises(TypeError, match="content"):
            UserMessage(role="user")  # type: ignore[call-arg]
