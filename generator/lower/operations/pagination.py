"""Pagination, which only the config declares: how to ask for the next page, and what one item is."""

from __future__ import annotations

from ... import ir
from ..schemas.schemas import Schemas


def pagination(schemas: Schemas, keys: tuple[str, ...], iterator: str, result: ir.Type | None) -> ir.Pagination | None:
    """The pagination of an operation; None if the config says nothing about it."""
    given = next((rule for key in keys if (rule := schemas.context.config.pagination.get(key))), None)
    if given is None:
        return None
    return ir.Pagination(
        given.kind, given.parameter, given.items, iterator, given.next, given.size, _item(schemas, result, given.items)
    )


def _item(schemas: Schemas, result: ir.Type | None, path: str) -> ir.Type | None:
    """The type of the items of the list at a path in the response (`data`, `page.items`)."""
    lowered = result
    for step in path.split(".") if path else ():
        model = schemas.resolved(lowered) if lowered is not None else None
        fields = model.fields if isinstance(model, ir.Model) else ()
        lowered = next((f.type for f in fields if f.wire == step), None)
    target = schemas.resolved(lowered) if lowered is not None else None
    return target.item if isinstance(target, ir.ListOf) else None
