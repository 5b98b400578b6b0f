"""Pages: where the first one is counted from, and what extensions say of the next."""

from __future__ import annotations

from typing import Any

import pytest

from generator import ir
from tests.support.small import JSON, STRING, Lowered, lowered, model

LIST: JSON = {"type": "array", "items": STRING}
NUMBER: JSON = {"type": "integer"}
SPEAKEASY, FERN = "x-speakeasy-pagination", "x-fern-pagination"
CURSOR: JSON = {"type": "cursor", "inputs": [{"name": "after", "type": "cursor"}]}


def made(properties: JSON, parameters: JSON, **more: Any) -> Lowered:
    headers = more.pop("headers", {})
    content = {"application/json": {"schema": model(**properties)}}
    operation = {
        "operationId": "list",
        "parameters": [{"name": name, "in": "query", "schema": schema} for name, schema in parameters.items()],
        "responses": {"200": {"description": "", "content": content, "headers": headers}},
        **more,
    }
    return lowered({"/x": {"get": operation}})


def pages(found: Lowered) -> ir.Pagination | None:
    return found.operations["list"].methods[0].pagination


@pytest.mark.parametrize(
    ("schema", "start"),
    [
        (NUMBER, 0),
        ({"type": "boolean", "default": True}, 0),
        ({**NUMBER, "default": 0}, 0),
        ({**NUMBER, "default": -1}, 0),
        ({**NUMBER, "minimum": -1}, 0),
        ({**NUMBER, "minimum": 1.5}, 0),
        ({**NUMBER, "minimum": 2, "maximum": 9}, 2),
        ({**NUMBER, "maximum": 9}, 0),
        ({**NUMBER, "exclusiveMinimum": 3}, 0),
        ({**NUMBER, "default": 3, "minimum": 1}, 3),
    ],
)
def test_the_first_page(schema: JSON, start: int) -> None:
    found = pages(made({"content": LIST, "totalPages": NUMBER}, {"page": schema}))
    assert found is not None and (found.start, found.origin) == (start, "Spring Data")
    assert found.start is not True


@pytest.mark.parametrize(
    ("name", "kind"), [("offset", "offset"), ("skip", "offset"), ("start", "offset"), ("n", "page")]
)
def test_what_counts_items_and_what_pages(name: str, kind: str) -> None:
    extension = {"offset": f"$request.{name}", "results": "$response.items"}
    found = pages(made({"items": LIST}, {name: NUMBER}, **{FERN: extension}))
    assert found is not None and (found.kind, found.parameter, found.size) == (kind, name, None)


@pytest.mark.parametrize(
    ("properties", "extension", "found", "missing"),
    [
        ({"items": LIST, "next": STRING}, {**CURSOR, "outputs": {"results": "$.items", "nextCursor": "$.next"}},
         ("cursor", "after", "items", "next"), ""),
        ({"items": LIST, "next": STRING}, {**CURSOR, "outputs": {"nextCursor": "$.next"}},
         ("cursor", "after", "items", "next"), ""),
        ({"items": LIST, "other": LIST}, {**CURSOR, "outputs": {"nextCursor": "$.items"}}, None,
         "one list in the reply"),
        ({"items": LIST}, {**CURSOR, "outputs": {"results": "$.gone", "nextCursor": "$.next"}}, None,
         "a list at 'gone' of the reply"),
        ({"items": LIST}, {**CURSOR, "outputs": {"results": "$.items"}}, None, "where the next page is told"),
        ({"items": LIST}, {"type": "cursor", "outputs": {"results": "$.items", "nextCursor": "$.next"}}, None,
         "a parameter None"),
        ({"items": LIST, "next": STRING}, {"type": "url", "outputs": {"results": "$.items", "nextUrl": "$.next"}},
         ("link", "", "items", "next"), ""),
    ],
)  # fmt: skip
def test_pages_of_an_extension(properties: JSON, extension: JSON, found: Any, missing: str) -> None:
    answer = made(properties, {"after": STRING}, **{SPEAKEASY: extension})
    told = pages(answer)
    assert (told and (told.kind, told.parameter, told.items, told.next)) == found
    said = [f"warning: {SPEAKEASY} is left out: the operation does not have {missing}"] if missing else []
    assert answer.said == said


