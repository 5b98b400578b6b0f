"""Models of the generated package: absence, unknown things, round trips, and the habits that users bring along."""

from __future__ import annotations

import copy
import inspect
import pickle
import re
from collections import OrderedDict, UserDict
from typing import Any

import msgspec
import pytest
from mistralai import ServerSentEvent, models
from mistralai._overlay.models.decoding import DecodeError
from mistralai._overlay.models.encoding import encode
from mistralai.errors import DecodeError
from mistralai.models import (
    AssistantMessage,
    CompletionChunk,
    CompletionEvent,
    SystemMessage,
    TextChunk,
    ToolMessage,
    UnknownContentChunk,
    UserMessage,
)
from mistralai.types import UNSET

CHUNK: dict[str, Any] = {
    "id": "c1",
    "object": "chat.completion.chunk",
    "created": 1700000000,
    "model": "m",
    "choices": [
        {
            "index": 0,
            "delta": {"content": [{"type": "text", "text": "hi", "cite": 1}, {"type": "hologram", "depth": 3}]},
            "finish_reason": None,
            "new_field": {"a": [1]},
        }
    ],
    "usage": None,
    "x_router": {"cost": 0.1},
}
OWN: list[Any] = [
    UserMessage(content="hi"),
    UserMessage(content=[TextChunk(text="hi")]),
    AssistantMessage(content=None, tool_calls=None),
    CompletionChunk.from_dict(CHUNK),
    CompletionEvent(data=CompletionChunk.from_dict(CHUNK)),
    CompletionEvent.from_event(CHUNK, ServerSentEvent(id="7")),
    UnknownContentChunk({"type": "hologram"}),
]


class TestAbsence:
    def test_only_what_was_set_is_sent(self) -> None:
        assert UserMessage(content="hi").to_dict() == {"role": "user", "content": "hi"}
        assert AssistantMessage(content=None).to_dict() == {"role": "assistant", "content": None}

    def test_absent_reads_the_same_on_own_objects(self) -> None:
        message = AssistantMessage(content="x")
        assert message.tool_calls is None
        assert message.prefix is False
        assert AssistantMessage(content="x", tool_calls=UNSET).to_dict() == message.to_dict()

    def test_absent_is_none_or_default_on_received_objects(self) -> None:
        chunk = CompletionChunk.from_dict({"id": "1", "model": "m", "choices": []})
        assert chunk.usage is None
        assert AssistantMessage.from_dict({}).role == "assistant"
        assert AssistantMessage.from_dict({}).prefix is False

    def test_absent_stays_absent(self) -> None:
        for data in ({}, {"id": "1"}, {"usage": None}, {"choices": [{}]}, {"choices": [{"delta": None}]}):
            assert CompletionChunk.from_dict(data).to_dict() == data

    def test_set_to_unset_is_dropped(self) -> None:
        chunk = CompletionChunk.from_dict(CHUNK)
        chunk.object = UNSET  # type: ignore[assignment]
        assert "object" not in chunk.to_dict()

    def test_required_arguments_are_required_and_keywords_only(self) -> None:
        with pytest.raises(TypeError, match="content"):
            UserMessage()  # type: ignore[call-arg]
        with pytest.raises(TypeError):
            UserMessage("hi")  # type: ignore[misc]


