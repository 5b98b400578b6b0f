"""Tool runs: schemas from functions, calls made, results told, and every way in which a call can go wrong."""

from __future__ import annotations

import asyncio
import dataclasses
import enum
import json
import threading
from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, Literal

import pydantic
import pytest
from mistralai import errors, models
from mistralai._overlay.helpers.schemas.function_schema import describe
from mistralai.tools import function_tool

from tests.support.cycles import holders
from tests.support.twins import Twin, server_fixture, twin_fixture  # noqa: F401

ASK: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "the weather?"}]}


def call(name: str, arguments: Any, id: str = "id1") -> dict[str, Any]:
    text = arguments if isinstance(arguments, str) else json.dumps(arguments)
    return {"id": id, "type": "function", "function": {"name": name, "arguments": text}}


def get_weather(city: str, unit: Literal["c", "f"] = "c") -> dict[str, Any]:
    """Get the weather.

    Args:
        city: The city.
        unit: Celsius or
            Fahrenheit.
    """
    return {"city": city, "unit": unit, "degrees": 21}


def results(twin: Twin) -> list[Any]:
    return [message for message in twin.server.last.json["messages"] if message["role"] == "tool"]


def test_calls_the_function_and_tells_the_result(twin: Twin) -> None:
    twin.server.answer(None, tool_calls=[call("get_weather", {"city": "Paris"}, "abc")])
    twin.server.answer("21 degrees")
    response = twin.call("chat.run_tools", [get_weather], **ASK)
    assert isinstance(response, models.ChatCompletionResponse)
    assert (response.choices[0].message.content, response.rounds) == ("21 degrees", 2)
    sent = twin.server.last.json["messages"]
    assert [message["role"] for message in sent] == ["user", "assistant", "tool"]
    assert sent[2]["tool_call_id"] == "abc"
    assert json.loads(sent[2]["content"]) == {"city": "Paris", "unit": "c", "degrees": 21}
    assert len(response.messages) == 4
    assert len(ASK["messages"]) == 1


def test_the_schema_of_a_function(twin: Twin) -> None:
    twin.call("chat.run_tools", [get_weather], tool_choice="none", **ASK)
    (tool,) = twin.server.last.json["tools"]
    assert tool == {
        "type": "function",
        "function": {
            "name": "get_weather",
            "description": "Get the weather.",
            "parameters": {
                "type": "object",
                "properties": {
                    "city": {"type": "string", "description": "The city."},
                    "unit": {
                        "enum": ["c", "f"],
                        "type": "string",
                        "description": "Celsius or Fahrenheit.",
                        "default": "c",
                    },
                },
                "required": ["city"],
                "additionalProperties": False,
            },
        },
    }


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (call("get_weather", {"town": "Paris"}), "missing argument 'city', unknown argument 'town'"),
        (call("get_weather", {"city": "Paris", "unit": "kelvin"}), "argument 'unit'"),
        *[(call("get_weather", odd), "not a JSON object") for odd in ('{"city": "Par', "[1]", '{"a":' * 2000)],
        (call("get_wether", {"city": "Paris"}), "there is no tool 'get_wether'; the tools are: get_weather"),
    ],
)
def test_a_bad_call_is_told_to_the_model(twin: Twin, made: dict[str, Any], told: str) -> None:
    twin.server.answer(None, tool_calls=[made])
    twin.server.answer("sorry")
    twin.call("chat.run_tools", [get_weather], **ASK)
    assert told in json.loads(results(twin)[0]["content"])["error"]


def broken(city: str) -> str:
    raise KeyError(city)


def test_an_exception_is_told_to_the_model(twin: Twin) -> None:
    twin.server.answer(None, tool_calls=[call("broken", {"city": "Paris"})])
    twin.server.answer("sorry")
    twin.call("chat.run_tools", [broken], **ASK)
    assert json.loads(results(twin)[0]["content"]) == {"error": "KeyError: 'Paris'"}


