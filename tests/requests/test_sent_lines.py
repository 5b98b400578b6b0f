"""Lines of JSON as a request body: from whatever yields items, each completed and checked as in a JSON array."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from tests.support.sent import Sent


@pytest.fixture(params=["sync", "async"])
def sent(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    made = Sent(request.param, "sent_bodies", "Bodies", tmp_path_factory.getbasetemp() / "sent")
    yield made
    made.close()


AT = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)


@pytest.mark.parametrize("method", ["lines", "jsonl", "lines_of_array", "lines_of_text"])
@pytest.mark.parametrize("source", ["list", "generator", "asynchronous"])
def test_lines(method: str, source: str, sent: Sent) -> None:
    items = [{"n": 1}, sent.models.Line(n=2, at=AT), {"n": 3, "at": AT}]

    async def asynchronous() -> AsyncIterator[Any]:
        for item in items:
            yield item

    if source == "asynchronous" and not sent.asynchronous:
        pytest.skip("an asynchronous iterable is for asynchronous methods")
    given: Any = {"list": items, "generator": iter(items), "asynchronous": asynchronous()}[source]
    sent(f"bodies.{method}", body=given)
    kind = {"lines": "application/x-ndjson", "lines_of_array": "application/x-ndjson"}.get(method, "application/jsonl")
    assert sent.asked.header("content-type") == kind
    when = "2026-01-02T00:00:00Z"
    assert [json.loads(line) for line in sent.asked.body.splitlines()] == [
        {"n": 1},
        {"n": 2, "at": when},
        {"n": 3, "at": when},
    ]
    assert sent.asked.body.endswith(b"}\n")


def given_as(source: str, items: list[Any], sent: Sent) -> Any:
    async def asynchronous() -> AsyncIterator[Any]:
        for item in items:
            yield item

    if source == "asynchronous" and not sent.asynchronous:
        pytest.skip("an asynchronous iterable is for asynchronous methods")
    return {"list": items, "tuple": (*items,), "generator": iter(items), "asynchronous": asynchronous()}[source]


@pytest.mark.parametrize(
    ("kind", "items", "expected"),
    [
        ("mark", [{"n": 1, "the_day": dt.date(2026, 1, 2)}], {"kind": "mark", "n": 1, "the-day": "2026-01-02"}),
        ("mark", [{"n": 1, "kind": "other", "more": 2}], {"kind": "other", "n": 1, "more": 2}),
        ("entry", [{"to": 3}], {"kind": "span", "to": 3}),
        ("entry", [{"to": 3, "mark": {"n": 1}}], {"kind": "span", "to": 3, "mark": {"kind": "mark", "n": 1}}),
        ("entry", [{"n": 2}], {"kind": "mark", "n": 2}),
    ],
)
@pytest.mark.parametrize("source", ["list", "tuple", "generator", "asynchronous"])
def test_items_of_lines_are_completed_as_those_of_json(
    kind: str, items: list[Any], expected: Any, source: str, sent: Sent
) -> None:
    sent(f"bodies.{kind}_lines", body=given_as(source, items, sent))
    assert [json.loads(line) for line in sent.asked.body.splitlines()] == [expected]
    sent(f"bodies.{kind}_items", body=items)
    assert sent.asked.json == [expected]


@pytest.mark.parametrize("source", ["list", "generator", "asynchronous"])
def test_days_in_lines_are_checked(source: str, sent: Sent) -> None:
    items = [{"n": 1, "the_day": AT}]
    with pytest.raises(sent.package.errors.ConfigurationError, match="the-day"):
        sent("bodies.mark_lines", body=given_as(source, items, sent))
    for method, body in (("mark_items", items), ("day_items", [AT])):
        with pytest.raises(sent.package.errors.ConfigurationError, match="is a date"):
            sent(f"bodies.{method}", body=body)
    assert not any(asked.body for asked in sent.server.asked)


@pytest.mark.parametrize("source", ["list", "generator", "asynchronous"])
@pytest.mark.parametrize("item", [{"n": float("nan")}, {"n": object()}, object()])
def test_an_item_that_is_no_json_is_an_error_of_the_package(item: Any, source: str, sent: Sent) -> None:
    with pytest.raises(sent.package.errors.ConfigurationError):
        sent("bodies.lines", body=given_as(source, [item], sent))


@pytest.mark.parametrize("method", ["lines", "raw"])
def test_an_asynchronous_iterable_is_for_asynchronous_methods(method: str, sent: Sent) -> None:
    async def pieces() -> AsyncIterator[Any]:
        yield b'{"n":1}\n'

    if sent.asynchronous:
        sent(f"bodies.{method}", body=pieces())
        assert sent.asked.body == b'{"n":1}\n'
    else:
        with pytest.raises(sent.package.errors.ConfigurationError, match="asynchronous"):
            sent(f"bodies.{method}", body=pieces())


@pytest.mark.parametrize("ready", [b'{"n":1}\n', '{"n":1}\n', io.BytesIO(b'{"n":1}\n')])
def test_lines_that_are_ready(ready: Any, sent: Sent) -> None:
    if hasattr(ready, "seek"):
        ready.seek(0)
    sent("bodies.lines", body=ready)
    assert sent.asked.body == b'{"n":1}\n'
