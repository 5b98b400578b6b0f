"""Objects that are read while their JSON still comes."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import attrs
import pydantic
import pytest
from mistralai import Mistral
from typing_extensions import TypedDict

from overlay.helpers.structured import beginnings
from tests.support.chat_wire import ASK
from tests.support.raw_server import chunked, raw_server
from tests.support.user_streams import DONE, said

DOCUMENTS: list[Any] = [
    {"a": 1, "b": [1, 2.5, True, None, 'x"y\\', "é\n"], "c": {"d": {}, "e": []}},
    [[], {}, "", 0, {"a": "\U0001f600"}],
    "text",
    {"a, b": {"]": "}"}},
]


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("spaced", [None, 1])
def test_every_beginning_is_json(document: Any, spaced: int | None) -> None:
    text = json.dumps(document, indent=spaced)
    for end in range(len(text) + 1):
        for beginning in beginnings(text[:end]):
            json.loads(beginning)
    assert json.loads(next(beginnings(text))) == document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": "x', {"a": "x"}),
        ('{"a": "x\\', {"a": "x"}),
        ('{"a": "x\\u00', {"a": "x"}),
        ('{"a": 12', {}),
        ('{"a": 12,', {"a": 12}),
        ('{"a": 12, "b', {"a": 12}),
        ('{"a": tru', {}),
        ('[1, [2, {"a"', [1, [2, {}]]),
        ("[", []),
        ("", None),
        ("no JSON", None),
    ],
)
def test_the_longest_beginning(text: str, expected: Any) -> None:
    found = next(beginnings(text), None)
    assert (None if found is None else json.loads(found)) == expected


@attrs.define
class Book:
    title: str
    pages: int = 0


@attrs.define
class Shelf:
    books: list[Book]


class Page(pydantic.BaseModel):
    title: str
    lines: list[str] = []


class Note(TypedDict):
    text: str


PARTS = ['{"books": [', '{"title": "A', 'B", "pages"', ": 3", '}, {"title": ', '"C"}', "]}"]
SHELVES = [
    *[Shelf([]), Shelf([Book("A")]), Shelf([Book("AB")]), Shelf([Book("AB")]), Shelf([Book("AB", 3)])],
    *[Shelf([Book("AB", 3), Book("C")])] * 2,
]
KINDS: list[tuple[Any, list[str], list[Any]]] = [
    (Shelf, PARTS, SHELVES),
    (Page, ['{"title": "a', '", "lines": ["x', '"]}'], [Page(title="a"), *[Page(title="a", lines=["x"])] * 2]),
    (Note, ['{"te', 'xt": "a', 'b"}'], [None, {"text": "a"}, {"text": "ab"}]),
    ({"title": "T", "type": "object"}, ['{"a": [1', ", 2]}"], [{"a": []}, {"a": [1, 2]}]),
]


@pytest.mark.parametrize(("kind", "parts", "expected"), KINDS, ids=["attrs", "pydantic", "TypedDict", "schema"])
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_partial_objects_while_an_answer_streams(mode: str, kind: Any, parts: list[str], expected: list[Any]) -> None:
    body = [said(part) for part in parts] + [said(None, "stop") + DONE]

    async def main(client: Mistral) -> Any:
        found: list[Any] = []
        if mode == "sync":
            with client.chat.parse_stream(kind, **ASK) as stream:
                assert stream.partial is None
                for _ in stream:
                    found.append(stream.partial.choices[0].message.parsed)
                return found, stream.collect()
        async with client, client.chat.parse_stream_async(kind, **ASK) as opened:
            async for _ in opened:
                found.append(opened.partial.choices[0].message.parsed)
            return found, await opened.collect()

    with raw_server(chunked(*body)) as server:
        found, whole = asyncio.run(main(Mistral(api_key="k", server_url=server.url)))
    assert found == [*expected, expected[-1]]
    assert whole.choices[0].message.parsed == expected[-1]


def test_the_response_so_far_of_a_plain_stream() -> None:
    with (
        raw_server(chunked(said("a"), said("b", "stop"), DONE)) as server,
        Mistral(api_key="k", server_url=server.url).chat.stream(**ASK) as stream,
    ):
        texts = [stream.partial.choices[0].message.text for _ in stream if stream.partial is not None]
    assert texts == ["a", "ab"]
