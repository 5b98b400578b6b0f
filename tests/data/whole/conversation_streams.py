"""Streamed conversations, iterated as a context manager and bare, sync and async."""

import asyncio
import os

from mistralai.client import Mistral
from mistralai.client.models import ConversationEvents, MessageOutputEvent, ResponseDoneEvent, ResponseStartedEvent

client = Mistral(api_key=os.environ["MISTRAL_API_KEY"])
with client.beta.conversations.start_stream(
    model="mistral-medium-latest", inputs=[{"role": "user", "content": "Tell me a story"}], store=False
) as stream:
    for event in stream:
        assert isinstance(event, ConversationEvents)
        if isinstance(event.data, ResponseStartedEvent):
            print("started", event.data.conversation_id)
        elif isinstance(event.data, MessageOutputEvent):
            print(event.event, event.data.content, end="|")
        elif isinstance(event.data, ResponseDoneEvent):
            print("done", event.data.usage.total_tokens)


async def main() -> None:
    response = await client.beta.conversations.append_stream_async(conversation_id="conv-1", inputs="Go on")
    async for event in response:
        print(event.event, event.data.type)
    async with client.beta.conversations.restart_stream_async(
        conversation_id="conv-1", from_entry_id="m1", inputs="Again"
    ) as stream:
        async for event in stream:
            print(event.data.type)


asyncio.run(main())
