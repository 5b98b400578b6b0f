"""The coverage ledger: how many things the document has, and each one that the package has not, with its reason."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import define, field, frozen

from ..document.diagnostics import Place
from ..document.inert import json_text, one_line

Kind: TypeAlias = Literal["operation", "schema", "content type", "parameter"]
KINDS: tuple[Kind, ...] = ("operation", "schema", "content type", "parameter")
_PLURALS: dict[Kind, str] = {
    "operation": "operations",
    "schema": "schemas",
    "content type": "content types",
    "parameter": "parameters",
}


@frozen
class LeftOut:
    """One thing of the document that is not generated. `excluded` says that the settings name it."""

    kind: Kind
    name: str
    reason: str
    place: Place
    excluded: bool = False


@frozen
class PagesFound:
    """An operation whose pages have an iterator: how the next page is asked for, and where that is said."""

    name: str
    kind: str
    by: str
    """The parameter, or where the next page's address or cursor stands."""
    origin: str
    place: Place


@frozen
class Derived:
    """An operation that the rules of the settings do not know, and the name that the document gave it."""

    id: str
    name: str
    place: Place


@define
class Ledger:
    """The account that is kept while a document is lowered. `found` counts all that the document declares."""

    found: dict[Kind, int] = field(factory=lambda: dict[Kind, int].fromkeys(KINDS, 0))
    left_out: list[LeftOut] = field(factory=list[LeftOut])
    pages: list[PagesFound] = field(factory=list[PagesFound])
    names: dict[Kind, set[str]] = field(factory=lambda: {kind: set[str]() for kind in KINDS})
    """What the settings may call operations and schemas, those included that are left out."""
    rules: set[str] = field(factory=set[str])
    """The rules of the settings that were of use: `rules[1]`."""
    derived: list[Derived] = field(factory=list[Derived])
    absent: dict[str, list[str]] = field(factory=dict[str, list[str]])
    """What the settings name and the document does not have, by kind, where that is no error."""
    hints: dict[str, int] = field(factory=dict[str, int])
    """The extensions by which the document names things for SDKs, and how often each was heeded."""

    def count(self, kind: Kind, *names: str) -> None:
        """Record that the document has `number` more things of a kind, whether they are generated or not."""
        self.found[kind] += 1
        self.names[kind].update(names)

    def hint(self, extension: str) -> None:
        """Record that a name was taken from an extension of the document."""
        self.hints[extension] = self.hints.get(extension, 0) + 1

    def leave_out(self, kind: Kind, name: str, reason: str, place: Place, *, excluded: bool = False) -> None:
        """Record that one of the counted things is not generated, and why."""
        entry = LeftOut(kind, name, reason, place, excluded)
        if entry not in self.left_out:
            self.left_out.append(entry)

    def page(self, name: str, kind: str, by: str, origin: str, place: Place) -> None:
        """Record that an operation answers in pages, and how that is known."""
        found = PagesFound(name, kind, by, origin, place)
        if found not in self.pages:  # A method with two names has one account.
            self.pages.append(found)

    def generated(self, kind: Kind) -> int:
        """Return how many things of a kind the package has."""
        return self.found[kind] - sum(entry.kind == kind for entry in self.left_out)

    def entries(self) -> list[LeftOut]:
        """Return what was left out, sorted by kind, name and place."""
        return sorted(self.left_out, key=lambda entry: (KINDS.index(entry.kind), entry.name, entry.place, entry.reason))

    @property
    def incomplete(self) -> list[LeftOut]:
        """The operations and schemas that are missing and not excluded by the settings: a reason to write nothing."""
        return [entry for entry in self.entries() if entry.kind in ("operation", "schema") and not entry.excluded]

    def render(self) -> str:
        """Return the ledger as text: a line for each kind, and one for each thing that was left out."""
        lines = [f"{_PLURALS[kind]}: {self.generated(kind)} of {self.found[kind]} generated" for kind in KINDS]
        for entry in self.entries():
            how = "excluded by the config" if entry.excluded else entry.reason
            lines.append(f"  left out: {entry.kind} {one_line(entry.name)} (line {entry.place.line}): {one_line(how)}")
        for found in sorted(self.pages, key=lambda found: found.name):
            how = f"{found.kind} by {found.by}, as {found.origin} has it"
            lines.append(f"  pages: {one_line(found.name)} (line {found.place.line}): {one_line(how)}")
        for one in sorted(self.derived, key=lambda one: one.id):
            lines.append(f"  in no rule: operation {one_line(one.id)} (line {one.place.line}) is {one_line(one.name)}")
        for kind, names in sorted(self.absent.items()):
            lines.append(f"  not in the document: {kind} {one_line(', '.join(sorted(names)), 2000)}")
        lines += [f"names from {one_line(key)}: {number}" for key, number in sorted(self.hints.items())]
        return "\n".join(lines) + "\n"

    def to_json(self) -> str:
        """Return the ledger as JSON, for the file beside the package.

        It has pointers and no lines, so that it does not change when lines of the document move.
        """
        data: dict[str, object] = {
            "counts": {
                _PLURALS[kind]: {"in_document": self.found[kind], "generated": self.generated(kind)} for kind in KINDS
            },
            "left_out": [
                {
                    "kind": entry.kind,
                    "name": entry.name,
                    "reason": entry.reason,
                    "excluded": entry.excluded,
                    "pointer": entry.place.pointer,
                }
                for entry in self.entries()
            ],
            "pages": [
                {
                    "operation": found.name,
                    "kind": found.kind,
                    "by": found.by,
                    "from": found.origin,
                    "pointer": found.place.pointer,
                }
                for found in sorted(self.pages, key=lambda found: found.name)
            ],
        }
        if self.derived:
            data["in_no_rule"] = {one.id: one.name for one in sorted(self.derived, key=lambda one: one.id)}
        if self.absent:
            data["not_in_document"] = {kind: sorted(names) for kind, names in sorted(self.absent.items())}
        if self.hints:
            data["naming_hints"] = dict(sorted(self.hints.items()))
        return json_text(data, indent=2) + "\n"
