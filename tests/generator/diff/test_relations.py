"""How two types of a property relate, for what callers send, receive, or both: one comparison of many properties."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.commands import generator

Found = tuple[str, str, str, str]
"""A rule, its level sent, received and both ways (the first letters), and what is shown before and after."""


def text(*types: str) -> dict[str, Any]:
    return {"type": types[0] if len(types) == 1 else list(types)}


def listed(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


def mapped(value: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": value}


def enum(*values: Any) -> dict[str, Any]:
    return {"type": "integer" if isinstance(values[0], int) else "string", "enum": list(values)}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def any_of(*members: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": list(members)}


def shape(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": sorted(properties)}


STRING, INTEGER, NUMBER = text("string"), text("integer"), text("number")
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
    {"OldName": shape(q=STRING, w=INTEGER, e=NUMBER), "LoopOld": any_of(ref("LoopOld"), STRING)},
    {"NewName": shape(q=STRING, w=INTEGER, e=NUMBER), "LoopNew": any_of(ref("LoopNew"), STRING)},
)
"""What one side has beside the schemas of both."""

ROWS: dict[str, tuple[dict[str, Any], dict[str, Any], list[Found]]] = {
    "same": (STRING, STRING, []),
    "integer to number": (INTEGER, NUMBER, wider("int", "float")),
    "number to integer": (NUMBER, INTEGER, narrower("float", "int")),
    "string to integer": (STRING, INTEGER, other("str", "int")),
    "string to number": (STRING, NUMBER, other("str", "float")),
    "any to string": ({}, STRING, narrower("Any", "str")),
    "string to any": (STRING, {}, wider("str", "Any")),
    "any to any": ({}, {"title": "Any"}, []),
    "one more type": (STRING, text("string", "integer"), wider("str", "str | int")),
    "one type less": (text("string", "integer"), STRING, narrower("str | int", "str")),
    "others": (text("string", "integer"), text("string", "boolean"), other("str | int", "str | bool")),
    "another order": (text("string", "integer"), text("integer", "string"), []),
    "null too": (STRING, text("string", "null"), [("property-nullable", "ccc", "", "")]),
    "null no more": (text("string", "null"), STRING, [("property-not-nullable", "bcb", "", "")]),
    "list wider": (listed(INTEGER), listed(NUMBER), wider("list[int]", "list[float]")),
    "list narrower": (listed(NUMBER), listed(INTEGER), narrower("list[float]", "list[int]")),
    "list of others": (listed(STRING), listed(INTEGER), other("list[str]", "list[int]")),
    "list of null too": (listed(STRING), listed(text("string", "null")), wider("list[str]", "list[str | None]")),
    "list of null no more": (listed(text("string", "null")), listed(STRING), narrower("list[str | None]", "list[str]")),
    "list wider, null no more": (
        *(listed(text("integer", "null")), listed(NUMBER)),
        other("list[int | None]", "list[float]"),
    ),
    "list wider, null too": (listed(INTEGER), listed(text("number", "null")), wider("list[int]", "list[float | None]")),
    "list narrower, null no more": (
        *(listed(text("number", "null")), listed(INTEGER)),
        narrower("list[float | None]", "list[int]"),
    ),
    "list narrower, null too": (
        *(listed(NUMBER), listed(text("integer", "null"))),
        other("list[float]", "list[int | None]"),
    ),
    "list to what it holds": (listed(STRING), STRING, other("list[str]", "str")),
    "list, or what it holds": (listed(STRING), any_of(listed(STRING), STRING), wider("list[str]", "list[str] | str")),
    "list among others wider": (
        *(any_of(listed(INTEGER), STRING), any_of(listed(NUMBER), STRING)),
        wider("list[int] | str", "list[float] | str"),
    ),
    "list among others narrower": (
        *(any_of(listed(NUMBER), STRING), any_of(listed(INTEGER), STRING)),
        narrower("list[float] | str", "list[int] | str"),
    ),
    "map wider": (mapped(INTEGER), mapped(NUMBER), wider("dict[str, int]", "dict[str, float]")),
    "map to list": (mapped(INTEGER), listed(INTEGER), other("dict[str, int]", "list[int]")),
    "map of lists narrower": (
        *(mapped(listed(NUMBER)), mapped(listed(INTEGER))),
        narrower("dict[str, list[float]]", "dict[str, list[int]]"),
    ),
    "enum of more": (enum("a", "b"), enum("a", "b", "c"), added('"c"')),
    "enum of fewer": (enum("a", "b", "c"), enum("c", "b"), removed('"a"')),
    "enum of others": (enum("a", "b"), enum("b", "c"), [*removed('"a"'), *added('"c"')]),
    "enum in another order": (enum("a", "b"), enum("b", "a"), []),
    "list of enum of more": (listed(enum("a")), listed(enum("a", "b")), added('"b"')),
    "enum to its type": (enum("a", "b"), STRING, opened("Literal['a', 'b']", "str")),
    "type to an enum": (STRING, enum("a", "b"), narrower("str", "Literal['a', 'b']")),
    "integers to their type": (enum(1, 2), INTEGER, opened("Literal[1, 2]", "int")),
    "enum to another type": (enum("a", "b"), INTEGER, other("Literal['a', 'b']", "int")),
    "list of enum to its type": (listed(enum("a")), listed(STRING), opened("list[Literal['a']]", "list[str]")),
    "enum to a wider union": (
        *(enum("a", "b"), any_of(enum("a", "b", "c"), INTEGER)),
        opened("Literal['a', 'b']", "BoxEnumToAWiderUnion"),
    ),
    "constant to its type": ({"const": "a"}, STRING, opened("Literal['a']", "str")),
    "type to a constant": (STRING, {"const": "a"}, narrower("str", "Literal['a']")),
    "constant to an enum": ({"const": "a"}, enum("a", "b"), added('"b"')),
    "enum to a constant": (enum("a", "b"), {"const": "a"}, removed('"b"')),
    "constant to another": ({"const": "a"}, {"const": "b"}, [*removed('"a"'), *added('"b"')]),
    "boolean constant to its type": ({"const": True}, text("boolean"), opened("Literal[True]", "bool")),
    "boolean constant to integer": ({"const": True}, INTEGER, other("Literal[True]", "int")),
    "integer constant to its type": ({"const": 1}, INTEGER, opened("Literal[1]", "int")),
    "number constant to its type": ({"const": 1.5}, NUMBER, opened("Literal[1.5]", "float")),
    "date to text": ({"type": "string", "format": "date-time"}, STRING, other("datetime", "str")),
    "day to its like": ({"type": "string", "format": "date"}, {"type": "string", "format": "date"}, []),
    "named to another like it": (ref("One"), ref("Like"), other("One", "Like")),
    "named to its contents": (ref("One"), shape(a=STRING), []),
    "contents to named": (shape(a=STRING), ref("One"), []),
    "contents of another name": (ref("One"), shape(b=STRING), other("One", "BoxContentsOfAnotherName")),
    "contents of another type": (ref("One"), shape(a=INTEGER), other("One", "BoxContentsOfAnotherType")),
    "contents that may be absent": (
        *(ref("One"), {"type": "object", "properties": {"a": STRING}}),
        other("One", "BoxContentsThatMayBeAbsent"),
    ),
    "alias to its meaning": (ref("Text"), STRING, []),
    "meaning to alias": (STRING, ref("Text"), []),
    "alias to alias": (ref("Text"), ref("Words"), []),
    "alias to another": (ref("Text"), INTEGER, other("Text", "int")),
    "alias to more": (ref("Text"), text("string", "integer"), wider("Text", "str | int")),
    "more to alias": (text("string", "integer"), ref("Words"), narrower("str | int", "Words")),
    "list of alias": (listed(ref("Text")), listed(STRING), []),
    "union of one more": (
        *(any_of(ref("One"), ref("Two")), any_of(ref("One"), ref("Two"), ref("Tree"))),
        [("union-variant-added", "ccc", "", "Tree")],
    ),
    "union of one less": (
        *(any_of(ref("One"), ref("Two"), ref("Tree")), any_of(ref("Two"), ref("One"))),
        [("union-variant-removed", "bcb", "Tree", "")],
    ),
    "union and a text": (
        *(any_of(ref("One"), ref("Two")), any_of(ref("One"), ref("Two"), STRING)),
        [("union-variant-added", "cbb", "", "str")],
    ),
    "union to one of it": (any_of(ref("One"), ref("Two")), ref("One"), narrower("BoxUnionToOneOfIt", "One")),
    "one to a union": (ref("One"), any_of(ref("One"), ref("Two")), wider("One", "BoxOneToAUnion")),
    "named union to another": (ref("Us"), ref("Them"), other("Us", "Them")),
    "named union to its variants": (ref("Us"), any_of(ref("Two"), ref("One")), []),
    "named union to others": (
        *(ref("Us"), any_of(ref("Two"), ref("Tree"))),
        [("union-variant-removed", "bcb", "One", ""), ("union-variant-added", "ccc", "", "Tree")],
    ),
    "variants to a named union": (any_of(ref("Two"), ref("One")), ref("Us"), []),
    "recursive": (ref("Tree"), ref("Tree"), []),
    "renamed": (ref("OldName"), ref("NewName"), []),
    "list of renamed": (listed(ref("OldName")), listed(ref("NewName")), []),
    "renamed, or text": (any_of(ref("OldName"), STRING), any_of(STRING, ref("NewName")), []),
    "loops": (ref("LoopOld"), ref("LoopNew"), []),
    "enum or null of more": (
        *({"type": ["string", "null"], "enum": ["a", None]}, {"type": ["string", "null"], "enum": ["a", "b", None]}),
        added('"b"'),
    ),
    "list or null of enum of more": (
        *({"type": ["array", "null"], "items": enum("a")}, {"type": ["array", "null"], "items": enum("a", "b")}),
        added('"b"'),
    ),
    "lists of lists": (ref("Lists"), ref("Lists"), []),
    "lists of lists, or a list of them": (ref("Lists"), listed(ref("Lists")), []),
    "lists of lists, in steps of two": (ref("Lists"), ref("Nested"), []),
    "lists of lists to maps of maps": (ref("Lists"), ref("Maps"), other("Lists", "Maps")),
    "lists of lists to lists of text": (ref("Lists"), listed(STRING), other("Lists", "list[str]")),
}  # fmt: skip


def document(side: int, sent: bool, received: bool) -> dict[str, Any]:
    reply: dict[str, Any] = {"description": "ok"}
    operation: dict[str, Any] = {"operationId": "things_make", "tags": ["things"], "responses": {"200": reply}}
    content = {"application/json": {"schema": ref("Thing")}}
    if sent:
        operation["requestBody"] = {"content": content}
    if received:
        reply["content"] = content
    box = {"type": "object", "properties": {name: row[side] for name, row in ROWS.items()}}
    thing = {"type": "object", "properties": {"box": ref("Box")}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": {"/things": {"post": operation}},
        "components": {"schemas": {**SCHEMAS, **OF_A_SIDE[side], "Thing": thing, "Box": box}},
    }


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Found]]:
    folder: Path = tmp_path_factory.mktemp("relations")
    collected: dict[str, dict[tuple[str, str, str], str]] = {}
    for sent, received in ((True, False), (False, True), (True, True)):
        for side in (0, 1):
            (folder / f"{side}.json").write_text(json.dumps(document(side, sent, received)))
        done = generator("diff", folder / "0.json", folder / "1.json", "--format", "json", "--fail-on", "never")
        for finding in json.loads(done.stdout)["findings"]:
            holder, _, name = finding["pointer"].rpartition("/properties/")
            if not holder.endswith("/Box"):
                assert finding["rule"] in ("schema-renamed", "schema-added", "schema-removed")
                continue
            key = finding["rule"], finding["before"], finding["after"]
            levels = collected.setdefault(name, {})
            levels[key] = levels.get(key, "") + finding["level"][0]
    assert collected.keys() <= ROWS.keys()
    return {
        name: [(rule, levels, before, after) for (rule, before, after), levels in rows.items()]
        for name, rows in collected.items()
    }


@pytest.mark.parametrize("name", ROWS)
def test_types(name: str, found: dict[str, list[Found]]) -> None:
    assert sorted(found.get(name, [])) == sorted(ROWS[name][2])
