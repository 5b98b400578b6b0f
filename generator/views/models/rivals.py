"""Which variants of a union one object could be taken for, told for all of them in a time that grows as their number.

A set of variants is an integer here, with one bit for each of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ... import ir


class Rivals:
    """Knows the rivals of each variant: variants that would take each other's objects.

    Two variants are rivals when one knows every property that the other requires, and no constant tells them apart.
    What is no model takes every object.
    """

    def __init__(self, variants: Sequence[ir.Variant], models: Sequence[ir.Model | None]) -> None:
        self._variants = variants
        self._known = [None if model is None else frozenset(f.wire for f in model.fields) for model in models]
        self._all = (1 << len(variants)) - 1
        self._open = _bits(index for index, known in enumerate(self._known) if known is None)
        self._knowing: dict[str, int] = defaultdict(int)
        self._stating: dict[str, int] = defaultdict(int)
        self._agreeing: dict[tuple[str, str | int | float | bool], int] = defaultdict(int)
        requiring: dict[frozenset[str], int] = defaultdict(int)
        for index, (variant, known) in enumerate(zip(variants, self._known, strict=True)):
            for wire in known or ():
                self._knowing[wire] |= 1 << index
            for wire, value in variant.constants:
                self._stating[wire] |= 1 << index
                self._agreeing[wire, value] |= 1 << index
            requiring[frozenset(variant.required)] |= 1 << index
        self._requiring: dict[str | None, list[tuple[frozenset[str], int]]] = defaultdict(list)
        for required, bits in requiring.items():
            rarest = min(required, key=lambda wire: (self._knowing[wire].bit_count(), wire), default=None)
            self._requiring[rarest].append((required, bits))

    def of(self, index: int) -> int:
        """Return the rivals of a variant."""
        found = self._open | self._taking(index) | self._given(self._known[index])
        for wire, value in self._variants[index].constants:
            found &= ~self._stating[wire] | self._agreeing[wire, value]
        return found & ~(1 << index)

    def _taking(self, index: int) -> int:
        """Return the variants that know each property which this one requires."""
        found = self._all
        for wire in self._variants[index].required:
            found &= self._knowing.get(wire, 0)
        return found

    def _given(self, known: frozenset[str] | None) -> int:
        """Return the variants whose required properties are all known here."""
        if known is None:
            return self._all
        candidates = [entry for wire in (None, *known) for entry in self._requiring.get(wire, ())]
        return _union(bits for required, bits in candidates if required <= known)


def _bits(indexes: Iterable[int]) -> int:
    return sum(1 << index for index in indexes)


def _union(sets: Iterable[int]) -> int:
    found = 0
    for bits in sets:
        found |= bits
    return found
