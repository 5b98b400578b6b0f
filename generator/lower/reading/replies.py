"""Whether an operation answers with several of something, as `list` in a method's name promises."""

from __future__ import annotations

from ...naming.words import same_noun, words
from . import media_types
from .context import Context, Node, is_list

_ITEMS = frozenset({
    "collection", "content", "data", "edges", "elements", "entries", "hits", "items", "list", "matches", "nodes",
    "objects", "records", "resources", "result", "results", "rows", "value", "values",
})  # fmt: skip
"""What pages call the array of what they hold."""
_PAGING = frozenset({
    "_links", "count", "cursor", "first_id", "has_more", "hasmore", "last_id", "limit", "links", "meta", "metadata",
    "next", "next_cursor", "next_page", "next_page_token", "nextpagetoken", "offset", "page", "page_info", "page_size",
    "pages", "pagination", "paging", "per_page", "prev", "previous", "size", "total", "total_count", "total_pages",
    "total_results", "totalcount",
})  # fmt: skip
"""What stands beside the array in a page."""
_ENVELOPES = ("data", "result", "response")


def of(context: Context, operation: Node) -> Node:
    """Return the responses of an operation. Documents in several files may keep all of them in another one."""
    found = operation.mapping("responses")
    return context.follow(found) if "$ref" in found.value else found


def media(context: Context, operation: Node) -> list[str]:
    """Return the media types of its successes, without parameters."""
    members = [node for status, node in of(context, operation).members() if status.startswith("2")]
    return [media_types.base(name) for node in members for name, _ in context.follow(node).mapping("content").members()]


def many(context: Context, operation: Node, path: str) -> bool | None:
    """Whether the first successful JSON response is an array or a page. None where no schema says so."""
    for status, raw in sorted(of(context, operation).members()):
        if not status.startswith("2"):
            continue
        for name, content in context.follow(raw).mapping("content").members():
            if media_types.kind_of(name) == "json":
                last = words(path.split("#")[0].split("?")[0].rstrip("/").rsplit("/", 1)[-1])
                return _several(context, context.follow(context.follow(content).get("schema")), last)
    return None


def _several(context: Context, schema: Node, last: tuple[str, ...]) -> bool | None:
    """Whether a schema is an array or a page.

    `last` has the words of the path's last part, since pages are called so too.
    """
    for _ in range(2):
        types = schema.value.get("type")
        if types == "array" or (is_list(types) and "array" in types):
            return True
        members = _properties(context, schema)
        if not members:
            return None
        arrays = [wire for wire, node in members.items() if node.value.get("type") == "array"]
        names = [words(wire)[-1:] for wire in arrays]
        if any(wire.lower() in _ITEMS for wire in arrays):
            return True
        if any(name and last and same_noun(name[0], last[-1]) for name in names):
            return True
        if len(arrays) == 1 and any(wire.lower().replace("-", "_") in _PAGING for wire in members):
            return True
        inner = [members[wire] for wire in _ENVELOPES if wire in members]
        if len(inner) != 1:
            break
        schema = inner[0]
    return False


def _properties(context: Context, schema: Node) -> dict[str, Node]:
    """Return the properties of a schema and of the members of its `allOf`."""
    found: dict[str, Node] = {}
    for part in (*map(context.follow, schema.sequence("allOf")), schema):
        found |= {wire: context.follow(node) for wire, node in part.mapping("properties").members()}
    return found
