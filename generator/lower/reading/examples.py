"""The examples of a document: of a schema, a parameter, or a media type (OpenAPI §4.8.12, §4.8.14, §4.8.19)."""

from __future__ import annotations

from typing import Any

from ... import ir
from .context import Context, Node, is_list, is_map


def example_of(context: Context, node: Node) -> ir.Example | None:
    """Return the first example that a node shows, whichever of the spellings it has. None where it shows none."""
    if not is_map(node.value):
        return None
    if "example" in node.value:
        return ir.Example(node.value["example"])
    several = node.value.get("examples")
    if is_list(several) and several:
        return ir.Example(several[0])
    if is_map(several):
        for _, raw in node.mapping("examples").members():
            found = _named(context, raw)
            if found is not None:
                return found
    return None


def _named(context: Context, raw: Node) -> ir.Example | None:
    """Return the value of an Example Object; None for one that is kept elsewhere (`externalValue`)."""
    value: Any = context.follow(raw).value if is_map(raw.value) else None
    if is_map(value):
        for key in ("value", "dataValue"):  # OpenAPI 3.2 has both.
            if key in value:
                return ir.Example(value[key])
    return None
