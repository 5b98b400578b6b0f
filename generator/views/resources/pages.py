"""What a paginated operation has beside its method: an iterator over the items of all pages."""

from __future__ import annotations

from attrs import frozen

from ... import ir
from ..python.code import Code, identifier, literal
from .module import ResourceModule
from .route import ArgumentView


@frozen
class PagesView:
    """`rule` is a module constant of class PageRule, `item` the type of one item."""

    name: Code
    name_async: Code
    rule_name: Code
    rule: tuple[ArgumentView, ...]
    item: Code


def pages_view(operation: ir.Operation, method: ir.Method, views: ResourceModule) -> PagesView | None:
    """The iterator of a method whose pagination is declared in the config."""
    pagination = method.pagination
    if pagination is None:
        return None
    views.imports.overlay("helpers.pagination", "PageRule", "iterate", "iterate_async")
    views.imports.check("collections.abc", "AsyncIterator", "Iterator")
    rule = [
        ArgumentView(Code("kind"), literal(pagination.kind)),
        ArgumentView(Code("parameter"), literal(pagination.parameter)),
        ArgumentView(Code("keyword"), literal(_keyword(operation, pagination.parameter))),
        ArgumentView(Code("items"), _path(pagination.items)),
    ]
    if pagination.next:
        rule.append(ArgumentView(Code("next"), _path(pagination.next)))
    if pagination.size:
        rule.append(ArgumentView(Code("size"), literal(_keyword(operation, pagination.size))))
    item = pagination.item or ir.Scalar("any")
    return PagesView(
        name=identifier(pagination.iterator),
        name_async=identifier(f"{pagination.iterator}_async"),
        rule_name=views.constant(method.name, "PAGES"),
        rule=tuple(rule),
        item=views.annotations.write(item),
    )


def _keyword(operation: ir.Operation, wire: str) -> str:
    """The method's argument for a query parameter or a property of the body; empty where there is none."""
    fields = operation.body.fields if operation.body else ()
    named: list[ir.Parameter | ir.Field] = [*operation.parameters, *fields]
    return next((argument.name for argument in named if argument.wire == wire), "")


def _path(dotted: str) -> Code:
    return Code(repr(tuple(step for step in dotted.split(".") if step)))
