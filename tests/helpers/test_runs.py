"""Runs of a conversation that the server keeps: which functions are called, what is said next, when a run ends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace as Entry
from typing import Any

import pytest
from attrs import frozen

from overlay.core.errors import ConfigurationError
from overlay.core.helper_errors import InvalidContentError
from overlay.helpers.runs.context import RunContext, RunResult
from overlay.helpers.runs.conversations import ConversationRuns


def said(content: Any) -> Entry:
    return Entry(type="message.output", content=content)


def asked(name: str, arguments: Any = "{}", id: str = "t1") -> Entry:
    return Entry(type="function.call", name=name, arguments=arguments, tool_call_id=id)


class Agents:
    """Agents with one tool of their own and a function of the context that is there already."""

    def __init__(self) -> None:
        self.updates: list[dict[str, Any]] = []

    async def get_async(self, *, agent_id: str) -> Entry:
        function = Entry(type="function", function=Entry(name="double"))
        return Entry(id=agent_id, tools=[Entry(type="web_search"), function])

    async def update_async(self, **update: Any) -> None:
        self.updates.append(update)


class Conversations(ConversationRuns, agents="beta.agents"):
    """Answers as it is told, and remembers what was said."""

    def __init__(self, *answers: list[Entry]) -> None:
        self.agents = Agents()
        super().__init__(Entry(beta=Entry(agents=self.agents)))  # type: ignore[arg-type]  # no calls are made
        self.answers = list(answers)
        self.calls: list[dict[str, Any]] = []

    async def start_async(self, **request: Any) -> Entry:
        self.calls.append(request)
        return Entry(conversation_id="c1", outputs=self.answers.pop(0))

    append_async = start_async

    @asynccontextmanager
    async def start_stream_async(self, **request: Any) -> AsyncIterator[AsyncIterator[Entry]]:
        self.calls.append(request)
        events = self.answers.pop(0)

        async def each() -> AsyncIterator[Entry]:
            for data in events:
                yield Entry(event=data.type, data=data)

        yield each()

    append_stream_async = start_stream_async


def double(number: int) -> int:
    return 2 * number


async def fail() -> str:
    raise OSError("no network")


def run(conversations: Conversations, context: RunContext, inputs: Any = "Hi") -> RunResult:
    return asyncio.run(conversations.run_async(context, inputs))


def test_functions_are_called_until_the_model_answers() -> None:
    calls = [asked("double", '{"number": 2}'), asked("double", {"number": 3}, "t2")]
    conversations = Conversations(calls, [said("4 and 6")])
    context = RunContext(model="m")
    context.register_func(double)
    result = run(conversations, context)
    assert result.output_as_text == "4 and 6"
    assert [entry.type for entry in result.output_entries] == [
        *("function.call", "function.call", "function.result", "function.result", "message.output")
    ]
    first, second = conversations.calls
    assert first["inputs"] == [{"role": "user", "content": "Hi"}]
    assert first["model"] == "m"
    assert [tool["function"]["name"] for tool in first["tools"]] == ["double"]
    assert second == {
        "conversation_id": "c1",
        "inputs": [
            {"type": "function.result", "tool_call_id": "t1", "result": "4"},
            {"type": "function.result", "tool_call_id": "t2", "result": "6"},
        ],
    }
    assert (result.conversation_id, context.conversation_id, context.request_count) == ("c1", "c1", 2)


@pytest.mark.parametrize("name", ["unknown", "guarded"])
def test_a_run_ends_before_a_function_that_it_may_not_call(name: str) -> None:
    context = RunContext(model="m")
    context.register_func(double)

    @context.register_func
    def other() -> str:
        raise AssertionError("not to be called")

    def guarded() -> None:
        other()

    context.register_func(guarded, requires_confirmation=True)
    result = run(Conversations([asked("double", {"number": 1}), asked(name)]), context)
    assert [entry.type for entry in result.output_entries] == ["function.call", "function.call"]
    assert result.output_as_text == ""


def test_a_failure_is_raised_or_told() -> None:
    context = RunContext(model="m")
    context.register_func(fail)
    context.register_func(double)
    with pytest.raises(OSError, match="no network"):
        run(Conversations([asked("fail"), asked("double", {"number": 1})]), context)
    with pytest.raises(ValueError, match="nested more deeply"):
        run(Conversations([asked("double", '{"number": ' + "[" * 2000 + "]" * 2000 + "}")]), context)
    told = RunContext(model="m", continue_on_fn_error=True)
    told.register_func(fail)
    conversations = Conversations([asked("fail")], [said("Sorry")])
    assert run(conversations, told).output_as_text == "Sorry"
    assert conversations.calls[1]["inputs"][0]["result"] == "Error while executing fail: no network"


def test_an_agent_gets_the_functions_beside_its_own_tools() -> None:
    conversations = Conversations([said("Hello")])
    context = RunContext(agent_id="a1")
    context.register_func(double)
    run(conversations, context)
    (update,) = conversations.agents.updates
    assert update["agent_id"] == "a1"
    kept, added = update["tools"]
    assert (kept.type, added["function"]["name"]) == ("web_search", "double")
    assert conversations.calls[0]["agent_id"] == "a1"
    assert "model" not in conversations.calls[0]


@frozen
class Sum:
    answer: int


def test_an_answer_is_read_as_a_type() -> None:
    conversations = Conversations([said([Entry(text='{"answer"'), Entry(text=": 4}")])])
    result = run(conversations, RunContext(model="m", output_format=Sum))
    assert result.output_as_model == Sum(4)
    assert conversations.calls[0]["completion_args"]["response_format"]["json_schema"]["name"] == "Sum"
    with pytest.raises(InvalidContentError):
        _ = run(Conversations([said("four")]), RunContext(model="m", output_format=Sum)).output_as_model
    with pytest.raises(ConfigurationError, match="asked for no type"):
        _ = run(Conversations([said("four")]), RunContext(model="m")).output_as_model


def test_a_model_and_an_agent_at_once_are_refused() -> None:
    with pytest.raises(ConfigurationError):
        RunContext(model="m", agent_id="a")


def test_a_streamed_run_joins_the_pieces_of_an_entry() -> None:
    def piece(index: int, **data: Any) -> Entry:
        return Entry(output_index=index, **data)

    asking = [
        Entry(type="conversation.response.started", conversation_id="c1"),
        piece(0, type="message.output.delta", content="One "),
        piece(0, type="message.output.delta", content="moment"),
        piece(1, type="function.call.delta", name="double", tool_call_id="t1", arguments='{"num'),
        piece(1, type="function.call.delta", name="double", tool_call_id="t1", arguments='ber": 2}'),
    ]
    answer = [
        piece(0, type="message.output.delta", content="It is "),
        piece(0, type="message.output.delta", content=Entry(type="tool_reference")),
        piece(0, type="message.output.delta", content="4"),
    ]
    conversations = Conversations(asking, answer)

    async def main() -> list[Any]:
        context = RunContext(model="m")
        context.register_func(double)
        return [event async for event in await conversations.run_stream_async(context, "Hi")]

    *events, result = asyncio.run(main())
    assert [event.event for event in events][5:7] == ["function.result", "message.output.delta"]
    assert isinstance(result, RunResult)
    first, call, returned, last = result.output_entries
    assert (first.content, call.arguments, returned.result) == ("One moment", '{"number": 2}', "4")
    before, chunk, after = last.content
    assert (before, chunk.type, after) == ({"text": "It is "}, "tool_reference", {"text": "4"})
    assert result.output_as_text == "It is 4"
    assert conversations.calls[1]["conversation_id"] == "c1"
