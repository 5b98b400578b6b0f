"""Properties of one object that get another type: what `diff` says of each, sent, received, and both ways."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeAlias

from tests.support.commands import generator
from tests.support.json_schemas import INTEGER, NUMBER, STRING, any_of, enum, listed, mapped, ref, shape, text

Found: TypeAlias = tuple[str, str, str, str]
"""A rule, its level sent, received and both ways (the first letters), and what is shown before and after."""

Rows: TypeAlias = dict[str, tuple[dict[str, Any], dict[str, Any], list[Found]]]
"""By the name of a property: its schema before and after, and what is found."""

SCHEMAS: dict[str, Any] = {
    "One": shape(a=STRING),
    "Two": shape(b=STRING),
    "Like": shape(a=STRING),
    "Text": STRING,
    "Words": ref("Text"),
    "Lists": listed(ref("Lists")),
    "Maps": mapped(ref("Maps")),
    "Nested": listed(listed(ref("Nested"))),
    "Us": any_of(ref("One"), ref("Two")),
    "Them": any_of(ref("Tree"), ref("Two")),
    "Pair": shape(a=STRING, b=STRING),
    "Anything": {},
    "Moment": {"type": "string", "format": "date-time"},
    "Word": enum("a", "b"),
    "MaybeUs": any_of(ref("One"), ref("Two"), text("null")),
    "Tree": {"type": "object", "properties": {"kids": listed(ref("Tree"))}},
}


def wider(before: str, after: str) -> list[Found]:
    return [("property-type-widened", "cbb", before, after)]


def narrower(before: str, after: str) -> list[Found]:
    return [("property-type-narrowed", "bcb", before, after)]


def other(before: str, after: str) -> list[Found]:
    return [("property-type-changed", "bbb", before, after)]


def opened(before: str, after: str) -> list[Found]:
    return [("property-type-widened", "ccc", before, after)]


def added(value: str) -> list[Found]:
    return [("enum-value-added", "ccc", "", value)]


def removed(value: str) -> list[Found]:
    return [("enum-value-removed", "bcb", value, "")]


OF_A_SIDE: tuple[dict[str, Any], dict[str, Any]] = (
    {
        "OldName": shape(q=STRING, w=INTEGER, e=NUMBER),
        "LoopOld": any_of(ref("LoopOld"), STRING),
        "Holder": shape(held=ref("OldName")),
    },
    {
        "NewName": shape(q=STRING, w=INTEGER, e=NUMBER),
        "LoopNew": any_of(ref("LoopNew"), STRING),
        "Holder": shape(held=ref("NewName")),
    },
)
"""What one side has beside the schemas of both."""


def document(rows: Rows, side: int, sent: bool, received: bool) -> dict[str, Any]:
    reply: dict[str, Any] = {"description": "ok"}
    operation: dict[str, Any] = {"operationId": "things_make", "tags": ["things"], "responses": {"200": reply}}
    content = {"application/json": {"schema": ref("Thing")}}
    if sent:
        operation["requestBody"] = {"content": content}
    if received:
        reply["content"] = content
    box = {"type": "object", "properties": {name: row[side] for name, row in rows.items()}}
    thing = {"type": "object", "properties": {"box": ref("Box")}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": {"/things": {"post": operation}},
        "components": {"schemas": {**SCHEMAS, **OF_A_SIDE[side], "Thing": thing, "Box": box}},
    }


def collected(rows: Rows, folder: Path) -> dict[str, list[Found]]:
    """What `diff` says of each property."""
    found: dict[str, dict[tuple[str, str, str], str]] = {}
    for sent, received in ((True, False), (False, True), (True, True)):
        for side in (0, 1):
            (folder / f"{side}.json").write_text(json.dumps(document(rows, side, sent, received)))
        done = generator("diff", folder / "0.json", folder / "1.json", "--format", "json", "--fail-on", "never")
        for finding in json.loads(done.stdout)["findings"]:
            holder, _, name = finding["pointer"].rpartition("/properties/")
            if not holder.endswith("/Box"):
                assert finding["rule"] in ("schema-renamed", "schema-added", "schema-removed")
                continue
            key = finding["rule"], finding["before"], finding["after"]
            levels = found.setdefault(name, {})
            levels[key] = levels.get(key, "") + finding["level"][0]
    assert found.keys() <= rows.keys()
    return {
        name: sorted((rule, levels, before, after) for (rule, before, after), levels in of_it.items())
        for name, of_it in found.items()
    }
