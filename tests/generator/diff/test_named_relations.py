"""How two types relate that the document, or lowering, gives a name: schemas, aliases, unions, contents of objects."""

from __future__ import annotations

import pytest

from tests.support.json_schemas import INTEGER, STRING, any_of, enum, listed, ref, shape, text
from tests.support.type_changes import Found, Rows, collected, narrower, other, wider

ROWS: Rows = {
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
    "any by name, or a text": (any_of(ref("Anything"), STRING), STRING, narrower("BoxAnyByNameOrAText", "str")),
    "a text, or any by name": (STRING, any_of(STRING, ref("Anything")), wider("str", "BoxATextOrAnyByName")),
    "contents of another kind": (
        *(enum("a", "b"), shape(a=STRING)),
        [*other("Literal['a', 'b']", "BoxContentsOfAnotherKind"), ("schema-kind-changed", "bbb", "enum", "model")],
    ),
    "contents of another kind, the other way": (
        *(shape(k=STRING), enum("k", "l")),
        [
            *other("BoxContentsOfAnotherKindTheOtherWay", "Literal['k', 'l']"),
            ("schema-kind-changed", "bbb", "model", "enum"),
        ],
    ),
    "values to contents": (ref("Word"), shape(m=STRING), other("Word", "BoxValuesToContents")),
    "contents to values": (shape(n=STRING), ref("Word"), other("BoxContentsToValues", "Word")),
    "named union to contents": (ref("Us"), shape(c=STRING), other("Us", "BoxNamedUnionToContents")),
    "contents to a named union": (shape(c=STRING), ref("Us"), other("BoxContentsToANamedUnion", "Us")),
    "contents that hold what was renamed": (ref("Holder"), shape(held=ref("NewName")), []),
    "contents of which one is another": (
        *(ref("Pair"), shape(a=STRING, b=INTEGER)),
        other("Pair", "BoxContentsOfWhichOneIsAnother"),
    ),
    "constant among others to values": (
        *(any_of({"const": "a"}, INTEGER), any_of(enum("a", "b"), INTEGER)),
        wider("int | Literal['a']", "BoxConstantAmongOthersToValues"),
    ),
    "values among others to a constant": (
        *(any_of(enum("a", "b"), INTEGER), any_of({"const": "a"}, INTEGER)),
        narrower("BoxValuesAmongOthersToAConstant", "int | Literal['a']"),
    ),
    "values among others to another constant": (
        *(any_of(enum("a", "b"), INTEGER), any_of({"const": "c"}, INTEGER)),
        other("BoxValuesAmongOthersToAnotherConstant", "int | Literal['c']"),
    ),
    "list of values among others to their type": (
        *(any_of(listed(enum("a", "b")), INTEGER), any_of(listed(STRING), INTEGER)),
        wider("list[Literal['a', 'b']] | int", "list[str] | int"),
    ),
    "null alone to text": (
        *(text("null"), STRING),
        [("property-not-nullable", "bcb", "", ""), *other("None", "str")],
    ),
    "text to null alone": (STRING, text("null"), [("property-nullable", "ccc", "", ""), *other("str", "None")]),
    "list of nothing but null": (listed(text("null")), listed(STRING), other("list[None]", "list[str]")),
    "named union, null no more": (
        *(ref("MaybeUs"), ref("Us")),
        [("property-not-nullable", "bcb", "", ""), *other("MaybeUs | None", "Us")],
    ),
    "named union, null too": (
        *(ref("Us"), ref("MaybeUs")),
        [("property-nullable", "ccc", "", ""), *other("Us", "MaybeUs | None")],
    ),
    "moment by name, or null": (
        *(any_of(ref("Moment"), text("null")), ref("Moment")),
        [("property-not-nullable", "bcb", "", "")],
    ),
    "lists of lists": (ref("Lists"), ref("Lists"), []),
    "lists of lists, or a list of them": (ref("Lists"), listed(ref("Lists")), []),
    "lists of lists, in steps of two": (ref("Lists"), ref("Nested"), []),
    "lists of lists to maps of maps": (ref("Lists"), ref("Maps"), other("Lists", "Maps")),
    "lists of lists to lists of text": (ref("Lists"), listed(STRING), other("Lists", "list[str]")),
}  # fmt: skip


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Found]]:
    return collected(ROWS, tmp_path_factory.mktemp("relations"))


@pytest.mark.parametrize("name", ROWS)
def test_types(name: str, found: dict[str, list[Found]]) -> None:
    assert found.get(name, []) == sorted(ROWS[name][2])
