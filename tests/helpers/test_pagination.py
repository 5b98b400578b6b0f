"""Lists that come in pages, over a socket: all items, in order, and not one request too many."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pytest

from overlay.helpers.pagination import PageRule, iterate
from tests.support.http_server import HttpServer, reply
from tests.support.lowered import CASES
from tests.support.rendered import lowered, write_package


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return write_package(CASES / "pagination", tmp_path_factory.mktemp("pages"))


def _page(numbers: list[int], following: str | None) -> bytes:
    return reply(200, {"data": [{"id": str(number)} for number in numbers], "next": following})


def _ids(items: Any, asynchronous: bool) -> list[str]:
    if not asynchronous:
        return [item.id for item in items]

    async def collect() -> list[str]:
        return [item.id async for item in items]

    return asyncio.run(collect())


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_cursor(package: Any, asynchronous: bool) -> None:
    with HttpServer(_page([1, 2], "b"), _page([], "c"), _page([3], None)) as server:
        things = _client(package, server.url).things
        items = things.list_items_async() if asynchronous else things.list_items(extra_query={"limit": 2})
        assert _ids(items, asynchronous) == ["1", "2", "3"]
        more = "" if asynchronous else "limit=2&"
        assert [asked.path for asked in server.asked][1:] == [f"/things?{more}after=b", f"/things?{more}after=c"]


def test_a_page_is_asked_for_when_it_is_needed(package: Any) -> None:
    with HttpServer(_page([1, 2], "b"), _page([3], "b")) as server:
        items = _client(package, server.url).things.list_items()
        assert [item.id for item in islice(items, 2)] == ["1", "2"]
        assert len(server.asked) == 1
        assert [item.id for item in items] == ["3"]
        assert len(server.asked) == 2


def _client(package: Any, url: str) -> Any:
    return getattr(package, lowered(CASES / "pagination").client)(server_url=url)


@pytest.mark.parametrize(
    ("rule", "given", "asked"),
    [
        (PageRule("offset", "offset", "offset", ("data",)), {}, [None, 2, 4, 5]),
        (PageRule("offset", "offset", "offset", ("data",), size="limit"), {"limit": 2}, [None, 2, 4]),
        (PageRule("page", "p", "page", ("data",)), {}, [None, 2, 3, 4]),
        (PageRule("page", "p", "page", ("data",)), {"page": 2}, [2, 3, 4]),
    ],
)
def test_counting(rule: PageRule, given: dict[str, Any], asked: list[Any]) -> None:
    pages: Iterator[list[int]] = iter([[1, 2], [3, 4], [5], []])
    if given.get("page") == 2:
        next(pages)
    seen: list[Any] = []

    def method(**arguments: Any) -> dict[str, Any]:
        seen.append(arguments.get(rule.keyword))
        return {"data": next(pages)}

    items = list(iterate(method, rule, given))
    assert items == ([3, 4, 5] if given.get("page") == 2 else [1, 2, 3, 4, 5])
    assert seen == asked
