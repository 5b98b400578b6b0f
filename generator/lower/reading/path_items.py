"""Reads path items: the operations of each path, in the document or in other files of it (OpenAPI §4.8.9).

A path item may be a `$ref`, and what stands beside it is added. Large documents write each operation as a `$ref` to a
file too, which the specification does not provide for. An operation whose `$ref` leads nowhere cannot be generated.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from .context import Context, Node, is_map

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


@frozen(eq=False, repr=False)
class PathOperation:
    """An operation and where it stands. `items` are the path items around it, the outermost last."""

    path: str
    method: str
    node: Node
    items: tuple[Node, ...]


def operations(context: Context) -> Iterator[PathOperation]:
    """Return every operation of the document by path and method, and count it in the ledger."""
    paths = _target(context, context.root.get("paths"), "paths")
    if paths is None:
        return
    for path, raw in paths.members():
        if path.startswith("x-") or raw.value is None:
            continue
        item = _target(context, raw, path)
        if item is None:
            continue
        items = (item,) if item == raw else (item, raw)
        yield from _operations(context, path, items)


def first_of_each_id(context: Context) -> dict[str, str]:
    """Return the pointer of the operation that keeps each operationId: the first one of the document that has it.

    This is the one place where the order of a mapping counts. By any other order, a new path could rename the method of
    an old one.
    """
    found: dict[str, str] = {}
    paths = context.follow(context.root.get("paths"))
    for path in paths.value:
        raw = paths.child(path)
        item = context.follow(raw) if is_map(raw.value) else raw
        for holder in dict.fromkeys((raw.pointer, item.pointer)):
            node = raw if holder == raw.pointer else item
            keys = [key for key in node.value if key in METHODS] if is_map(node.value) else []
            more = [each for _, each in node.mapping("additionalOperations").members()]
            for operation in [*map(node.child, keys), *more]:
                target = context.follow(operation) if is_map(operation.value) else operation
                name = target.value.get("operationId") if is_map(target.value) else None
                if isinstance(name, str) and name.strip() and not str(path).startswith("x-"):
                    found.setdefault(name, target.pointer)
    return found


def _operations(context: Context, path: str, items: tuple[Node, ...]) -> Iterator[PathOperation]:
    found: dict[str, Node] = {}
    for item in items:
        found |= {method: node for method in METHODS if (node := item.get(method)).value is not None}
        found |= {method.lower(): node for method, node in item.mapping("additionalOperations").members()}
    for method, raw in found.items():
        target = _target(context, raw, f"{method.upper()} {path}")
        if target is not None:
            context.ledger.count("operation", f"{method.upper()} {path}")
            yield PathOperation(path, method, target, items)


def _target(context: Context, node: Node, name: str) -> Node | None:
    """Return the mapping at a node, or the one that its `$ref` leads to.

    None, and an entry in the ledger, if none does.
    """
    if node.value is None:
        return None
    found = context.resolve(node) if is_map(node.value) else None
    if found is not None and is_map(found.value):
        return found
    refers = is_map(node.value) and "$ref" in node.value
    reason = "its $ref leads nowhere" if refers else "it is no mapping"
    excluded = name in context.config.exclude_operations
    context.ledger.count("operation", name)
    context.ledger.leave_out("operation", name, reason, context.place(node.pointer), excluded=excluded)
    return None
