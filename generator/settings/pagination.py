"""Reads `[tool.sdk.pagination]`: how the next page of an operation is asked for, or that it has no pages."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

from .toml_table import Table

PaginationKind: TypeAlias = Literal["cursor", "offset", "page", "link"]
_KINDS: tuple[PaginationKind, ...] = ("cursor", "offset", "page", "link")


@frozen
class PaginationRule:
    """How the next page of an operation is asked for. Paths are dotted names of properties in the response.

    `items` is the list, empty where the whole response is the list. `next` is the next cursor, or the address of the
    next page; a `link` without it is read from the `Link` header. `last` is true on the last page, or how many pages
    (for `offset`, items) there are; `more` is true on all pages but the last. `start` is the number of the first page:
    where it is not given 1, and in rules what the document says of its parameter.
    """

    kind: PaginationKind
    parameter: str = ""
    items: str = ""
    next: str | None = None
    size: str | None = None
    last: str | None = None
    more: str | None = None
    start: int | None = None


def read_pagination(table: Table) -> dict[str, PaginationRule | None]:
    """Return the rules by operation. `false` gives None: no pages, whatever the document looks like."""
    found: dict[str, PaginationRule | None] = {}
    for key in table.data:
        if isinstance(table.data[key], bool):
            table.flag(key, must_be=False)
            found[key] = None
            continue
        rule = read_pages(table.table(key))
        if rule is not None:
            found[key] = rule
    return found


def read_pages(rule: Table) -> PaginationRule | None:
    """Return what a table says of the pages of one operation; None after a complaint."""
    asked = rule.text("kind", _is_kind)
    kind: PaginationKind | None = next((known for known in _KINDS if known == asked), None)
    parameter, items = rule.text("parameter"), rule.text("items", empty=True)
    following, size, start = rule.text("next"), rule.text("size"), rule.number("start")
    last, more = rule.text("last"), rule.text("more")
    wanted = ["kind", *([] if kind == "link" else ["parameter"]), "items", *(["next"] if kind == "cursor" else [])]
    complete = rule.require(*wanted)
    rule.reject_others()
    if kind is None or items is None or not complete:
        return None
    return PaginationRule(kind, parameter or "", items, following, size, last, more, start)


def _is_kind(text: str) -> bool:
    return text in _KINDS