@pytest.mark.parametrize("count", [1, 2])
def test_an_exception_is_raised_if_wanted(twin: Twin, count: int) -> None:
    twin.server.answer(None, tool_calls=[call("broken", {"city": "Paris"}, f"id{at}") for at in range(count)])
    with pytest.raises(KeyError) as caught:
        twin.call("chat.run_tools", [broken], on_error="raise", **ASK)
    assert holders(caught.value) == []


def test_rounds_are_bounded(twin: Twin) -> None:
    twin.server.answer(None, tool_calls=[call("get_weather", {"city": "Paris"})], times=3)
    with pytest.raises(errors.ToolRoundsError) as caught:
        twin.call("chat.run_tools", [get_weather], max_rounds=3, **ASK)
    assert (caught.value.rounds, len(twin.server.requests)) == (3, 3)
    assert [m if isinstance(m, dict) else m.role for m in caught.value.messages][-1] == "assistant"


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_calls_of_one_reply_run_at_the_same_time(twin: Twin, kind: str) -> None:
    if kind == "async" and twin.mode == "sync":
        pytest.skip("a coroutine function needs the async method")
    tool = meeting_async() if kind == "async" else meeting()
    twin.server.answer(None, tool_calls=[call("meet", {"me": at}, f"id{at}") for at in range(2)])
    twin.server.answer("done")
    twin.call("chat.run_tools", [tool], **ASK)
    assert [(r["tool_call_id"], r["content"]) for r in results(twin)] == [("id0", "0"), ("id1", "10")]


def meeting() -> Callable[..., Any]:
    barrier = threading.Barrier(2, timeout=10)

    def meet(me: int) -> int:
        barrier.wait()
        return me * 10

    return meet


def meeting_async() -> Callable[..., Any]:
    waiting: list[asyncio.Event] = []

    async def meet(me: int) -> int:
        waiting.append(asyncio.Event())
        if len(waiting) == 2:
            for event in waiting:
                event.set()
        await asyncio.wait_for(waiting[-1].wait() if len(waiting) == 2 else waiting[0].wait(), 10)
        return me * 10

    return meet


def test_one_after_the_other_in_this_thread(twin: Twin) -> None:
    if twin.mode == "async":
        pytest.skip("tasks are tested above")
    seen: list[int] = []

    def note(me: int) -> None:
        seen.append(threading.get_ident())

    twin.server.answer(None, tool_calls=[call("note", {"me": at}, f"id{at}") for at in range(3)])
    twin.call("chat.run_tools", [note], parallel=False, **ASK)
    assert seen == [threading.get_ident()] * 3


def test_every_step_is_told(twin: Twin) -> None:
    twin.server.answer("let me see", tool_calls=[call("get_weather", {"city": "Paris"}), call("nope", {}, "id2")])
    twin.server.answer("21 degrees")
    steps = twin.call("chat.iter_tools", [get_weather], **ASK)
    assert [step.kind for step in steps] == [
        *("assistant", "tool_call", "tool_call", "tool_result", "tool_result", "assistant", "final")
    ]
    assert [step.round for step in steps] == [1, 1, 1, 1, 1, 2, 2]
    assert steps[1].arguments == {"city": "Paris"}
    assert (steps[3].value["degrees"], steps[3].error) == (21, None)
    assert isinstance(steps[4].error, ValueError)
    assert steps[-1].response.choices[0].message.content == "21 degrees"


def test_a_forced_choice_is_forced_once(twin: Twin) -> None:
    twin.server.answer(None, tool_calls=[call("get_weather", {"city": "Paris"})])
    twin.server.answer("21 degrees")
    twin.call("chat.run_tools", [get_weather], tool_choice="any", **ASK)
    assert [request.json["tool_choice"] for request in twin.server.requests] == ["any", "auto"]


