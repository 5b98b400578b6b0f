"""Looks at the members of a union: which are null, constants or unions themselves, and what inline ones are called."""

from __future__ import annotations

from collections import defaultdict

from ... import ir
from ...naming.inline_names import Hint, extend
from ...naming.words import words
from ..reading.context import Context, Node, is_list, is_map
from ..shapes.all_of import shape_of
from ..shapes.shape import Shape, annotates_only
from . import enums

_TEXT_LIKE = (ir.Scalar("date-time"), ir.Scalar("date"), ir.Scalar("uuid"), ir.Scalar("decimal"))
TAG_NAMES = ("type", "role", "object", "kind", "event")
"""What tells variants apart in most documents: of several constants the first of these."""


def spread(context: Context, nodes: list[Node], depth: int = 0) -> list[Node]:
    """Return the members of a union, with those of inline unions in their place."""
    found: list[Node] = []
    for node in nodes:
        inner: list[Node] = []
        if is_map(node.value) and depth < 20 and "discriminator" not in node.value:
            speaking = [key for key in node.value if key in ("oneOf", "anyOf")]
            if len(speaking) == 1 and annotates_only(
                {key: node.value[key] for key in node.value if key not in ("oneOf", "anyOf", "nullable")}
            ):
                inner = node.sequence(*speaking)
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


class MemberNames:
    """Names for the inline members of one union, after what tells each of them from the others."""

    def __init__(self, context: Context, members: list[Node]) -> None:
        self.context = context
        self.places = {member.pointer: place for place, member in reversed(list(enumerate(members, 1)))}
        self.requiring: dict[str, set[str]] = defaultdict(set)
        """For each property the pointers of the objects that require it."""
        self.declaring: dict[str, set[str]] = defaultdict(set)
        objects = [m for m in members if is_map(m.value) and ("properties" in m.value or "allOf" in m.value)]
        self.objects = len(objects)
        for member in objects:
            required, properties = member.value.get("required"), member.value.get("properties")
            for name in required if is_list(required) else ():
                self.requiring[str(name)].add(member.pointer)
            for name in properties or ():
                self.declaring[str(name)].add(member.pointer)

    def hint(self, node: Node, hint: Hint) -> Hint:
        """Return names for a member: after its tag, its title, or what only it requires or declares."""
        value = node.value
        if not is_map(value) or "$ref" in value or value.get("type") == "array":
            return hint
        tags = constants_of(self.context, node)
        for name in (*TAG_NAMES, *sorted(tags)):
            if name in tags and words(tags[name]):
                return (*extend(hint, tags[name]), *(extend(extend(hint, tags[name]), "Object")))
        title = value.get("title")
        if isinstance(title, str) and 0 < len(words(title)) <= 5:
            return extend(hint, title)
        if self.objects == 1:
            return extend(hint, "Object")
        own = value.get("required")
        for name in own if is_list(own) else []:
            if self.requiring[str(name)] <= {node.pointer}:
                return extend(extend(hint, "With"), str(name))
        for member in node.sequence("allOf"):
            refers = is_map(member.value) and isinstance(member.value.get("$ref"), str)
            target = self.context.target(member) if refers else None
            key = self.context.component(target.pointer) if target is not None else None
            if key is not None:
                return extend(hint, key)
        for name in sorted(map(str, value["properties"])) if is_map(value.get("properties")) else []:
            if self.declaring[name] <= {node.pointer} and words(name):
                return extend(extend(hint, "With"), name)
        return extend(hint, f"Option{self.places[node.pointer]}")


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
