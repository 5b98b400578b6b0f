"""Which schemas allow null, in the dialects of OpenAPI 3.0 (`nullable`) and 3.1 (`type: "null"`)."""

from __future__ import annotations

from typing import Any

from attrs import define, field

from ..reading.context import Context, Node, is_list, is_map
from .all_of import shape_of
from .shape import single_reference

_ALLOWING = frozenset({"nullable", "enum", "allOf", "anyOf", "oneOf", "$ref"})
"""Keywords by which an object may allow null."""
_LONGEST = 2000
"""Characters of a pointer below which unions in unions are followed; longer ones are somebody's trap."""


def is_null(value: Any) -> bool:
    """Whether a schema allows null and nothing else."""
    return is_map(value) and (value.get("type") in ("null", ["null"]) or ("const" in value and value["const"] is None))


@define(eq=False, repr=False)
class Nullability:
    """Answers for the component schemas of a document; each is looked at once."""

    context: Context
    _known: dict[str, bool] = field(init=False, factory=dict[str, bool])

    def of(self, node: Node) -> bool:
        """Return whether a component allows null, so that every use of its name does."""
        known = self._known.get(node.pointer)
        if known is None:
            self._known[node.pointer] = False  # For a component that is its own alternative.
            known = self._known[node.pointer] = self._allows(node)
        return known

    def _allows(self, node: Node) -> bool:
        if not is_map(node.value):
            return False
        if node.value.get("type") == "object" and _ALLOWING.isdisjoint(node.value):
            return False  # A plain object, as most are: the whole of its shape is not needed to see that.
        single = single_reference(node)
        if single is not None:
            target = self.context.resolve(single)
            return node.value.get("nullable") is True or (target is not None and self.of(target))
        shape = shape_of(self.context, node)
        if shape.nullable or (shape.enum is not None and None in shape.enum.value):
            return shape.types != ("null",)
        return any(self._member_allows(member) for group in shape.groups for member in group)

    def _member_allows(self, node: Node) -> bool:
        """Whether a member of a union allows null."""
        value = node.value
        if not is_map(value):
            return False
        if is_null(value) or value.get("nullable") is True or (is_list(value.get("enum")) and None in value["enum"]):
            return True
        if is_list(value.get("type")) and "null" in value["type"]:
            return True
        if isinstance(value.get("$ref"), str):
            target = self.context.resolve(node)
            return target is not None and self.of(target)
        inner = [*node.sequence("oneOf"), *node.sequence("anyOf")]
        return any(self._member_allows(member) for member in inner) if len(node.pointer) < _LONGEST else False
