"""What every part of lowering shares: the document's nodes, references, complaints, and a bound on the work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeGuard

from attrs import define, field

from ...document.diagnostics import Diagnostics
from ...document.document import Document
from ...ir import Place
from ...ir.ledger import Ledger
from ...naming.registers import Register
from ...settings.config import Config
from .kept_names import KeptNames

_MAX_NODES = 3_000_000
MAX_DEPTH = 45
"""How deep inline schemas nest; about ten calls each, and Python stops at a thousand."""


def is_map(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a value of the document is a mapping."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether a value of the document is a list."""
    return isinstance(value, list)


class Node(NamedTuple):
    """A value of the document, and its JSON pointer (RFC 6901, without the `#`)."""

    value: Any
    pointer: str

    def child(self, key: str | int) -> Node:
        """Return the member under a key, or the item at an index. It must exist."""
        return Node(self.value[key], f"{self.pointer}/{step(str(key))}")

    def get(self, key: str) -> Node:
        """Return the member under a key; a node whose value is None if there is none."""
        value = self.value.get(key) if is_map(self.value) else None
        return Node(value, f"{self.pointer}/{step(key)}")

    def mapping(self, key: str) -> Node:
        """Return the mapping under a key; an empty one if the member is missing or no mapping."""
        found = self.get(key)
        return found if is_map(found.value) else Node({}, found.pointer)

    def sequence(self, key: str) -> list[Node]:
        """Return the items of the list under a key; none if the member is missing or no list."""
        items = self.value.get(key) if is_map(self.value) else None
        if not is_list(items):
            return []
        pointer = f"{self.pointer}/{step(key)}"
        return [Node(item, f"{pointer}/{i}") for i, item in enumerate(items)]

    def members(self) -> Iterator[tuple[str, Node]]:
        """Iterate over the members of a mapping, sorted by key: the order of keys must not matter.

        Extensions are included.
        """
        if is_map(self.value):
            for key in sorted(self.value, key=str):
                yield str(key), self.child(key)


def step(key: str) -> str:
    """Return a key as a step of a pointer."""
    return key.replace("~", "~0").replace("/", "~1") if "~" in key or "/" in key else key


@define(eq=False, repr=False)
class Context:
    """The document that is being lowered, and where complaints and names go."""

    document: Document
    config: Config
    diagnostics: Diagnostics
    ledger: Ledger
    register: Register
    kept: KeptNames
    replaced: list[Any] = field(init=False, factory=list[Any])
    """What lowering exchanged in the document. It must live on: places are found by identity."""
    elsewhere: dict[str, str] = field(init=False, factory=dict[str, str])
    """Pointers into other files of component schemas that are nothing but a `$ref` there -> their raw names."""
    _said: set[str] = field(init=False, factory=set[str])
    _nodes: int = field(init=False, default=0)
    _resolved: dict[tuple[str, str], Node | None] = field(init=False, factory=dict[tuple[str, str], Node | None])
    _ends: dict[tuple[str, str], Node] = field(init=False, factory=dict[tuple[str, str], Node])
    """Where the `$ref`s that were followed lead in the end, so that a chain of them is walked once."""

    @property
    def root(self) -> Node:
        """The document's root."""
        return Node(self.document.root, "")

    def place(self, pointer: str) -> Place:
        """Return where a node stands."""
        return self.document.place(pointer)

    def where(self, pointer: str) -> str:
        """Return where a node stands as text, for a complaint about something else."""
        place = self.place(pointer)
        return f"{place.file}:{place.line}:{place.column}"

    def warn(self, pointer: str, message: str, hint: str = "") -> None:
        """Report something that lowering has recovered from."""
        self.diagnostics.warning(self.place(pointer), message, hint)

    def warn_once(self, pointer: str, message: str, hint: str = "") -> None:
        """Report something that a document may do hundreds of times, at its first place only."""
        if message not in self._said:
            self._said.add(message)
            self.warn(pointer, message, hint)

    def visit(self, pointer: str) -> bool:
        """Count a node that is lowered. False, after an error, for a document that costs more than any honest one does.

        A few lines of YAML aliases can stand for billions of nodes.
        """
        self._nodes += 1
        if self._nodes == _MAX_NODES:
            self.diagnostics.error(self.place(pointer), f"the document has more than {_MAX_NODES} nodes")
        return self._nodes < _MAX_NODES

    def resolve(self, node: Node) -> Node | None:
        """Follow `$ref`s, whatever stands beside them, and return the node at their end. None after a complaint."""
        if not is_map(node.value) or "$ref" not in node.value:
            return node  # as most do
        seen: set[str] = set()
        passed: list[tuple[Any, str]] = []
        while is_map(node.value) and isinstance(node.value.get("$ref"), str):
            passed.append(_reference_at(node))
            target = self._ends.get(passed[-1]) or self.target(node)
            if target is None:
                return None
            if target.pointer in seen:
                self.warn(
                    node.pointer + "/$ref", f"$ref leads back to itself: {node.value['$ref']}", "taken as any value"
                )
                return None
            seen.add(target.pointer)
            node = target
        self._ends.update(dict.fromkeys(passed, node))
        return node

    def target(self, node: Node) -> Node | None:
        """Return the node that a `$ref` names, one step on. None after a complaint if nothing is there."""
        reference = node.value["$ref"]
        key = _reference_at(node)
        if key not in self._resolved:
            found = self.document.target(reference, node.pointer)
            self._resolved[key] = None if found is None else Node(found[0], found[1])
        elif self._resolved[key] is None:
            self.document.target(reference, node.pointer)  # Another place to complain about.
        return self._resolved[key]

    def leads_nowhere(self, node: Node) -> bool:
        """Whether a node is a `$ref` at which nothing stands, which lowering has complained about before."""
        if not is_map(node.value) or not isinstance(node.value.get("$ref"), str):
            return False
        return self._resolved.get(_reference_at(node), node) is None

    def follow(self, node: Node) -> Node:
        """Follow `$ref`s as `resolve` does; return an empty mapping where they lead to none.

        For everything but schemas.
        """
        found = self.resolve(node)
        if found is None or not is_map(found.value):
            return Node({}, node.pointer)
        return found

    def component(self, pointer: str) -> str | None:
        """Return the raw name of the component schema at a pointer, or None for any other pointer."""
        prefix = "/components/schemas/"
        if pointer.startswith(prefix) and "/" not in pointer[len(prefix) :]:
            return pointer[len(prefix) :].replace("~1", "/").replace("~0", "~")
        return self.elsewhere.get(pointer)


def _reference_at(node: Node) -> tuple[Any, str]:
    """Return the `$ref` of a node, and the file that it is relative to."""
    return node.value["$ref"], node.pointer.partition("#")[0] if "#" in node.pointer else ""
