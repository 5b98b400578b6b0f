"""Streams an explanation to the terminal, piece by piece, with asyncio."""

import asyncio
import os

from mistralai import Mistral
from mistralai.models import UserMessage

client = Mistral(api_key=os.environ["MISTRAL_API_KEY"])


async def main() -> None:
    async with client.chat.stream_async(
        model="mistral-large-latest",
        messages=[UserMessage(content="Explain machine learning.")],
    ) as stream:
        async for chunk in stream:
            content = chunk.data.choices[0].delta.content
            if content:
                print(content, end="", flush=True)
    print()


asyncio.run(main())
