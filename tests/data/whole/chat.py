"""Chat as the official examples call it."""

import asyncio
import os

from mistralai import Mistral
from mistralai.client.models import AssistantMessage, Function, SystemMessage, TextChunk, Tool, UserMessage
from pydantic import BaseModel


class Book(BaseModel):
    name: str


async def main() -> None:
    client = Mistral(api_key=os.environ["MISTRAL_API_KEY"])
    messages = [SystemMessage(content="Be brief."), UserMessage(content="Hi"), AssistantMessage(content="Hello")]
    print(client.chat.complete(model="m", messages=messages).choices[0].message.content)
    for chunk in client.chat.stream(model="m", messages=messages, temperature=0.1):
        print(chunk.data.choices[0].delta.content)
    async for chunk in await client.chat.stream_async(model="m", messages=[{"role": "user", "content": "Hi"}]):
        if chunk.data.choices[0].delta.content is not None:
            print(chunk.data.choices[0].delta.content)
    tool = Tool(function=Function(name="f", parameters={"type": "object"}))
    print(client.chat.complete(model="m", messages=messages, tools=[tool], tool_choice="any").usage.total_tokens)
    print(client.chat.parse(model="book", messages=[UserMessage(content=[TextChunk(text="Hi")])], response_format=Book)
          .choices[0].message.parsed.name)  # fmt: skip
    async with client:
        print((await client.chat.complete_async(model="m", messages=messages)).id)


asyncio.run(main())
