"""Looks at the members of a union: which are null, constants or unions themselves, and what inline ones are called."""

from __future__ import annotations

from ... import ir
from ...naming.inline_names import Hint, extend
from ...naming.words import words
from ..reading.context import Context, Node, is_list, is_map
from ..shapes.all_of import shape_of
from ..shapes.shape import Shape, annotates_only
from . import enums

_TEXT_LIKE = (ir.Scalar("date-time"), ir.Scalar("date"), ir.Scalar("uuid"), ir.Scalar("decimal"))
_TAG_NAMES = ("type", "role", "object", "kind", "event")


def spread(context: Context, nodes: list[Node], depth: int = 0) -> list[Node]:
    """Return the members of a union, with those of inline unions in their place."""
    found: list[Node] = []
    for node in nodes:
        inner: list[Node] = []
        if is_map(node.value) and depth < 20 and "discriminator" not in node.value:
            speaking = [key for key in node.value if key in ("oneOf", "anyOf")]
            rest = {key: node.value[key] for key in node.value if key not in ("oneOf", "anyOf", "nullable")}
            if len(speaking) == 1 and annotates_only(rest):
                inner = node.sequence(speaking[0])
                if node.value.get("nullable") is True:
                    inner = [*inner, Node({"type": "null"}, node.pointer)]
        found += spread(context, inner, depth + 1) if inner else [node]
    return found


def literals(context: Context, node: Node, shape: Shape | None) -> tuple[list[enums.Value], bool] | None:
    """Return the values of an inline member that is an enum or a constant, and whether null is one.

    None for any other.
    """
    value = node.value
    if not is_map(value) or "$ref" in value or "allOf" in value:
        return None
    if "const" in value:
        return ([value["const"]], False) if isinstance(value["const"], (str, int, float, bool)) else None
    if not is_list(value.get("enum")) or not value["enum"]:
        return None
    own = value.get("type")
    types = tuple(t for t in (own if is_list(own) else [own]) if isinstance(t, str) and t != "null")
    found = enums.literals(context, node.get("enum"), types or (shape.types if shape else ()))
    nulls = None in value["enum"] or value.get("nullable") is True or (is_list(own) and "null" in own)
    return None if found is None else (found, nulls)


def hint_of(context: Context, node: Node, others: list[Node], hint: Hint, alone: bool) -> Hint:
    """Return names for an inline member: after its tag, its title, or what only it requires."""
    value = node.value
    if alone or not is_map(value) or "$ref" in value or value.get("type") == "array":
        return hint
    tags = constants_of(context, node)
    for name in (*_TAG_NAMES, *sorted(tags)):
        if name in tags and words(tags[name]):
            return (*extend(hint, tags[name]), *(extend(extend(hint, tags[name]), "Object")))
    title = value.get("title")
    if isinstance(title, str) and 0 < len(words(title)) <= 5:
        return extend(hint, title)
    objects = [o for o in others if is_map(o.value) and ("properties" in o.value or "allOf" in o.value)]
    if len(objects) == 1:
        return extend(hint, "Object")
    own = value.get("required")
    for name in own if is_list(own) else []:
        rest = [o.value.get("required") for o in objects if o.pointer != node.pointer]
        if not any(is_list(r) and name in r for r in rest):
            return extend(extend(hint, "With"), str(name))
    for member in node.sequence("allOf"):
        target = context.target(member) if is_map(member.value) and isinstance(member.value.get("$ref"), str) else None
        key = context.component(target.pointer) if target is not None else None
        if key is not None:
            return extend(hint, key)
    declared = [set(o.value.get("properties") or ()) for o in objects if o.pointer != node.pointer]
    for name in sorted(value["properties"], key=str) if is_map(value.get("properties")) else []:
        if not any(name in names for names in declared) and words(str(name)):
            return extend(extend(hint, "With"), str(name))
    return extend(hint, f"Option{others.index(node) + 1}")


def constants_of(context: Context, node: Node) -> dict[str, str]:
    """Return the properties of an object that can have one text only, with that text."""
    found: dict[str, str] = {}
    for name, item in shape_of(context, node).properties.items():
        child = item.nodes[0]
        if is_map(child.value):
            values = [child.value["const"]] if "const" in child.value else child.value.get("enum")
            if is_list(values) and len(values) == 1 and isinstance(values[0], str):
                found[name] = values[0]
    return found


def distinct(members: list[ir.Type]) -> list[ir.Type]:
    """Return the types of a union without repetitions.

    An integer beside a number says nothing new, nor a date beside text.
    """
    found = list(dict.fromkeys(members))
    if ir.Scalar("number") in found:
        found = [m for m in found if m != ir.Scalar("integer")]
    if ir.Scalar("string") in found:
        found = [m for m in found if m not in _TEXT_LIKE]
    return found
