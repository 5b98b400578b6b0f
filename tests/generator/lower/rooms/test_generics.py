"""Generic schemas: templates with `$dynamicRef`s, and the classes of those that bind them (JSON Schema §8.2.3.2)."""

from __future__ import annotations

import pytest

from generator import ir
from generator.lower.reading import generics
from tests.support.lowered import type_text
from tests.support.small import JSON, STRING, Lowered, get, lowered, model, ref

ITEM: JSON = {"$dynamicRef": "#T"}
NULL: JSON = {"type": "null"}
NAMED = {"User": model(), "Other": model(name=STRING)}


def template(**properties: JSON) -> JSON:
    return {"type": "object", "$defs": {"T": {"$dynamicAnchor": "T"}}, "properties": properties}


def bound(name: str, target: str, key: str = "$defs") -> JSON:
    return {**ref(name), key: {"T": {"$dynamicAnchor": "T", **ref(target)}}}


def types(made: Lowered, name: str) -> dict[str, str]:
    schema = made.schema(name)
    assert isinstance(schema, ir.Model), schema
    return {field.wire: type_text(field.type) for field in schema.fields}


@pytest.mark.parametrize("key", ["$defs", "definitions"])
def test_what_is_bound_stands_in_a_copy(key: str) -> None:
    page = template(items={"type": "array", "items": ITEM}, either={"anyOf": [ITEM, NULL]}, total=STRING)
    made = lowered(schemas={**NAMED, "Page": page | {"required": ["total"]}, "Users": bound("Page", "User", key)})
    assert types(made, "Page") == {"either": "any", "items": "[any]", "total": "string"}
    assert types(made, "Users") == {"either": "User or null", "items": "[User]", "total": "string"}
    assert [field.wire for field in made.schema("Users").fields if field.required] == ["total"]
    assert made.said == []


def test_what_stands_beside_a_reference_stays() -> None:
    page = template(item={**ITEM, "description": "The one."})
    users = {**bound("Page", "User"), "description": "All of them."}
    made = lowered(schemas={**NAMED, "Page": page, "Users": users})
    assert made.schema("Users").description == "All of them."
    assert made.schema("Users").fields[0].description == "The one."
    inner = {"type": "object", "properties": {"a": {**bound("Page", "User"), "description": "Here."}}}
    made = lowered(schemas={**NAMED, "Page": page, "Holder": inner})
    assert types(made, "Holder") == {"a": "HolderA"}
    assert types(made, "HolderA") == {"item": "User"}
    assert made.schema("Holder").fields[0].description == "Here."


def test_a_template_in_a_template() -> None:
    inner = {**ref("Inner"), "description": "Inside."}
    made = lowered(schemas={**NAMED, "Inner": template(item=ITEM), "Page": template(inner=inner),
                            "Users": bound("Page", "User")})  # fmt: skip
    assert types(made, "Users") == {"inner": "UsersInner"}
    assert types(made, "UsersInner") == {"item": "User"}
    assert made.schema("Users").fields[0].description == "Inside."
    assert types(made, "Page") == {"inner": "Inner"}


def test_the_outermost_binding_holds() -> None:
    page = template(inner=bound("Inner", "Other"), own=ITEM)
    made = lowered(schemas={**NAMED, "Inner": template(item=ITEM), "Page": page, "Users": bound("Page", "User")})
    assert types(made, "Page") == {"inner": "PageInner", "own": "any"}
    assert types(made, "PageInner") == {"item": "Other"}
    assert types(made, "Users") == {"inner": "UsersInner", "own": "User"}
    assert types(made, "UsersInner") == {"item": "User"}


def test_a_template_among_others_of_all_of() -> None:
    users = {"allOf": [ref("Page"), model(total=STRING)], "$defs": bound("Page", "User")["$defs"]}
    page = template(item=ITEM) | {"allOf": [model(kind=STRING)]}
    made = lowered(schemas={**NAMED, "Page": page, "Users": users})
    assert types(made, "Users") == {"kind": "string", "item": "User", "total": "string"}


def test_a_template_that_holds_itself() -> None:
    tree = template(value=ITEM, children={"type": "array", "items": ref("Tree")})
    made = lowered(schemas={**NAMED, "Tree": tree, "Users": bound("Tree", "User")})
    assert types(made, "Users") == {"children": "[Tree]", "value": "User"}


def test_a_template_that_holds_itself_often_is_read_once() -> None:
    """Else each of its references would double the work, so deep as templates are followed."""
    schemas = {f"T{n}": template(a=ref(f"T{1 - n}"), b=ref(f"T{1 - n}"), item=ITEM) for n in range(2)}
    made = lowered(schemas={**NAMED, **schemas, "Users": bound("T0", "User")})
    assert types(made, "Users") == {"a": "UsersA", "b": "UsersA", "item": "User"}


def test_references_of_a_template_that_lead_nowhere() -> None:
    page = template(item=ITEM, lost={"$ref": "#/nothing"}, bare={"$dynamicRef": "T"})
    made = lowered(schemas={**NAMED, "Page": page, "Users": bound("Page", "User")})
    assert types(made, "Users") == {"bare": "any", "item": "User", "lost": "any"}


