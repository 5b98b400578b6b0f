"""Finds inline schemas that a document writes more than once.

They become one class, named after none of its owners alone.

Two schemas are the same if everything is that decides a type. Titles, descriptions, examples and extensions do not.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from typing import Any

from attrs import define, field

from ..reading.context import Context, is_list, is_map, step

_ANNOTATIONS = frozenset(
    {"title", "description", "summary", "example", "examples", "externalDocs", "xml", "$id", "$comment", "deprecated"}
)
_VALUES = frozenset({"example", "examples", "default", "enum", "const"})
"""Keywords that hold values, in which nothing is a schema."""
_NAMED = frozenset({"properties", "patternProperties", "$defs", "definitions", "dependentSchemas"})
"""Keywords whose members are schemas by name."""
_MAX_DEPTH = 60
_MAX_NODES = 2_000_000
"""How many nodes are looked at: more than any honest document has."""


@define(eq=False, repr=False)
class Repeats:
    """The inline objects and enumerations of a document, by what they say."""

    _places: dict[str, list[str]] = field(init=False, factory=lambda: defaultdict[str, list[str]](list))
    """Fingerprint -> pointers, in the order of the document's keys."""
    _prints: dict[str, str] = field(init=False, factory=dict[str, str])
    """Pointer -> fingerprint, of those that stand more than once."""
    _known: dict[int, str] = field(init=False, factory=dict[int, str])
    _seen: int = field(init=False, default=0)

    @classmethod
    def of(cls, context: Context) -> Repeats:
        """Read a whole document."""
        found = cls()
        for part in ("paths", "components", "webhooks"):
            found._walk(*context.root.get(part), 0)
        for print_, pointers in found._places.items():
            if len(pointers) > 1:
                found._prints |= dict.fromkeys(pointers, print_)
        return found

    def fingerprint(self, pointer: str) -> str | None:
        """Return what tells the schema at a pointer from others. None for one that stands once, and for components."""
        return self._prints.get(pointer)

    def places(self, print_: str) -> list[str]:
        """Return the pointers of all schemas that are the same as one."""
        return self._places[print_]

    def _walk(self, value: Any, pointer: str, depth: int) -> None:
        self._seen += 1
        if depth > _MAX_DEPTH or self._seen > _MAX_NODES:
            return
        if is_map(value):
            if is_map(value.get("properties")) or is_list(value.get("enum")):
                component = pointer.startswith("/components/schemas/") and pointer.count("/") == 3
                if not component and not pointer.endswith("/properties"):
                    self._places[self._print(value, 0)].append(pointer)
            for key in sorted(value):
                inner = value[key]
                if isinstance(inner, (dict, list)) and key not in _VALUES:
                    self._walk(inner, f"{pointer}/{step(key)}", depth + 1)
        elif is_list(value):
            for i, inner in enumerate(value):
                if isinstance(inner, (dict, list)):
                    self._walk(inner, f"{pointer}/{i}", depth + 1)

    def _print(self, value: Any, depth: int) -> str:
        """Return a digest of what a schema says. Each part of the document is read once, however deep it stands."""
        if not (is_map(value) or is_list(value)):
            return json.dumps(value)
        known = self._known.get(id(value))
        if known is not None:
            return known
        if depth > _MAX_DEPTH:
            return f"deep {id(value)}"
        said = self._members(value, depth) if is_map(value) else [self._print(item, depth + 1) for item in value]
        digest = hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
        self._known[id(value)] = digest
        return digest

    def _members(self, value: dict[str, Any], depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, inner in value.items():
            if key in _ANNOTATIONS or key.startswith("x-"):
                continue
            if key in _NAMED and is_map(inner):
                found[key] = {name: self._print(part, depth + 1) for name, part in inner.items()}
            elif key == "required" and is_list(inner):
                found[key] = sorted(map(str, inner))
            else:
                found[key] = self._print(inner, depth + 1)
        return found
