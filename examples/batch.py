"""Answers many prompts at once: at most so many at a time, so many per second, with a progress bar.

python examples/batch.py [--local]
"""

import asyncio
import time

from _local import local_server
from mistralai import Mistral, MistralError
from rich.progress import Progress

AT_ONCE = 8
PER_SECOND = 50.0
PROMPTS = [f"Name a city that starts with {letter}." for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]


class RateLimit:
    """Spaces out starts: no two are closer than `1 / per_second` seconds."""

    def __init__(self, per_second: float) -> None:
        self.gap = 1 / per_second
        self.next_start = 0.0

    async def wait(self) -> None:
        now = time.monotonic()
        self.next_start = max(self.next_start + self.gap, now)
        await asyncio.sleep(self.next_start - now)


async def main() -> None:
    slots, limit = asyncio.Semaphore(AT_ONCE), RateLimit(PER_SECOND)
    async with Mistral() as client:

        async def answer(prompt: str) -> str:
            async with slots:
                await limit.wait()
                try:
                    response = await client.chat.complete_async(
                        model="mistral-small-latest", messages=[{"role": "user", "content": prompt}]
                    )
                except MistralError as error:  # after the SDK's own retries
                    return f"failed: {error}"
                return str(response.choices[0].message.content)

        with Progress() as progress:
            bar = progress.add_task("Answering", total=len(PROMPTS))
            tasks = [asyncio.create_task(answer(prompt)) for prompt in PROMPTS]
            for task in tasks:
                task.add_done_callback(lambda _: progress.advance(bar))
            answers = await asyncio.gather(*tasks)
    print(f"{len(answers)} answers; the last one: {answers[-1]}")


if __name__ == "__main__":
    with local_server():
        asyncio.run(main())
