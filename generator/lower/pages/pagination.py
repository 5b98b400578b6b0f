"""Decides how the next page of an operation is asked for, who says so, and what one item is.

The settings come first, then the extensions that documents have for SDKs, then what the pages of well-known frameworks
look like. Whatever is found stands in the ledger.
"""

from __future__ import annotations

from attrs import evolve

from ... import ir
from ...naming.operations.subjects import Subject
from ...settings.operations import key_of
from ..reading.context import Context, Node
from ..schemas.schemas import Schemas
from . import extensions, shapes
from .paged import Paged


def with_pages(schemas: Schemas, subject: Subject, node: Node, operation: ir.Operation) -> ir.Operation:
    """Return an operation with its pagination, if anything says that it has one.

    `subject` has the path as it is written.
    """
    method = next((method for method in operation.methods if method.result == "json"), None)
    if method is None:
        return operation
    headers = frozenset(header.name for header in operation.headers if header.status.startswith("2"))
    paged = Paged(schemas, operation.id, subject.method, subject.path, node, operation.parameters, operation.body,
                  method.type, headers)  # fmt: skip
    pages = _pagination(schemas, paged)
    if pages is None:
        return operation
    methods = tuple(evolve(each, pagination=pages) if each is method else each for each in operation.methods)
    return evolve(operation, methods=methods)


def _pagination(schemas: Schemas, paged: Paged) -> ir.Pagination | None:
    context = schemas.context
    table = context.config.pagination
    key = key_of(table, paged.id, paged.method, paged.path)
    if key is not None:
        given = table[key]
        if given is None:
            return None
        found = ir.Pagination(given.kind, given.parameter, given.items, given.next, given.size, given.last, given.more,
                              given.start, origin="the config")  # fmt: skip
        return evolve(found, item=paged.item_at(given.items))
    for detect in (extensions.of_speakeasy, extensions.of_fern, shapes.detect):
        made = detect(schemas, paged)
        if made is not None:
            return evolve(made, item=paged.item_at(made.items))
    return None


def with_names(
    context: Context, finished: list[tuple[tuple[str, ...], ir.Operation]]
) -> list[tuple[tuple[str, ...], ir.Operation]]:
    """Return the operations with names for their iterators that no method or resource beside them has."""
    taken: dict[tuple[str, ...], set[str]] = {}
    for resource, operation in finished:
        names = {name for method in operation.methods for name in (method.name, f"{method.name}_async")}
        taken.setdefault(resource, set()).update(names)
        for depth in range(len(resource)):
            taken.setdefault(resource[:depth], set()).add(resource[depth])
    result: list[tuple[tuple[str, ...], ir.Operation]] = []
    for resource, operation in finished:
        methods: list[ir.Method] = []
        for method in operation.methods:
            pages = method.pagination
            if pages is not None:
                name = _free(f"{method.name}_items", taken[resource])
                taken[resource] |= {name, f"{name}_async"}
                pages = evolve(pages, iterator=name)
                where = pages.next or ("the Link header" if pages.kind == "link" else pages.parameter)
                context.ledger.page(operation.id, pages.kind, where, pages.origin, operation.place)
            methods.append(evolve(method, pagination=pages))
        result.append((resource, evolve(operation, methods=tuple(methods))))
    return result


def _free(name: str, taken: set[str]) -> str:
    """Return a name, or the next one that is free together with its asynchronous twin: `list_items`, `list_items_2`."""
    number, found = 1, name
    while found in taken or f"{found}_async" in taken:
        number += 1
        found = f"{name}_{number}"
    return found
