"""The tables of words that lowering knows: each word of each does what its table is for."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator import ir
from generator.lower.package import client_name
from generator.lower.reading.media_types import accepted_as, kind_of, sent_as
from tests.support.lowered import lower_text, type_text

Schema = dict[str, Any]

KINDS = {
    "json": "application/json text/json */* application/* application/problem+json APPLICATION/JSON;charset=utf-8",
    "jsonl": "application/x-ndjson application/ndjson application/jsonl application/x-jsonl application/json-lines"
    " application/jsonlines application/x-jsonlines application/stream+json application/x-json-stream text/x-ndjson",
    "sse": "text/event-stream",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data multipart/*",
    "foreign": "multipart/mixed application/xml text/xml application/soap+xml application/vnd.other application/x",
    "text": "text/plain text/csv text/*",
    "binary": "image/png audio/* video/mp4 font/woff application/octet-stream application/pdf application/zip"
    " application/gzip application/x-tar application/x-zip-compressed application/vnd.ms-excel application/msword"
    " application/x-gzip application/binary application/wasm",
}
ITEMS = (
    "collection content data edges elements entries hits items list matches nodes objects records resources result"
    " results rows value values"
)
PAGING = (
    "_links count cursor first_id has_more hasmore last_id limit links meta metadata next next_cursor next_page"
    " next_page_token nextpagetoken offset page page_info page_size pages pagination paging per_page prev previous"
    " size total total_count total_pages total_results totalcount"
)
TYPES = {
    "integer": "int int32 int64 long Int",
    "number": "float double decimal",
    "boolean": "bool",
    "string": "str text uuid date datetime date-time",
    "[any]": "list",
    "{any}": "dict map",
    "null": "none",
    "any": "any unheard",
}
LIMITS = (
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems"
    " uniqueItems minProperties maxProperties readOnly writeOnly"
)
ANNOTATIONS = "title description summary example examples externalDocs xml $id $comment deprecated x-anything"


def package(schemas: Schema, paths: Schema | None = None) -> ir.Package:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Tables", "version": "1"},
        "paths": paths or {},
        "components": {"schemas": schemas},
    }
    return lower_text(json.dumps(document))[0]


def fields(**properties: Schema) -> dict[str, ir.Field]:
    (thing,) = package({"Thing": {"type": "object", "properties": properties}}).schemas
    assert isinstance(thing, ir.Model)
    return {field.wire: field for field in thing.fields}


@pytest.mark.parametrize("kind", KINDS)
def test_media_types(kind: str) -> None:
    for media in KINDS[kind].split():
        assert kind_of(media) == kind, media


def test_ranges_of_media_types() -> None:
    assert (accepted_as("*/*", "json"), accepted_as("*/*", "binary"), accepted_as(" ", "json")) == (
        *("application/json", "*/*", "*/*"),
    )
    assert accepted_as("text/plain ", "text") == "text/plain"
    assert [sent_as("*/*", kind) for kind in ("json", "multipart", "text", "binary")] == [
        *("application/json", "multipart/form-data", "text/plain", "application/octet-stream"),
    ]
    assert (sent_as("", "json"), sent_as("a/b", "json")) == ("application/json", "a/b")


def test_arrays_in_pages() -> None:
    """An operation that answers with a page is a list; one that answers with an array of something else is not."""
    array: Schema = {"type": "array", "items": {"type": "string"}}
    answers: dict[str, Schema] = {f"items{n}": {word: array} for n, word in enumerate(ITEMS.split())}
    answers |= {f"paging{n}": {"xs": array, word: {}} for n, word in enumerate(PAGING.split())}
    answers |= {f"inner_{word}": {word: {"type": "object", "properties": {"rows": array}}}
                for word in ("response",)}  # fmt: skip
    answers["plain"] = {"xs": array, "other": {}}
    answers["two"] = {"xs": array, "ys": array, "page": {}}
    paths = {
        f"/{name}": {"get": {"responses": {"200": {"description": "ok", "content": {"application/json": {
            "schema": {"type": "object", "properties": properties}
        }}}}}} for name, properties in answers.items()
    }  # fmt: skip
    found = {
        operation.path.strip("/"): operation.methods[0].name
        for resource in package({}, paths).resources
        for operation in resource.operations
    }
    assert {name for name, method in found.items() if not method.startswith("list")} == {"plain", "two"}


@pytest.mark.parametrize("lowered", TYPES)
def test_names_of_types(lowered: str) -> None:
    for name in TYPES[lowered].split():
        assert type_text(fields(a={"type": name})["a"].type) == lowered, name


def test_limits() -> None:
    for key in LIMITS.split():
        value: Any = True if key.endswith(("Items", "Only")) and key[0] in "urw" else "x" if key == "pattern" else 2
        shown = f"{key} {json.dumps(value) if value is True else value}"
        assert fields(a={"type": "string", key: value})["a"].limits == (shown,), key
        assert fields(a={"type": "array", "items": {"type": "string", key: value}})["a"].limits == (f"items.{shown}",)


def test_what_says_nothing_of_a_type() -> None:
    """Two inline schemas that differ in such a keyword only are one class."""
    inner: Schema = {"type": "object", "properties": {"p": {"type": "string"}}}
    for key in ANNOTATIONS.split():
        made = package({"A": {"properties": {"x": inner}}, "B": {"properties": {"x": {**inner, key: "word"}}}})
        assert len(made.schemas) == 3, key
    made = package({"A": {"properties": {"x": inner}}, "B": {"properties": {"x": {**inner, "required": ["p"]}}}})
    assert len(made.schemas) == 4


def test_titles() -> None:
    said = "api apis rest openapi the specification spec http reference documentation v1 2.0"
    assert client_name(f"Shop {said} Orders") == "ShopOrders"
    assert (client_name(said), client_name("!"), client_name("a-b c d e f")) == ("Client", "Client", "ABCD")


def test_names_of_servers() -> None:
    words = "server api the url endpoint environment base"
    servers = [{"url": "https://a.invalid", "description": f"Live {words}"}, {"url": "https://b.invalid"}]
    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, "servers": servers}
    made = lower_text(json.dumps(document))[0]
    assert [server.name for server in made.servers] == ["live", "b"]
