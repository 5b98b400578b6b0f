"""The methods that run a conversation, for the resource that starts conversations and appends to them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from operator import attrgetter
from typing import Any

from attrs import define, frozen

from ...client.resource import Resource
from ...core.types import UNSET, is_array
from .context import FunctionResult, RunContext, RunResult


@frozen
class RunEvent:
    """An event of a streamed run that is not the server's: a function's result."""

    event: str
    data: FunctionResult


@define
class StreamedEntry:
    """An entry of the conversation, put together from its events."""

    type: str
    content: Any = None
    name: str = ""
    tool_call_id: str = ""
    arguments: Any = ""

    def add(self, data: Any) -> None:
        """Add what an event says: text is joined, a chunk of another kind joins a list."""
        if self.type == "function.call":
            self.name, self.tool_call_id = data.name, data.tool_call_id
            joins = isinstance(data.arguments, str) and isinstance(self.arguments, str)
            self.arguments = self.arguments + data.arguments if joins else data.arguments
        elif isinstance(data.content, str) and isinstance(self.content, str | None):
            self.content = (self.content or "") + data.content
        else:
            before = self.content if is_array(self.content) else [{"text": self.content}] * bool(self.content)
            self.content = [*before, {"text": data.content} if isinstance(data.content, str) else data.content]


_ENTRIES = {"message.output.delta": "message.output", "function.call.delta": "function.call"}


class ConversationRuns(Resource):
    """Runs a conversation until the model has answered: the functions that it calls are called here."""

    _agents = ""

    def __init_subclass__(cls, agents: str = "", **named: Any) -> None:
        """`agents` is the path from the client to the agents, whose tools a run with an agent sets."""
        super().__init_subclass__(**named)
        cls._agents = agents or cls._agents

    async def run_async(
        self,
        run_ctx: RunContext,
        inputs: Any,
        instructions: Any = UNSET,
        tools: Any = UNSET,
        completion_args: Any = UNSET,
        name: Any = UNSET,
        description: Any = UNSET,
        **options: Any,
    ) -> RunResult:
        """Say something, and call functions of the context as long as the model asks for them.

        `options` are those of every call. Raises what a function raises, unless the context goes on after errors.
        """
        run = await self._begun(run_ctx, inputs, instructions, tools, completion_args, name, description)
        resource: Any = self
        while run.inputs is not None:
            if run_ctx.conversation_id is None:
                reply = await resource.start_async(inputs=run.inputs, **run.request, **options)
            else:
                reply = await resource.append_async(
                    conversation_id=run_ctx.conversation_id, inputs=run.inputs, **options
                )
            run.told(reply.conversation_id)
            await run.go_on(list(reply.outputs))
        return run.result

    async def run_stream_async(
        self,
        run_ctx: RunContext,
        inputs: Any,
        instructions: Any = UNSET,
        tools: Any = UNSET,
        completion_args: Any = UNSET,
        name: Any = UNSET,
        description: Any = UNSET,
        **options: Any,
    ) -> AsyncIterator[Any]:
        """Return the events of such a run: those of the server, one for each result of a function, and at the end the
        `RunResult`.
        """
        run = await self._begun(run_ctx, inputs, instructions, tools, completion_args, name, description)
        return self._events(run, options)

    async def _events(self, run: _Run, options: dict[str, Any]) -> AsyncIterator[Any]:
        resource: Any = self
        while run.inputs is not None:
            entries: dict[int, StreamedEntry] = {}
            if run.context.conversation_id is None:
                opened = resource.start_stream_async(inputs=run.inputs, **run.request, **options)
            else:
                opened = resource.append_stream_async(
                    conversation_id=run.context.conversation_id, inputs=run.inputs, **options
                )
            async with opened as stream:
                async for event in stream:
                    data = event.data
                    run.told(getattr(data, "conversation_id", None))
                    kind = _ENTRIES.get(data.type)
                    if kind is not None:
                        entries.setdefault(data.output_index, StreamedEntry(kind)).add(data)
                    yield event
            for result in await run.go_on([entries[at] for at in sorted(entries)]):
                yield RunEvent(result.type, result)
        yield run.result

    async def _begun(
        self,
        context: RunContext,
        inputs: Any,
        instructions: Any,
        tools: Any,
        completion_args: Any,
        name: Any,
        about: Any,
    ) -> _Run:
        own = [tool.to_dict() for tool in context.tools.values()]
        args = completion_args
        if context.response_format is not None:
            given = args.to_dict() if hasattr(args, "to_dict") else dict(args or {})
            args = {**given, "response_format": context.response_format}
        request: dict[str, Any] = {"name": name, "description": about}
        if context.agent_id is not None:
            request["agent_id"] = context.agent_id
            if self._agents and (own or args):
                await self._equip(context, own, args)
        else:
            request |= {"model": context.model, "instructions": instructions, "completion_args": args}
            request["tools"] = [*(tools or ()), *own] or UNSET
        said = [{"role": "user", "content": inputs}] if isinstance(inputs, str) else list(inputs)
        result = RunResult(said, context.conversation_id, output_model=context.output_format)
        return _Run(context, result, request, said)

    async def _equip(self, context: RunContext, own: list[dict[str, Any]], args: Any) -> None:
        """Give the agent the functions of the context, beside the tools that it has."""
        agents: Any = attrgetter(self._agents)(self._client)
        agent = await agents.get_async(agent_id=context.agent_id)
        kept = [tool for tool in agent.tools or () if _function_of(tool) not in context.tools]
        await agents.update_async(agent_id=context.agent_id, tools=[*kept, *own], completion_args=args)


@define
class _Run:
    """A run while it goes on. `inputs` are what is said next, None at its end."""

    context: RunContext
    result: RunResult
    request: dict[str, Any]
    inputs: list[Any] | None

    def told(self, conversation_id: str | None) -> None:
        """Keep the conversation that the server has begun."""
        if conversation_id and self.context.conversation_id is None:
            self.context.conversation_id = self.result.conversation_id = conversation_id

    async def go_on(self, outputs: list[Any]) -> list[FunctionResult]:
        """Take in what the model said, and call the functions that it asks for, side by side."""
        self.context.request_count += 1
        self.result.output_entries += outputs
        calls = [entry for entry in outputs if entry.type == "function.call"]
        if not calls or not all(self.context.may_call(call.name) for call in calls):
            self.inputs = None
            return []
        from anyio import create_task_group

        found: dict[int, FunctionResult] = {}
        failures: list[Exception] = []

        async def collect(at: int, call: Any) -> None:
            try:
                found[at] = await self.context.called(call)
            except Exception as error:  # Kept out of the group, which would wrap it.
                failures.append(error)

        async with create_task_group() as group:
            for at, call in enumerate(calls):
                group.start_soon(collect, at, call)
        if failures:
            raise failures[0]
        results = [found[at] for at in range(len(calls))]
        self.result.output_entries += results
        self.inputs = [result.to_dict() for result in results]
        return results


def _function_of(tool: Any) -> str | None:
    """Return the name of the function that a tool of an agent is."""
    name: str | None = getattr(getattr(tool, "function", None), "name", None)
    return name
