"""The rule by which an API pages: where the items stand, and what asks for the next page."""

from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ...core.errors import ResponseValidationError
from ...core.types import UNSET
from ...models.base import Model, property_of


@define
class PageRule:
    """How the next page is asked for.

    `parameter` is the wire name that changes from page to page: to the value at `next` (`cursor`), by the number of
    items received (`offset`), or by one (`page`, from `start`). `keyword` is the method's argument for it, empty where
    it has none and the query is added to; `inner` is the property of that argument, where it is an object. A `link` has
    none of them: the address of the next page stands at `next`, or in the `Link` header.

    `items` is the path of the list; `size` the argument that holds the size of a page. What stands at `last` is true on
    the last page, or how many pages (for `offset`, items) there are; at `more`, true as long as there are others.
    """

    kind: Literal["cursor", "offset", "page", "link"]
    parameter: str = ""
    keyword: str = ""
    items: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    size: str = ""
    last: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    start: int = 1
    inner: str = ""


def items_of(page: Any, rule: PageRule) -> list[Any]:
    """Return the items of a page. Raises `ResponseValidationError` if something else stands in their place."""
    found = at(page, rule.items)
    if found.__class__ is not list and found is not None and found is not UNSET:
        raise ResponseValidationError(f"Response validation failed: no list of items in {'.'.join(rule.items)}", None)
    return found or []


def is_last(page: Any, rule: PageRule) -> bool:
    """Return whether a page says that it is the last one."""
    return bool(rule.more and not at(page, rule.more)) or bool(rule.last and at(page, rule.last) is True)


def at(value: Any, path: tuple[str, ...]) -> Any:
    """Return what stands at a path of properties and list indexes, in models and in plain JSON; None if nothing
    does.
    """
    for step in path:
        if isinstance(value, Model):
            value = property_of(value, step)
        elif value.__class__ is dict:
            value = value.get(step)
        elif value.__class__ is list and step.lstrip("-").isdigit():
            value = value[int(step)] if -len(value) <= int(step) < len(value) else None
        else:
            return None
    return value
