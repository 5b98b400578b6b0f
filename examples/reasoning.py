"""Streams an answer with its reasoning: the thoughts in grey, then the answer.

python examples/reasoning.py [--local]
"""

from _local import local_server
from mistralai import Mistral
from mistralai.models import TextChunk, ThinkChunk

GREY, PLAIN = "\033[90m", "\033[0m"


def main() -> None:
    with (
        Mistral() as client,
        client.chat.stream(
            model="mistral-medium-latest",
            messages=[{"role": "user", "content": "Explain machine learning."}],
            reasoning_effort="high",
        ) as stream,
    ):
        for chunk in stream:
            content = chunk.data.choices[0].delta.content
            for part in [content] if isinstance(content, str) else content or []:
                if isinstance(part, ThinkChunk):
                    thought = "".join(piece.text for piece in part.thinking if isinstance(piece, TextChunk))
                    print(GREY + thought + PLAIN, end="", flush=True)
                elif isinstance(part, TextChunk):
                    print(part.text, end="", flush=True)
                elif isinstance(part, str):
                    print(part, end="", flush=True)
    print()


if __name__ == "__main__":
    with local_server():
        main()
