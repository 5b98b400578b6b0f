"""How two types of a property relate, for what callers send, receive, or both: one comparison of many properties."""

from __future__ import annotations

import pytest

from tests.support.json_schemas import INTEGER, NUMBER, STRING, any_of, enum, listed, mapped, text
from tests.support.type_changes import Found, Rows, added, collected, narrower, opened, other, removed, wider

ROWS: Rows = {
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
    "enum or null of more": (
        *({"type": ["string", "null"], "enum": ["a", None]}, {"type": ["string", "null"], "enum": ["a", "b", None]}),
        added('"b"'),
    ),
    "list or null of enum of more": (
        *({"type": ["array", "null"], "items": enum("a")}, {"type": ["array", "null"], "items": enum("a", "b")}),
        added('"b"'),
    ),
    "identifiers to days": (
        *(listed({"type": "string", "format": "uuid"}), listed({"type": "string", "format": "date"})),
        other("list[UUID]", "list[date]"),
    ),
    "decimals to integers": ({"type": "string", "format": "decimal"}, INTEGER, other("str", "int")),
}  # fmt: skip


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Found]]:
    return collected(ROWS, tmp_path_factory.mktemp("relations"))


@pytest.mark.parametrize("name", ROWS)
def test_types(name: str, found: dict[str, list[Found]]) -> None:
    assert found.get(name, []) == sorted(ROWS[name][2])
