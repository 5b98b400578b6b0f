"""Tool runs whose replies are streamed, over sockets: their steps in order, and what they end with."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Awaitable, Callable
from typing import Any

import attrs
import pytest
from mistralai import Mistral, errors, models

from tests.support.chat_wire import ASK
from tests.support.raw_server import CHUNKED, END, Connection, Script, chunk, chunked, raw_server
from tests.support.user_streams import DONE, event, said

MODES = pytest.mark.parametrize("mode", ["sync", "async", "trio"])


def calls(*named: tuple[str, Any], finish: str | None = None) -> bytes:
    """A chunk with calls of tools, told apart by index."""
    made = [
        {"index": i, "id": f"c{i}", "function": {"name": name, "arguments": json.dumps(arguments)}}
        for i, (name, arguments) in enumerate(named)
    ]
    choice = {"index": 0, "delta": {"tool_calls": made}, "finish_reason": finish}
    return event({"id": "c", "model": "m", "choices": [choice]})


def weather(city: str) -> str:
    """The weather of a city.

    Args:
        city: Its name.
    """
    if city == "Atlantis":
        raise LookupError("no such city")
    return f"{city}: 18"


def clock() -> str:
    """The time."""
    return "noon"


ROUND = (
    said("Let me ") + said("see.") + calls(("weather", {"city": "Paris"}), ("clock", {}), finish="tool_calls") + DONE
)
ANSWER = said("It is ") + said("warm.", "stop", usage={"total_tokens": 5}) + DONE

Use = Callable[[Any, Callable[[], Awaitable[Any]]], Awaitable[Any]]


def used(
    mode: str,
    use: Use,
    *scripts: Script,
    tools: Any = (weather, clock),
    until: threading.Event | None = None,
    **options: Any,
) -> Any:
    """What `use` returns, which is handed a run and a function that returns its next step, None after the last.

    The server goes on until it has seen what `until` waits for.
    """

    async def main(client: Mistral) -> Any:
        async with client:
            arguments = {**ASK, **options}
            run: Any = client.chat.stream_tools(list(tools), **arguments)
            if mode != "sync":
                run = client.chat.stream_tools_async(list(tools), **arguments)

            async def step() -> Any:
                return next(run, None) if mode == "sync" else await anext(run, None)

            return await use(run, step)

    with raw_server(*scripts) as server:
        client = Mistral(api_key="k", server_url=server.url, retry_config=0)
        if mode == "trio":
            import trio

            found = trio.run(main, client)
        else:
            found = asyncio.run(main(client))
        assert until is None or until.wait(10)
        return found


async def every(run: Any, step: Callable[[], Awaitable[Any]]) -> list[Any]:
    found: list[Any] = []
    while (one := await step()) is not None:
        found.append(one)
    return found


async def collected(run: Any, step: Callable[[], Awaitable[Any]]) -> Any:
    made = run.collect()
    return await made if hasattr(made, "__await__") else made


@MODES
def test_every_step_in_order(mode: str) -> None:
    steps = used(mode, every, chunked(ROUND), chunked(ANSWER))
    shown = [(s.kind, s.round, getattr(s, "text", None) or getattr(s, "name", None)) for s in steps]
    assert shown == [
        ("text", 1, "Let me "),
        ("text", 1, "see."),
        ("tool_call", 1, "weather"),
        ("tool_call", 1, "clock"),
        ("assistant", 1, None),
        ("tool_result", 1, "weather"),
        ("tool_result", 1, "clock"),
        ("text", 2, "It is "),
        ("text", 2, "warm."),
        ("assistant", 2, None),
        ("final", 2, None),
    ]
    assert [s.arguments for s in steps if s.kind == "tool_call"] == [{"city": "Paris"}, {}]
    assert [s.content for s in steps if s.kind == "tool_result"] == ["Paris: 18", "noon"]
    final = steps[-1]
    assert final.response.choices[0].message.content == "It is warm."
    assert final.response.usage.total_tokens == 5
    roles = [m["role"] if isinstance(m, dict) else m.role for m in final.messages]
    assert roles == ["user", "assistant", "tool", "tool", "assistant"]


@MODES
def test_text_alone_and_the_whole_run(mode: str) -> None:
    async def text(run: Any, step: Any) -> Any:
        pieces = list(run.text) if mode == "sync" else [piece async for piece in run.text]
        return pieces, await collected(run, step)

    pieces, whole = used(mode, text, chunked(ROUND), chunked(ANSWER))
    assert pieces == ["Let me ", "see.", "It is ", "warm."]
    assert isinstance(whole, models.ToolRunChatCompletionResponse)
    assert (whole.rounds, len(whole.messages), whole.choices[0].message.text) == (2, 5, "It is warm.")
    assert used(mode, collected, chunked(ROUND), chunked(ANSWER)).rounds == 2


@MODES
def test_pieces_and_calls_come_before_the_reply_ends(mode: str) -> None:
    """A call is whole once the next begins; the text comes with the bytes that bring it."""
    seen = [threading.Event() for _ in range(3)]

    def script(connection: Connection) -> bool:
        if connection.server.requests > 1:
            connection.send(chunked(ANSWER))
            return True
        connection.send(CHUNKED + chunk(said("Let me")))
        assert seen[0].wait(10)
        head = {"index": 0, "id": "c0", "function": {"name": "clock", "arguments": "{"}}
        rest = {"index": 0, "function": {"arguments": "}"}}
        other = {"index": 1, "id": "c1", "function": {"name": "weather", "arguments": '{"city": '}}
        for call in (head, rest, other):
            choice = {"index": 0, "delta": {"tool_calls": [call]}, "finish_reason": None}
            connection.send(chunk(event({"id": "c", "model": "m", "choices": [choice]})))
        assert seen[1].wait(10)
        last = {"index": 1, "function": {"arguments": '"Rome"}'}}
        choice = {"index": 0, "delta": {"tool_calls": [last]}, "finish_reason": "tool_calls"}
        connection.send(chunk(event({"id": "c", "model": "m", "choices": [choice]})) + chunk(DONE) + END)
        return True

    async def use(run: Any, step: Callable[[], Awaitable[Any]]) -> Any:
        assert (await step()).text == "Let me"
        seen[0].set()
        assert (await step()).name == "clock"
        seen[1].set()
        return await every(run, step)

    steps = used(mode, use, script)
    assert [s.kind for s in steps[:4]] == ["tool_call", "assistant", "tool_result", "tool_result"]
    assert (steps[0].name, steps[0].arguments) == ("weather", {"city": "Rome"})


@MODES
def test_what_a_function_raises_goes_back_to_the_model(mode: str) -> None:
    asked = calls(("weather", {"city": "Atlantis"}), ("nothing", {}), ("weather", {}), finish="tool_calls") + DONE
    steps = used(mode, every, chunked(asked), chunked(ANSWER))
    results = [s.content for s in steps if s.kind == "tool_result"]
    assert ["LookupError" in results[0], "no tool" in results[1], "city" in results[2]] == [True] * 3
    asked = calls(("weather", {"city": "Atlantis"}), finish="tool_calls") + DONE
    with pytest.raises(LookupError):
        used(mode, every, chunked(asked), on_error="raise")


@MODES
def test_rounds_without_an_answer(mode: str) -> None:
    async def use(run: Any, step: Callable[[], Awaitable[Any]]) -> Any:
        kinds: list[str] = []
        with pytest.raises(errors.ToolRoundsError) as caught:
            while (one := await step()) is not None:
                kinds.append(one.kind)
        assert await step() is None
        return kinds, caught.value

    kinds, error = used(mode, use, chunked(ROUND), max_rounds=2)
    assert kinds[-5:] == ["text", "text", "tool_call", "tool_call", "assistant"]
    assert (error.rounds, kinds.count("assistant")) == (2, 2)


@MODES
def test_an_answer_of_a_type(mode: str) -> None:
    @attrs.define
    class Report:
        degrees: int

    answer = said('{"degrees": ') + said("18}", "stop") + DONE
    whole = used(mode, collected, chunked(ROUND), chunked(answer), response_format=Report)
    assert whole.choices[0].message.parsed == Report(18)
    with pytest.raises(errors.StructuredOutputError):
        used(mode, collected, chunked(said("no", "stop") + DONE), response_format=Report)


@MODES
def test_a_reply_that_is_cut_keeps_what_came(mode: str) -> None:
    with pytest.raises(errors.StreamInterrupted) as caught:
        used(mode, every, chunked(said("Let me")))
    assert caught.value.partial.choices[0].message.content == "Let me"


@pytest.mark.parametrize(
    ("mode", "left"),
    [("sync", "closed"), ("async", "closed"), ("trio", "closed"), ("sync", "dropped"), ("async", "dropped")],
)
def test_leaving_early_ends_the_reply(mode: str, left: str) -> None:
    gone = threading.Event()

    def script(connection: Connection) -> None:
        connection.send(CHUNKED + chunk(said("Let me")))
        if connection.wait_closed(5):
            gone.set()

    async def use(run: Any, step: Callable[[], Awaitable[Any]]) -> Any:
        await step()
        if left == "closed" and mode == "sync":
            run.close()
        elif left == "closed":
            await run.close()
            assert await step() is None

    used(mode, use, script, until=gone)


def test_coroutine_functions() -> None:
    async def later(city: str) -> str:
        """The weather.

        Args:
            city: Its name.
        """
        await asyncio.sleep(0)
        return "later"

    later.__name__ = "weather"
    steps = used("async", every, chunked(ROUND), chunked(ANSWER), tools=[later, clock], parallel=False)
    assert [s.content for s in steps if s.kind == "tool_result"] == ["later", "noon"]
    with pytest.raises(TypeError, match="async"):
        used("sync", every, chunked(ROUND), tools=[later])
