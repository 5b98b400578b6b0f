"""Audio: transcriptions of files and addresses, whole and streamed, audio in a chat, and speech."""

import asyncio
import base64
import os
import sys

from mistralai import File, Mistral
from mistralai.models import UserMessage

MODEL = "voxtral-mini-latest"


async def main() -> None:
    client = Mistral(api_key=os.environ["MISTRAL_API_KEY"])
    with open(sys.argv[1], "rb") as f:
        response = await client.audio.transcriptions.complete_async(
            model=MODEL,
            file=File(content=f, file_name=f.name),
            diarize=True,
            timestamp_granularities=["segment"],
        )
    for segment in response.segments:
        print(f"[{segment.start:.1f}s → {segment.end:.1f}s] {segment.speaker_id or 'unknown'}: {segment.text.strip()}")
    print(client.audio.transcriptions.complete(model=MODEL, file_url="https://example.com/a.mp3").text)
    with open(sys.argv[1], "rb") as f:
        stream = await client.audio.transcriptions.stream_async(model=MODEL, file=File(content=f, file_name=f.name))
        async for chunk in stream:
            print(chunk.event, chunk.data.type)
    with client.audio.transcriptions.stream(model=MODEL, file={"content": b"ID3", "file_name": "a.mp3"}) as events:
        print("".join(event.data.text for event in events if event.event == "transcription.text.delta"))
    with open(sys.argv[1], "rb") as f:
        content = f.read()
    answer = client.chat.complete(
        model="voxtral-small-latest",
        messages=[
            UserMessage(
                content=[
                    {"type": "text", "text": "What's in this audio file?"},
                    {"type": "input_audio", "input_audio": base64.b64encode(content).decode("utf-8")},
                ]
            )
        ],
    )
    print(answer.choices[0].message.content)


asyncio.run(main())