class TestUnknown:
    def test_round_trip_is_exact_and_in_order(self) -> None:
        sent = CompletionChunk.from_dict(CHUNK).to_dict()
        assert msgspec.json.encode(sent) == msgspec.json.encode(CHUNK)

    def test_unknown_variant_keeps_its_json(self) -> None:
        content = CompletionChunk.from_dict(CHUNK).choices[0].delta.content
        assert isinstance(content, list)
        known, unknown = content
        assert isinstance(known, TextChunk)
        assert known.additional_properties == {"cite": 1}
        assert isinstance(unknown, UnknownContentChunk)
        assert unknown.raw == {"type": "hologram", "depth": 3}
        assert unknown.type == "UNKNOWN"
        assert encode(unknown) == unknown.raw

    @pytest.mark.parametrize("tag", [{}, {"role": None}, {"role": 7}, {"role": ["user"]}, {"role": "developer"}])
    def test_no_tag_is_an_error(self, tag: dict[str, Any]) -> None:
        message = models.decode_chat_completion_request_message({**tag, "content": "x"})
        assert isinstance(message, models.UnknownChatCompletionRequestMessage)
        assert message.to_dict() == {**tag, "content": "x"}

    def test_new_enum_value_is_text(self) -> None:
        choice = models.CompletionResponseStreamChoice.from_dict({"index": 0, "finish_reason": "content_filter"})
        assert choice.finish_reason == "content_filter"

    def test_additional_properties_are_yours_to_change(self) -> None:
        message = UserMessage(content="x")
        message.additional_properties["weight"] = 2
        assert message.to_dict() == {"role": "user", "content": "x", "weight": 2}
        chunk = CompletionChunk.from_dict(CHUNK)
        del chunk.additional_properties["x_router"]
        assert "x_router" not in chunk.to_dict()

    def test_changes_are_sent(self) -> None:
        chunk = CompletionChunk.from_dict(CHUNK)
        chunk.choices[0].delta.content = "changed"
        chunk.choices.append(models.CompletionResponseStreamChoice.from_dict({"index": 1}))
        sent = chunk.to_dict()
        assert sent["choices"][0]["delta"] == {"content": "changed"}
        assert sent["choices"][1] == {"index": 1}
        assert CHUNK["choices"][0]["delta"]["content"][0]["text"] == "hi"

    def test_what_to_dict_gives_is_a_copy(self) -> None:
        chunk = CompletionChunk.from_dict(CHUNK)
        chunk.to_dict()["x_router"]["cost"] = 9
        assert chunk.to_dict()["x_router"] == {"cost": 0.1}


class TestStructure:
    @pytest.mark.parametrize(
        ("data", "place", "expected"),
        [
            ({"choices": {}}, "CompletionChunk.choices", "an array"),
            ({"choices": [{}, 5]}, "CompletionChunk.choices[1]", "an object"),
            ({"choices": [{"delta": "text"}]}, "CompletionChunk.choices[0].delta", "an object"),
            ({"choices": [{"delta": {"tool_calls": 1}}]}, "CompletionChunk.choices[0].delta.tool_calls", "an array"),
            ({"usage": [1]}, "CompletionChunk.usage", "an object"),
        ],
    )
    def test_another_structure_is_an_error_with_its_place(self, data: Any, place: str, expected: str) -> None:
        with pytest.raises(DecodeError) as caught:
            CompletionChunk.from_dict(data)
        assert (place, expected) == (caught.value.place, caught.value.expected)
        assert place in str(caught.value)
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)

    def test_a_whole_that_is_no_object(self) -> None:
        for value in (None, [], "x", 1):
            with pytest.raises(DecodeError, match="expected an object"):
                CompletionChunk.from_dict(value)  # type: ignore[arg-type]

    def test_scalars_are_taken_as_they_come(self) -> None:
        data: dict[str, Any] = {"id": 7, "created": "yesterday", "model": None}
        assert CompletionChunk.from_dict(data).to_dict() == data

    def test_the_place_starts_at_the_event(self) -> None:
        for payload in ({"choices": [{"delta": 1}]}, "text"):
            with pytest.raises(DecodeError) as caught:
                CompletionEvent.from_event(payload, ServerSentEvent())
            within = ".choices[0].delta" if payload != "text" else ""
            assert caught.value.place == "CompletionEvent.data" + within

    def test_mappings_of_all_kinds_are_objects(self) -> None:
        parts: dict[str, Any] = {"choices": [UserDict({"delta": OrderedDict(CHUNK["choices"][0]["delta"])})]}
        chunk = CompletionChunk.from_dict(UserDict(parts))
        assert chunk.to_dict() == {"choices": [{"delta": CHUNK["choices"][0]["delta"]}]}
        assert isinstance(chunk.choices[0].delta.content, list)

    def test_null_items_stay(self) -> None:
        data: dict[str, Any] = {"choices": [None]}
        assert CompletionChunk.from_dict(data).to_dict() == data


