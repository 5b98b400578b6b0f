"""What every part of lowering shares: the document's nodes, references, complaints, and a bound on the work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeGuard

from attrs import define, field

from ...document.diagnostics import Diagnostics
from ...document.document import Document
from ...ir import Place
from ...ir.ledger import Ledger
from ...naming.registers import Names
from ...settings.config import Config
from .kept_names import KeptNames

_MAX_NODES = 3_000_000
MAX_DEPTH = 45
"""How deep inline schemas nest; about ten calls each, and Python stops at a thousand."""


def is_map(value: object) -> TypeGuard[dict[str, Any]]:
    """--"""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether a value of the document is a list."""
    return isinstance(value, list)


class Node(NamedTuple):
    """A value of the document and its JSON pointer (RFC 6901, without the `#`)."""

    value: Any
    pointer: str

    def child(self, key: str | int) -> Node:
        """The member under a key, or the item at an index, which must exist."""
        step = str(key).replace("~", "~0").replace("/", "~1")
        return Node(self.value[key], f"{self.pointer}/{step}")

    def get(self, key: str) -> Node:
        """The member under a key; a node whose value is None where there is none."""
        step = key.replace("~", "~0").replace("/", "~1")
        value = self.value.get(key) if is_map(self.value) else None
        return Node(value, f"{self.pointer}/{step}")

    def mapping(self, key: str) -> Node:
        """Like `get`, but an empty mapping where the member is missing or no mapping."""
        found = self.get(key)
        return found if is_map(found.value) else Node({}, found.pointer)

    def sequence(self, key: str) -> list[Node]:
        """The items of a list member; none where it is missing or no list."""
        found = self.get(key)
        return [found.child(i) for i in range(len(found.value))] if is_list(found.value) else []

    def members(self) -> Iterator[tuple[str, Node]]:
        """The members of a mapping sorted by key: an order of keys must not matter. Extensions (`x-`) are included."""
        if is_map(self.value):
            for key in sorted(self.value, key=str):
                yield str(key), self.child(key)


@define
class Context:
    """The document that is being lowered, and where its complaints and names go."""

    document: Document
    config: Config
    diagnostics: Diagnostics
    ledger: Ledger
    names: Names
    kept: KeptNames
    replaced: list[Any] = field(init=False, factory=list[Any])
    """What lowering exchanged in the document. It must live on: places are found by identity."""
    _said: set[str] = field(init=False, factory=set[str])
    _nodes: int = field(init=False, default=0)
    _resolved: dict[tuple[str, str], Node | None] = field(init=False, factory=dict[tuple[str, str], Node | None])

    @property
    def root(self) -> Node:
        """The document itself."""
        return Node(self.document.root, "")

    def place(self, pointer: str) -> Place:
        """Where a node stands in the file."""
        return self.document.place(pointer)

    def warn(self, pointer: str, message: str, hint: str = "") -> None:
        """Report what was recovered from."""
        self.diagnostics.warning(self.place(pointer), message, hint)

    def warn_once(self, pointer: str, message: str, hint: str = "") -> None:
        """Report at its first place what a document may do hundreds of times."""
        if message not in self._said:
            self._said.add(message)
            self.warn(pointer, message, hint)

    def visit(self, pointer: str) -> bool:
        """Count a node; False once the document has cost more than any honest one does (a bomb of YAML aliases)."""
        self._nodes += 1
        if self._nodes == _MAX_NODES:
            self.diagnostics.error(self.place(pointer), f"the document has more than {_MAX_NODES} nodes")
        return self._nodes < _MAX_NODES

    def resolve(self, node: Node) -> Node | None:
        """The node after following `$ref`s, whatever stands beside them; None after a complaint."""
        seen: set[str] = set()
        while is_map(node.value) and isinstance(node.value.get("$ref"), str):
            target = self.target(node)
            if target is None:
                return None
            if target.pointer in seen:
                self.warn(
                    node.pointer + "/$ref", f"$ref leads back to itself: {node.value['$ref']}", "taken as any value"
                )
                return None
            seen.add(target.pointer)
            node = target
        return node

    def target(self, node: Node) -> Node | None:
        """The node that a `$ref` names, one step; None after a complaint where there is none."""
        reference = node.value["$ref"]
        key = (reference, node.pointer.partition("#")[0] if "#" in node.pointer else "")
        if key not in self._resolved:
            found = self.document.target(reference, node.pointer)
            self._resolved[key] = None if found is None else Node(found[0], found[1])
        elif self._resolved[key] is None:
            self.document.target(reference, node.pointer)  # Another place to complain about.
        return self._resolved[key]

    def follow(self, node: Node) -> Node:
        """Like `resolve`, but an empty mapping in place of what is not there: for everything that is no schema."""
        found = self.resolve(node)
        if found is None or not is_map(found.value):
            return Node({}, node.pointer)
        return found


def component(pointer: str) -> str | None:
    """The raw name of the component schema at a pointer; None for any other place."""
    prefix = "/components/schemas/"
    if pointer.startswith(prefix) and "/" not in pointer[len(prefix) :]:
        return pointer[len(prefix) :].replace("~1", "/").replace("~0", "~")
    return None