def test_a_template_beside_what_all_of_says() -> None:
    both = {**ref("Inner"), "allOf": [model(total=STRING)]}
    made = lowered(schemas={**NAMED, "Inner": template(item=ITEM), "Page": template(inner=both),
                            "Users": bound("Page", "User")})  # fmt: skip
    assert types(made, "UsersInner") == {"item": "User", "total": "string"}


def test_templates_that_hold_each_other() -> None:
    made = lowered(schemas={**NAMED, "A": template(b=ref("B"), item=ITEM), "B": template(a=ref("A")),
                            "Users": bound("B", "User")})  # fmt: skip
    assert types(made, "Users") == {"a": "UsersA"}
    assert types(made, "UsersA") == {"b": "B", "item": "User"}


def test_what_binds_nothing_stays_a_name() -> None:
    made = lowered(schemas={**NAMED, "Plain": model(), "Users": bound("Plain", "User"), "Page": template(item=ITEM)})
    assert made.shown[-1] == "alias Users in users.py: Plain"
    made = lowered(schemas={**NAMED, "Users": bound("Other", "User")})
    assert made.shown[-1] == "alias Users in users.py: Other"


def test_the_template_itself_has_its_default() -> None:
    page = template(item=ITEM)
    page["$defs"]["T"] |= STRING
    assert types(lowered(schemas={"Page": page}), "Page") == {"item": "string"}


def test_an_anchor_of_the_schema_itself() -> None:
    node = {"$dynamicAnchor": "node", **model(next={"$dynamicRef": "#node"})}
    more = {"$dynamicAnchor": "node", **ref("Node"), "properties": {"x": STRING}}
    made = lowered(schemas={"Node": node, "More": more})
    assert types(made, "Node") == {"next": "Node"}
    assert types(made, "More") == {"next": "More", "x": "string"}


def test_a_dynamic_reference_by_pointer_is_a_reference() -> None:
    made = lowered(schemas={"A": model(b={"$dynamicRef": "#/components/schemas/User"}), **NAMED})
    assert types(made, "A") == {"b": "User"}


def test_inline_replies_bind_too() -> None:
    page = template(items={"type": "array", "items": ITEM})
    made = lowered({"/users": get(bound("Page", "User"))}, {**NAMED, "Page": page})
    assert types(made, "OpResponse") == {"items": "[User]"}


def test_copies_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    schemas = {**NAMED, "Inner": template(item=ITEM), "Page": template(inner=ref("Inner")),
               "Users": bound("Page", "User")}  # fmt: skip
    for most, inner in ((4, "Inner"), (5, "UsersInner")):
        monkeypatch.setattr(generics, "_MAX_COPIED", most)
        assert types(lowered(schemas=schemas), "Users") == {"inner": inner}


def test_templates_that_hold_each_other_are_both_written_out() -> None:
    """Whichever of them is bound first."""
    templates = {"A": template(b=ref("B"), item=ITEM), "B": template(a=ref("A"))}
    for first, second in (("A", "B"), ("B", "A")):
        uses = {"First": bound(first, "User"), "Second": bound(second, "Other")}
        made = lowered(schemas={**NAMED, **templates, **uses})
        assert [type(made.schema(name)) for name in uses] == [ir.Model, ir.Model], first


def test_limits_of_a_template_are_those_of_its_copies() -> None:
    inner = template(item=ITEM) | {"maxProperties": 3}
    made = lowered(schemas={**NAMED, "Inner": inner, "Page": template(inner=bound("Inner", "Other")),
                            "Users": bound("Page", "User")})  # fmt: skip
    assert made.schema("Inner").limits == ("maxProperties 3",)
    assert types(made, "Users") == {"inner": "UsersInner"}
    assert made.schema("UsersInner").limits == ("maxProperties 3",)


def test_templates_in_templates_are_followed_so_deep() -> None:
    for depth, item in ((40, "User"), (41, "any")):
        schemas = {f"T{n:02}": template(a=ref(f"T{n + 1:02}")) for n in range(depth - 1)}
        schemas[f"T{depth - 1:02}"] = template(item=ITEM)
        made = lowered(schemas={**schemas, **NAMED, "Users": bound("T00", "User")})
        found = [types(made, schema.name) for schema in made.package.schemas if schema.name.startswith("Users")]
        assert ({"item": "User"} in found) is (item == "User"), (depth, found[-1])


def test_a_template_that_is_a_union() -> None:
    page = {"$defs": template()["$defs"], "anyOf": [ITEM, {"type": "integer"}]}
    made = lowered(schemas={**NAMED, "Page": page, "Users": bound("Page", "User")})
    assert made.shown[-3:] == ["union Users in users.py by None, else UnknownUsers", "  User", "  integer"]


def test_members_beside_a_template() -> None:
    users = {"allOf": [5, ref("Page"), model(own=ITEM)], "$defs": bound("Page", "User")["$defs"]}
    made = lowered(schemas={**NAMED, "Page": template(item=ITEM), "Users": users})
    assert types(made, "Users") == {"item": "User", "own": "User"}


def test_templates_that_hold_each_other_further_in() -> None:
    made = lowered(schemas={**NAMED, "A": template(b=ref("B")), "B": template(c=ref("C")),
                            "C": template(b=ref("B"), item=ITEM), "Users": bound("A", "User")})  # fmt: skip
    assert types(made, "UsersBC") == {"b": "B", "item": "User"}
