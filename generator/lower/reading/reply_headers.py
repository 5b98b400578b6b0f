"""Reads the headers that responses declare (OpenAPI §4.8.21), for `diff` and for links to a next page."""

from __future__ import annotations

from collections.abc import Iterable

from ... import ir
from .context import Context, Node, is_list, is_map


def headers_of(context: Context, responses: Iterable[tuple[str, Node]]) -> tuple[ir.ReplyHeader, ...]:
    """Return the headers of responses by status and name.

    Names are in lower case, as HTTP compares them (RFC 9110 §5.1).
    """
    found: list[ir.ReplyHeader] = []
    for status, node in responses:
        for name, raw in node.mapping("headers").members():
            header = context.follow(raw)
            required = header.value.get("required") is True
            place = context.place(header.pointer)
            found.append(ir.ReplyHeader(status, name.lower(), _type(context, header), required, place))
    return tuple(sorted(found, key=lambda header: (header.status, header.name)))


def _type(context: Context, header: Node) -> str:
    """Return what a header's schema says, in words: `integer`, `string date-time`."""
    schema = context.follow(header.get("schema")) if is_map(header.get("schema").value) else Node({}, header.pointer)
    kind, form = schema.value.get("type"), schema.value.get("format")
    kinds = [str(each) for each in kind] if is_list(kind) else [kind] if isinstance(kind, str) else []
    return " ".join([*sorted(kinds), *([form] if isinstance(form, str) else [])])