class TestHabits:
    @pytest.mark.parametrize("value", OWN, ids=lambda value: type(value).__name__)
    def test_pickle_copy_and_equality(self, value: Any) -> None:
        for made in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
            assert made == value
            assert made is not value
            assert made.to_dict() == value.to_dict()
        assert value != object()

    def test_equality_is_by_class_and_content(self) -> None:
        assert UserMessage(content="x") == UserMessage.from_dict({"role": "user", "content": "x"})
        assert UserMessage(content="x") != UserMessage(content="y")
        assert SystemMessage(content="x") != UserMessage(content="x")

    def test_repr_names_what_is_set(self) -> None:
        assert repr(AssistantMessage(content="x")) == "AssistantMessage(content='x', role='assistant')"

    def test_json_is_text_or_bytes(self) -> None:
        text = b'{"role": "tool", "content": "42"}'
        for form in (text.decode(), text, bytearray(text), memoryview(text)):
            assert ToolMessage.model_validate_json(form) == ToolMessage(content="42")  # type: ignore[arg-type]
        for other in (5, None, [*text], {"content": "42"}, 10**12):
            with pytest.raises(DecodeError, match=rf"expected JSON .*, got {re.escape(str(type(other)))}"):
                ToolMessage.model_validate_json(other)  # type: ignore[arg-type]

    def test_pydantic_habits(self) -> None:
        message = ToolMessage(content="42", tool_call_id="t", name=None)
        assert message.model_dump() == message.to_dict()
        assert message.model_dump(exclude_none=True) == {"role": "tool", "content": "42", "tool_call_id": "t"}
        assert message.model_dump(include={"content"}) == {"content": "42"}
        assert ToolMessage.model_validate(message.model_dump()) == message
        assert ToolMessage.model_validate(message) is message
        assert ToolMessage.model_validate_json(message.model_dump_json()) == message
        assert '\n  "content"' in message.model_dump_json(indent=2)
        assert message.model_dump_json(exclude_none=True, by_alias=True, exclude_unset=True) == message.model_dump_json(
            exclude={"name"}
        )
        everything = message.model_dump(mode="python", exclude_defaults=True, round_trip=True, warnings=False)
        assert everything == message.to_dict()
        assert message.model_copy(update={"content": "43"}).content == "43"
        assert message.content == "42"

    def test_renamed_properties(self) -> None:
        schema = models.JSONSchema(name="n", schema_definition={"type": "object"})
        assert schema.to_dict() == {"name": "n", "schema": {"type": "object"}}
        assert schema.model_dump(by_alias=False) == {"name": "n", "schema_definition": {"type": "object"}}
        assert models.JSONSchema.from_dict(schema.to_dict()).schema_definition == {"type": "object"}
        by_property: Any = {"name": "n", "schema": {"type": "object"}}
        assert models.JSONSchema(**by_property) == schema
        with pytest.raises(TypeError, match="schema_definition"):
            models.JSONSchema(name="n")  # type: ignore[call-arg]
        assert list(inspect.signature(models.JSONSchema).parameters)[:2] == ["name", "schema_definition"]

    def test_models_are_slotted(self) -> None:
        with pytest.raises(AttributeError):
            UserMessage(content="x").contents = "y"  # type: ignore[attr-defined]

    def test_events_carry_their_frame_beside_their_json(self) -> None:
        event = CompletionEvent.from_event(CHUNK, ServerSentEvent(event="message", id="7", retry=10))
        assert (event.event, event.id, event.retry) == ("message", "7", 10)
        assert event.to_dict() == {"data": CHUNK}
        assert event == CompletionEvent.from_dict({"data": CHUNK})
        assert repr(CompletionEvent.from_event(None, ServerSentEvent())) == "CompletionEvent(data=None)"

    def test_subclasses_decode_to_themselves(self) -> None:
        class Chunk(CompletionChunk):
            __slots__ = ()

        class Event(CompletionEvent):
            __slots__ = ()

        chunk = Chunk.from_dict(CHUNK)
        assert (type(chunk), type(chunk.choices[0])) == (Chunk, models.CompletionResponseStreamChoice)
        assert type(Event.from_event(CHUNK, ServerSentEvent())) is Event
        with pytest.raises(DecodeError) as caught:
            Chunk.from_dict({"choices": 1})
        assert caught.value.place == "Chunk.choices"


def test_every_name_of_the_lazy_tables_is_there() -> None:
    for name in models.__all__:
        assert getattr(models, name) is not None
    assert set(models.__all__) <= set(dir(models))
    with pytest.raises(AttributeError, match="nonsense"):
        models.nonsense  # type: ignore[attr-defined] # noqa: B018
