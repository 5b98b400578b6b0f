"""Asks for a type and gets a value of it: pydantic models, attrs classes, dataclasses and more will do.

python examples/structured_output.py [--local]
"""

from dataclasses import dataclass

from _local import local_server
from mistralai import Mistral


@dataclass
class Book:
    title: str
    authors: list[str]
    year: int


def main() -> None:
    with Mistral() as client:
        response = client.chat.parse(
            response_format=Book,
            model="mistral-large-latest",
            messages=[{"role": "user", "content": "Which book describes the C language best?"}],
        )
    book = response.choices[0].message.parsed
    assert isinstance(book, Book)
    print(f"{book.title} by {', '.join(book.authors)}, {book.year}")


if __name__ == "__main__":
    with local_server():
        main()
