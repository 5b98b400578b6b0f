"""The shape of a schema: what it says, keyword by keyword; and tests of what a keyword is about."""

from __future__ import annotations

from typing import Any

from attrs import define, field

from ..reading.context import Node, is_list, is_map

_STRUCTURAL = frozenset({
    "properties", "allOf", "oneOf", "anyOf", "additionalProperties", "items", "prefixItems", "enum", "const",
    "patternProperties", "unevaluatedProperties", "$recursiveRef", "$dynamicRef",
})  # fmt: skip
_ONLY_ALL_OF = frozenset({"allOf"})
_SPEAKING = _STRUCTURAL | {"type", "$ref", "format"}


@define(eq=False, repr=False)
class Property:
    """A property while schemas are merged: the nodes that describe it, and the component that it comes from.

    There are several nodes where the variants of a union disagree.
    """

    nodes: list[Node]
    owner: str | None


@define(eq=False, repr=False)
class Shape:
    """What a schema says after merging. Empty collections and None mean that it does not say."""

    pointer: str
    types: tuple[str, ...] = ()
    nullable: bool = False
    properties: dict[str, Property] = field(factory=dict[str, Property])
    declares_properties: bool = False
    required: list[str] = field(factory=list[str])
    additional: Node | None = None
    items: Node | None = None
    tuple_items: list[Node] = field(factory=list[Node])
    groups: list[list[Node]] = field(factory=list[list[Node]])
    """The members of each `oneOf` or `anyOf`."""
    discriminator: Node | None = None
    enum: Node | None = None
    const: Node | None = None
    format: str = ""
    description: str = ""
    deprecated: bool = False
    media: bool = False
    """The string is the bytes of a file (OpenAPI 3.1: `contentMediaType` and no `contentEncoding`)."""

    @property
    def is_object(self) -> bool:
        """Whether the schema describes an object."""
        return "object" in self.types or (
            not self.types and bool(self.properties or self.additional or self.declares_properties)
        )


def says_type(value: dict[str, Any]) -> bool:
    """Whether a schema has a keyword that decides the type of its values."""
    return not _SPEAKING.isdisjoint(value)


def annotates_only(value: Any) -> bool:
    """Whether a schema says nothing about the type: only a description, a default, a limit."""
    return is_map(value) and not says_type(value) and "required" not in value


def has_structure(value: dict[str, Any]) -> bool:
    """Whether the keywords beside a `$ref` change the type that it refers to.

    They then count as a member of `allOf`.
    """
    return not _STRUCTURAL.isdisjoint(value) or is_list(value.get("required"))


def single_reference(node: Node, depth: int = 0) -> Node | None:
    """Return the node of the `$ref` that a schema merely is, with annotations or alone in an `allOf`.

    None for any other.
    """
    value = node.value
    if not is_map(value):
        return None
    if isinstance(value.get("$ref"), str):
        return node if not has_structure(value) else None
    members = value.get("allOf")
    if not is_list(members) or _STRUCTURAL & value.keys() != _ONLY_ALL_OF:
        return None
    if is_list(value.get("required")):
        return None
    speaking = [i for i, member in enumerate(members) if not annotates_only(member)]
    if len(speaking) != 1:
        return None
    return single_reference(node.get("allOf").child(speaking[0]), depth + 1) if depth < 20 else None