def test_a_coroutine_function_needs_the_async_method(twin: Twin) -> None:
    async def later(city: str) -> str:
        return "sunny"

    twin.server.answer(None, tool_calls=[call("later", {"city": "Paris"})])
    twin.server.answer("it is sunny")
    if twin.mode == "sync":
        with pytest.raises(TypeError, match="later"):
            twin.call("chat.run_tools", [later], **ASK)
        assert twin.server.requests == []
    else:
        twin.call("chat.run_tools", [later], **ASK)
        assert results(twin)[0]["content"] == "sunny"


class Color(enum.Enum):
    RED = "red"


@dataclasses.dataclass
class Point:
    x: int
    y: int


class Query(pydantic.BaseModel):
    text: str
    limit: int = 5


def test_arguments_become_the_annotated_types(twin: Twin) -> None:
    seen: list[Any] = []

    def take(point: Point, color: Color, query: Query, count: int, either: int | str) -> Point:
        seen.extend([point, color, query, count, either])
        return point

    given = {"point": {"x": 1, "y": 2}, "color": "red", "query": {"text": "a"}, "count": "3", "either": "4"}
    twin.server.answer(None, tool_calls=[call("take", given)])
    twin.server.answer("done")
    twin.call("chat.run_tools", [take], **ASK)
    assert seen == [Point(1, 2), Color.RED, Query(text="a"), 3, "4"]
    assert json.loads(results(twin)[0]["content"]) == {"x": 1, "y": 2}


def test_functions_of_every_kind() -> None:
    class Weather:
        """Weather of a place."""

        def __call__(self, city: str) -> str:
            return city

        def method(self, city: str) -> str:
            return "m" + city

    def position(a: int, b: int = 2, /, *, c: int) -> tuple[int, int, int]:
        return a, b, c

    def anything(a: int, **rest: Any) -> Any:
        return a, rest

    assert function_tool(Weather()).to_dict()["function"]["description"] == "Weather of a place."
    assert function_tool(Weather().method).bind({"city": "x"})() == "mx"
    bound = function_tool(partial(get_weather, unit="f"))
    assert (bound.name, list(bound.parameters["properties"])) == ("get_weather", ["city"])
    assert function_tool(position).bind({"a": 1, "c": 3})() == (1, 2, 3)
    with pytest.raises(ValueError, match="missing argument 'a'"):
        function_tool(position).bind({"b": 1, "c": 3})
    assert function_tool(anything).bind({"a": 1, "z": 2})() == (1, {"z": 2})
    assert function_tool(anything).parameters["additionalProperties"] is True
    renamed = function_tool(get_weather, name="weather", description="Now.")
    assert (renamed.name, renamed.description) == ("weather", "Now.")
    with pytest.raises(TypeError, match="complex"):
        function_tool(unfit)


def unfit(value: complex) -> None: ...


def test_two_tools_of_one_name(twin: Twin) -> None:
    with pytest.raises(ValueError, match="same name"):
        twin.call("chat.run_tools", [get_weather, get_weather], **ASK)


def test_annotated_descriptions() -> None:
    def find(a: Annotated[int, "how many"], b: Annotated[str, pydantic.Field(description="what")] = "x") -> None: ...

    properties = function_tool(find).parameters["properties"]
    assert (properties["a"]["description"], properties["b"]["description"]) == ("how many", "what")


@pytest.mark.parametrize(
    "text",
    [
        "About.\n\nArgs:\n    a (int): The a,\n        long.\n    b: The b: b.\n\nReturns:\n    c: no",
        "About.\n\n:param int a: The a,\n    long.\n:param b: The b: b.\n:returns: no",
        "About.\n\nParameters\n---\na : int\n    The a,\n    long.\nb\n    The b: b.\n\nReturns\n-------\nc : int",
    ],
    ids=["google", "sphinx", "numpy"],
)
def test_docstring_styles(text: str) -> None:
    assert describe(text) == ("About.", {"a": "The a, long.", "b": "The b: b."})
