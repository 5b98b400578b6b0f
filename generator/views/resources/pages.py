"""The iterator over all items that a paginated operation has beside its method."""

from __future__ import annotations

from attrs import frozen

from ... import ir
from ..docs.methods import MethodText
from ..python.code import Code, identifier, literal
from .module import ResourceModule
from .route import ArgumentView


@frozen(eq=False, repr=False)
class PagesView:
    """One such iterator. `rule` has the arguments of its `PageRule` constant, `item` is the type of one item."""

    name: Code
    name_async: Code
    rule_name: Code
    rule: tuple[ArgumentView, ...]
    item: Code
    doc: Code
    doc_async: Code


def pages_view(operation: ir.Operation, method: ir.Method, views: ResourceModule, text: MethodText) -> PagesView | None:
    """Return the iterator of a method, or None where the settings declare no pagination for it."""
    pagination = method.pagination
    if pagination is None:
        return None
    views.imports.overlay("helpers.pagination", "iterate", "iterate_async")
    views.imports.overlay("helpers.pagination", "PageRule")
    views.imports.add("collections.abc", "AsyncIterator", "Iterator")
    rule = [ArgumentView(Code("kind"), literal(pagination.kind))]
    if pagination.kind != "link":
        argument, _, inner = pagination.parameter.partition(".")
        keyword = _keyword(operation, pagination.parameter)
        if inner and not keyword:
            keyword = _keyword(operation, argument)
            rule += [ArgumentView(Code("parameter"), literal(inner)), ArgumentView(Code("inner"), literal(inner))]
        else:
            rule.append(ArgumentView(Code("parameter"), literal(pagination.parameter)))
        rule.append(ArgumentView(Code("keyword"), literal(keyword)))
    rule.append(ArgumentView(Code("items"), _path(pagination.items)))
    for name, path in (("next", pagination.next), ("last", pagination.last), ("more", pagination.more)):
        if path:
            rule.append(ArgumentView(Code(name), _path(path)))
    if pagination.size:
        rule.append(ArgumentView(Code("size"), literal(_keyword(operation, pagination.size))))
    if pagination.kind == "page" and pagination.start != 1:
        rule.append(ArgumentView(Code("start"), literal(pagination.start)))
    item = views.annotations.write(pagination.item or ir.Scalar("any"))
    return PagesView(
        name=identifier(pagination.iterator),
        name_async=identifier(f"{pagination.iterator}_async"),
        rule_name=views.constant(method.name, "PAGES"),
        rule=tuple(rule),
        item=item,
        doc=text.pages(pagination.iterator, item),
        doc_async=text.pages(pagination.iterator, item, asynchronous=True),
    )


def _keyword(operation: ir.Operation, wire: str) -> str:
    """Return the method's argument for a query parameter or a property of the body; empty where there is none."""
    fields = operation.body.fields if operation.body else ()
    named: list[ir.Parameter | ir.Field] = [*operation.parameters, *fields]
    return next((argument.name for argument in named if argument.wire == wire), "")


def _path(dotted: str) -> Code:
    return Code(repr(tuple(step for step in dotted.split(".") if step)))
