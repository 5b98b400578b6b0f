"""Streams an answer with its reasoning: the thoughts in grey, then the answer.

python examples/reasoning.py [--local]
"""

from _local import local_server
from mistralai import Mistral

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
        for kind, text in stream.pieces:
            print(text if kind == "text" else GREY + text + PLAIN, end="", flush=True)
    print()


if __name__ == "__main__":
    with local_server():
        main()
