"""Runs: functions that the model calls are called here, with a model and with an agent, whole and streamed."""

import asyncio
import os

from mistralai.client import Mistral
from mistralai.client.types import BaseModel
from mistralai.extra.run.context import RunContext
from mistralai.extra.run.result import RunResult

client = Mistral(api_key=os.environ["MISTRAL_API_KEY"])


def get_gift(friend_name: str) -> list[str]:
    """Get the wishes of a friend."""
    return ["Book", friend_name]


async def main() -> None:
    class MathResult(BaseModel):
        answer: int

    async with RunContext(model="run-math", output_format=MathResult) as run_ctx:
        result = await client.beta.conversations.run_async(
            run_ctx=run_ctx, inputs=[{"role": "user", "content": "What is 2 + 2?"}]
        )
        print(f"Result: {result.output_as_model}", run_ctx.conversation_id)

    async with RunContext(agent_id="agent-1") as run_ctx:
        run_ctx.register_func(get_gift)

        @run_ctx.register_func
        async def get_weather(city: str) -> str:
            """Get the weather.

            Args:
                city: where
            """
            return f"sunny in {city}"

        result = await client.beta.conversations.run_async(run_ctx=run_ctx, inputs="Make my Secret Santa")
        for entry in result.output_entries:
            print(entry.type)
        print(result.output_as_text, run_ctx.request_count)

    async with RunContext(model="run-stream") as run_ctx:
        run_ctx.register_func(get_weather)
        events = await client.beta.conversations.run_stream_async(run_ctx=run_ctx, inputs="Weather?")
        run_result = None
        async for event in events:
            if isinstance(event, RunResult):
                run_result = event
            else:
                print(event.event, end=" ")
        assert run_result is not None
        print(run_result.output_as_text, [entry.type for entry in run_result.output_entries])


asyncio.run(main())