@pytest.mark.parametrize(("size", "found"), [("limit", "limit"), ("gone", None), (5, None)])
def test_the_size_of_a_page(size: Any, found: str | None) -> None:
    inputs = [{"name": "page", "type": "page"}, {"name": size, "type": "limit"}]
    extension = {"type": "offsetLimit", "inputs": inputs, "outputs": {"results": "$.items"}}
    told = pages(made({"items": LIST}, {"page": NUMBER, "limit": NUMBER}, **{SPEAKEASY: extension}))
    assert told is not None and (told.kind, told.size) == ("page", found)


def test_an_inner_list_has_a_path() -> None:
    embedded = model(things=LIST)
    told = pages(made({"_embedded": embedded, "_links": model(next=STRING)}, {}))
    assert told is not None and (told.items, told.origin) == ("_embedded.things", "HAL")


@pytest.mark.parametrize("method", ["get", "post"])
def test_only_what_reads_has_the_pages_of_a_framework(method: str) -> None:
    content = {"application/json": {"schema": model(results=LIST, next=STRING, previous=STRING, count=NUMBER)}}
    operation = {"operationId": "list", "responses": {"200": {"description": "", "content": content}}}
    assert (pages(lowered({"/x": {method: operation}})) is not None) is (method == "get")


# -- of the settings --------------------------------------------------------------------------------------------------


def ruled(properties: JSON, text: str, table: str = "") -> ir.Pagination | None:
    rule = table or f"[[tool.sdk.rules]]\nmatch = {{ operation = '*' }}\npagination = {{ {text} }}"
    content = {"application/json": {"schema": model(**properties)}}
    parameters = [{"name": "page", "in": "query", "schema": NUMBER}]
    operation = {"operationId": "list", "parameters": parameters,
                 "responses": {"200": {"description": "", "content": content}}}  # fmt: skip
    return pages(lowered({"/x": {"get": operation}}, settings=rule))


def test_a_rule_for_pages_of_several_names() -> None:
    inner = model(rows=LIST, total=NUMBER, more={"type": "boolean"}, next=STRING)
    found = ruled({"things": inner}, "kind = 'page', parameter = 'page', items = '*.rows', last = '*.total'")
    assert found is not None and (found.items, found.last, found.more) == ("things.rows", "things.total", None)
    found = ruled({"things": inner}, "kind = 'page', parameter = 'page', items = '*.rows', more = '*.more'")
    assert found is not None and (found.items, found.last, found.more) == ("things.rows", None, "things.more")
    assert ruled({"things": inner}, "kind = 'page', parameter = 'page', items = '*.rows', last = '*.gone'") is None


def test_a_size_that_an_operation_does_not_take() -> None:
    text = "kind = 'page', parameter = 'page', items = 'rows'"
    for size, kept in (("", None), (", size = 'page'", "page"), (", size = 'gone'", None)):
        found = ruled({"rows": LIST}, text + size)
        assert found is not None and (found.size, found.origin) == (kept, "a rule of the config")
    found = ruled({"rows": LIST}, "", f"[tool.sdk.pagination]\nlist = {{ {text}, size = 'gone' }}")
    assert found is not None and (found.size, found.origin) == ("gone", "the config")


def test_a_rule_for_links_needs_no_parameter() -> None:
    found = ruled({"rows": LIST, "next": STRING}, "kind = 'link', items = 'rows', next = 'next'")
    assert found is not None and (found.kind, found.parameter, found.next) == ("link", "", "next")


def test_only_the_headers_of_a_success_link_to_pages() -> None:
    header = {"Link": {"schema": STRING}}
    assert pages(made({"items": LIST}, {"page": NUMBER}, headers=header)) is not None
    content = {"application/json": {"schema": model(items=LIST)}}
    responses = {"200": {"description": "", "content": content}, "404": {"description": "", "headers": header}}
    parameters = [{"name": "page", "in": "query", "schema": NUMBER}]
    operation = {"operationId": "list", "parameters": parameters, "responses": responses}
    assert pages(lowered({"/x": {"get": operation}})) is None
