"""Names of an earlier run. They stay, because callers use them, whatever else the document has by now."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from ...document.document import Document
from ...document.tree import is_list, is_mapping
from ...ir.names import GivenNames, MethodName
from ...naming import class_name

_AGAIN = "~2"
"""What no pointer contains: only `~0` and `~1` are escapes (RFC 6901 §3)."""


@define(eq=False, repr=False)
class KeptNames:
    """The names that the lock remembers, and those that this run gives. The owner of a class is a schema, at a pointer.

    Pointers are stored with the location and the name of a parameter in place of its index, which other parameters
    change. Where one schema gives rise to several classes, as an inline member of a union without a name of its own
    does, those after the first have its pointer with `_AGAIN`.
    """

    document: Document
    earlier: GivenNames
    operations: dict[str, MethodName] = field(init=False, factory=dict[str, MethodName])
    schemas: dict[str, str] = field(init=False, factory=dict[str, str])
    _adopted: dict[str, str] = field(init=False, factory=dict[str, str])
    _reserved: set[str] = field(init=False, factory=set[str])

    def __attrs_post_init__(self) -> None:
        there = (name for pointer, name in self.earlier.schemas.items() if self._stands(pointer))
        self._reserved = {name.casefold() for name in there}

    @property
    def given(self) -> GivenNames:
        """The names of this run."""
        return GivenNames(dict(sorted(self.operations.items())), dict(sorted(self.schemas.items())))

    def method(self, key: str, words: str) -> str:
        """Return the dotted name that an operation had.

        It is empty if there was none, or if the document's own words for the operation are others now.
        """
        known = self.earlier.operations.get(key)
        return known.name if known is not None and known.words == words else ""

    def schema(self, pointer: str) -> str:
        """Return the class that a schema had; empty text if it had none."""
        if pointer in self._adopted:
            return self._adopted[pointer]
        return self.earlier.schemas.get(self._stable(pointer), "") if self.earlier.schemas else ""

    def owner(self, pointer: str) -> str:
        """Return what owns the next class that a schema gives rise to: its pointer, unless that has one already."""
        while self._stable(pointer) in self.schemas:
            pointer += _AGAIN
        return pointer

    def adopt(self, pointer: str, name: str) -> None:
        """Let a schema have the class that others had which say the same."""
        self._adopted[pointer] = name

    def wishes(self, pointer: str, wanted: Sequence[str]) -> tuple[str, ...]:
        """Return the names that a schema would like: the one that it had, else those that no other schema had."""
        had = self.schema(pointer)
        if had:
            return (had, *wanted)
        if not self._reserved:
            return tuple(wanted)
        free = tuple(wish for wish in wanted if class_name(wish).casefold() not in self._reserved)
        return free or tuple(f"{wish}Schema" for wish in wanted)

    def give(self, pointer: str, name: str) -> None:
        """Record the class of a schema for the next run."""
        self.schemas[self._stable(pointer)] = name

    def _stable(self, pointer: str) -> str:
        if "/parameters/" not in pointer:
            return pointer
        steps = pointer.split("/")
        for i in range(2, len(steps)):
            if steps[i - 1] == "parameters" and steps[i].isdigit():
                value = self.document.get("/".join(steps[: i + 1]))
                if is_mapping(value):
                    steps[i] = f"{value.get('in')}:{value.get('name')}".replace("~", "~0").replace("/", "~1")
        return "/".join(steps)

    def _stands(self, stable: str) -> bool:
        """Whether a schema of an earlier run is still in the document."""
        while stable.endswith(_AGAIN):
            stable = stable.removesuffix(_AGAIN)
        steps = stable.split("/")
        for i in range(2, len(steps)):
            if steps[i - 1] == "parameters" and ":" in steps[i]:
                place, _, name = steps[i].replace("~1", "/").replace("~0", "~").partition(":")
                every = self.document.get("/".join(steps[:i]))
                found = (
                    str(at) for at, value in enumerate(every if is_list(every) else [])
                    if is_mapping(value) and str(value.get("in")) == place and str(value.get("name")) == name
                )  # fmt: skip
                steps[i] = next(found, steps[i])
        return self.document.get("/".join(steps)) is not None
