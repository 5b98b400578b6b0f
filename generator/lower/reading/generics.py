"""Writes out generic schemas: a template with `$dynamicRef`s, for each schema that binds these to types of its own.

    Page:     {properties: {items: {type: array, items: {$dynamicRef: '#T'}}}, $defs: {T: {$dynamicAnchor: T}}}
    UserPage: {$ref: Page, $defs: {T: {$dynamicAnchor: T, $ref: User}}}

This is the dynamic scope of JSON Schema 2020-12 (§8.2.3.2). Python's classes have none, so each schema that binds
something becomes an `allOf` with a copy of the template in which every `$dynamicRef` is a `$ref` to what is bound. The
document in memory is changed to that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import define, field

from .context import Context, Node, is_list, is_map

_MAX_COPIED = 200_000
"""Nodes that are copied in all: no honest document comes near."""


def expand(context: Context) -> None:
    """Write out every use of a generic schema."""
    _Expansion(context).run()


@define(eq=False, repr=False)
class _Expansion:
    context: Context
    _copied: int = field(init=False, default=0)
    _known: dict[str, tuple[set[str], dict[str, Node]]] = field(
        init=False, factory=lambda: dict[str, tuple[set[str], dict[str, Node]]]()
    )
    """What schemas name, by their pointers: each is read once."""

    def run(self) -> None:
        """Write out every generic schema of the document."""
        if not self.context.document.says("$dynamicRef"):
            return
        for node in list(_mappings(self.context.root)):
            bound = _anchors(node)
            if bound:
                self._write_out(node, bound)

    def _write_out(self, node: Node, bound: Mapping[str, str]) -> None:
        value = node.value
        members = [Node({"$ref": value["$ref"]}, node.pointer)] if isinstance(value.get("$ref"), str) else []
        members += node.sequence("allOf")
        made = [(member.value, self._member(member, bound)) for member in members]
        if any(after is not before for before, after in made):
            self.context.replaced.append(value.get("allOf"))
            value.pop("$ref", None)
            value["allOf"] = [after for _, after in made]

    def _member(self, member: Node, bound: Mapping[str, str]) -> Any:
        if is_map(member.value) and isinstance(member.value.get("$ref"), str):
            return self._copy(member, bound, (member.pointer,))
        return member.value

    def _copy(self, node: Node, bound: Mapping[str, str], open_: tuple[str, ...]) -> Any:
        """Return a copy of a schema with what is bound in it, or the schema itself where nothing of it is."""
        value = node.value
        self._copied += 1
        if self._copied > _MAX_COPIED or len(open_) > 40:
            return value
        if is_list(value):
            return [self._copy(node.child(i), bound, open_) for i in range(len(value))]
        if not is_map(value):
            return value
        name = _fragment(value.get("$dynamicRef"))
        if name in bound:
            return {"$ref": "#" + bound[name], **{k: v for k, v in value.items() if k != "$dynamicRef"}}
        if isinstance(value.get("$ref"), str):
            target = self.context.target(node)
            if target is None or target.pointer in open_ or not self._used(target) & bound.keys():
                return value
            inner = {**_anchors(node), **_anchors(target), **bound}  # The outermost binding holds.
            copy = self._copy(target, inner, (*open_, target.pointer))
            rest = {key: item for key, item in value.items() if key not in ("$ref", "$defs")}
            return {**rest, "allOf": [copy, *rest.get("allOf", [])]} if rest else copy
        return {key: self._copy(node.child(key), bound, open_) for key in value if key != "$defs"}

    def _used(self, node: Node) -> set[str]:
        """Return the anchors that the `$dynamicRef`s of a schema name, those behind its `$ref`s included."""
        found: set[str] = set()
        seen = {node.pointer}
        waiting = [node]
        while waiting:
            names, targets = self._said(waiting.pop())
            found |= names
            waiting += [target for pointer, target in targets.items() if pointer not in seen]
            seen |= targets.keys()
        return found

    def _said(self, node: Node) -> tuple[set[str], dict[str, Node]]:
        """Return what a schema itself names: anchors, and by their pointers the schemas that it refers to."""
        if node.pointer not in self._known:
            parts = list(_mappings(node))
            names = {name for part in parts if (name := _fragment(part.value.get("$dynamicRef")))}
            targets = [self.context.target(part) for part in parts if isinstance(part.value.get("$ref"), str)]
            self._known[node.pointer] = names, {target.pointer: target for target in targets if target is not None}
        return self._known[node.pointer]


def _anchors(node: Node) -> dict[str, str]:
    """Return what a schema binds, by name: the pointers of its own dynamic anchor and of those of its `$defs`."""
    own = node.value.get("$dynamicAnchor")
    found = {own: node.pointer} if isinstance(own, str) else {}
    for key in ("$defs", "definitions"):
        for _, part in node.mapping(key).members():
            name = part.value.get("$dynamicAnchor") if is_map(part.value) else None
            if isinstance(name, str):
                found[name] = part.pointer
    return found


def _fragment(reference: Any) -> str:
    """Return the name of the anchor in a `$dynamicRef`; empty for none. A JSON pointer is no anchor's name."""
    return str(reference).partition("#")[2]


def _mappings(root: Node) -> Iterator[Node]:
    """Return every mapping below a node, the node itself included, the outermost first."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if is_map(node.value):
            yield node
            waiting += [node.child(key) for key, value in node.value.items() if isinstance(value, (dict, list))]
        elif is_list(node.value):
            waiting += [node.child(i) for i, value in enumerate(node.value) if isinstance(value, (dict, list))]
