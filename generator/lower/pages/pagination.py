"""Decides how the next page of an operation is asked for, who says so, and what one item is.

The settings come first, then the extensions that documents have for SDKs, then what the pages of well-known frameworks
look like. Whatever is found stands in the ledger.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ... import ir
from ...naming.operations.subjects import Subject
from ...settings.operations import key_of
from ...settings.pagination import PaginationRule
from ..reading.context import Context, Node
from ..schemas.schemas import Schemas
from . import extensions, shapes
from .paged import Paged, first_page


def with_pages(
    schemas: Schemas, subject: Subject, node: Node, operation: ir.Operation, ruled: Sequence[PaginationRule]
) -> ir.Operation:
    """Return an operation with its pagination, if anything says that it has one.

    `subject` has the path as it is written, `ruled` what rules of the settings say of operations like this one.
    """
    method = next((method for method in operation.methods if method.result == "json"), None)
    if method is None:
        return operation
    headers = frozenset(header.name for header in operation.headers if header.status.startswith("2"))
    paged = Paged(schemas, operation.id, subject.method, subject.path, node, operation.parameters, operation.body,
                  method.type, headers)  # fmt: skip
    pages = _pagination(schemas, paged, ruled)
    methods = tuple(evolve(each, pagination=pages) if each is method else each for each in operation.methods)
    return evolve(operation, methods=methods)


def _pagination(schemas: Schemas, paged: Paged, ruled: Sequence[PaginationRule]) -> ir.Pagination | None:
    context = schemas.context
    table = context.config.pagination
    key = key_of(table, paged.id, paged.method, paged.path)
    if key is not None:
        given = table[key]
        if given is None:
            return None
        return _given(paged, given, "the config")
    fitting = next((each for rule in ruled for each in _spread(paged, rule) if _fits(paged, each)), None)
    if fitting is not None:
        return _given(paged, fitting, "a rule of the config")
    for detect in (extensions.of_speakeasy, extensions.of_fern, shapes.detect):
        made = detect(schemas, paged)
        if made is not None:
            return evolve(made, item=paged.item_at(made.items))
    return None


def _given(paged: Paged, rule: PaginationRule, origin: str) -> ir.Pagination:
    size = rule.size if origin == "the config" or rule.size is None or paged.takes(rule.size) else None
    start = 1 if rule.start is None else rule.start
    return ir.Pagination(rule.kind, rule.parameter, rule.items, rule.next, size, rule.last, rule.more, start,
                         item=paged.item_at(rule.items), origin=origin)  # fmt: skip


def _spread(paged: Paged, rule: PaginationRule) -> list[PaginationRule]:
    """Return a rule for each property of the reply that a `*` at the beginning of its paths may stand for."""
    if rule.start is None:
        rule = evolve(rule, start=first_page(paged.query(rule.parameter), 1))
    if rule.items.split(".")[0] != "*":
        return [rule]

    def put(path: str | None, name: str) -> str | None:
        return path if path is None or path.split(".")[0] != "*" else name + path[1:]

    return [
        evolve(rule, items=name + rule.items[1:], next=put(rule.next, name), last=put(rule.last, name),
               more=put(rule.more, name))
        for name in paged.properties()
    ]  # fmt: skip


def _fits(paged: Paged, rule: PaginationRule) -> bool:
    """Whether an operation has all that a rule for pages speaks of: the parameter, the list, and what tells the end."""
    told = [path for path in (rule.next, rule.last, rule.more) if path is not None]
    asked = not rule.parameter or paged.takes(rule.parameter)
    return asked and paged.item_at(rule.items) is not None and paged.has(*told)


def with_names(
    context: Context, finished: list[tuple[tuple[str, ...], ir.Operation]]
) -> list[tuple[tuple[str, ...], ir.Operation]]:
    """Return the operations with names for their iterators that no method or resource beside them has."""
    result: list[tuple[tuple[str, ...], ir.Operation]] = []
    for resource, operation in finished:
        methods: list[ir.Method] = []
        for method in operation.methods:
            pages = method.pagination
            if pages is not None:
                wishes = (f"{method.name}_items", f"iter_{method.name}")
                what = f"the iterator of operation {operation.id!r}"
                name = context.register.resource(resource).take(wishes, operation.place.pointer, what)
                pages = evolve(pages, iterator=name)
                where = pages.next or ("the Link header" if pages.kind == "link" else pages.parameter)
                context.ledger.page(operation.id, pages.kind, where, pages.origin, operation.place)
            methods.append(evolve(method, pagination=pages))
        result.append((resource, evolve(operation, methods=tuple(methods))))
    return result
