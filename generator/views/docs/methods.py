"""The docstring of a method and of its asynchronous twin, in the sections of Google's style."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import frozen

from ... import ir
from ...naming import quoted, wrapped
from ..python.code import Code, deprecation
from ..python.statuses import error_class
from .calls import CallText

WIDTH = 100
_MODELS = re.compile(r"\bmodels\.(?=[A-Z])")
_EMPTY = re.compile(
    r"(?:a )?(?:ok|success|succeeded|successful|default|response|result|operation|request|no content|created|\s|[.!])*",
    re.I,
)
"""What a description of a reply says where it says nothing."""


@frozen
class Described:
    """A parameter and what is known of it, as plain text."""

    name: str
    text: str


@frozen(eq=False, repr=False)
class MethodText:
    """What is known of a method, beside what tells the twins apart."""

    operation: ir.Operation
    method: ir.Method
    arguments: list[Described]
    returns: str
    returns_async: str
    root: str
    """The error class that all others derive from."""
    call: CallText

    def doc(self, *, asynchronous: bool = False) -> Code:
        """Return the docstring of the method, or that of its asynchronous twin."""
        name = f"{self.method.name}_async" if asynchronous else self.method.name
        example = self.call.of_method(name, self.method, asynchronous=asynchronous)
        return self._written(self._about(), self.returned(asynchronous=asynchronous), example)

    def pages(self, iterator: str, item: str, *, asynchronous: bool = False) -> Code:
        """Return the docstring of the iterator over all pages, or that of its asynchronous twin."""
        about = f"The items of all pages of `{self.method.name}`; a page is asked for when it is needed."
        name = f"{iterator}_async" if asynchronous else iterator
        example = self.call.of_pages(name, self.method, asynchronous=asynchronous)
        kind = "AsyncIterator" if asynchronous else "Iterator"
        return self._written(about, Described(f"{kind}[{plain_type(item)}]", "Items, page after page."), example)

    def _about(self) -> str:
        summary, description = self.operation.summary, self.operation.description
        parts = [description] if description.startswith(summary) else [summary, description]
        text = "\n\n".join(part for part in parts if part)
        return deprecation(text or f"{self.operation.method} {self.operation.path}", self.operation.deprecated)

    def returned(self, *, asynchronous: bool = False) -> Described:
        """Return the type of the result, and what is known of it."""
        said = next((reply.description for reply in self.operation.replies if reply.status[0] in "2d"), "")
        said = "" if len(said) < 60 and _EMPTY.fullmatch(said) else said
        if self.method.stream is not None:
            how = "Await it, enter it, or iterate over it." if asynchronous else "Use it in a `with` block."
            whole = "`collect()` returns the whole response." if self.method.stream.collect is not None else ""
            said = " ".join(part for part in ("Events as they come.", how, whole) if part)
        return Described(plain_type(self.returns_async if asynchronous else self.returns), said)

    def raised(self) -> list[Described]:
        """Return the error classes that the document tells of, and when each is raised."""
        declared = {error.status: error.error for error in self.operation.errors if error.error}
        by_class: dict[str, list[str]] = {}
        for reply in self.operation.replies:
            if reply.status[0] in "45" or (reply.status == "default" and len(self.operation.replies) > 1):
                said = " ".join(wrapped(reply.description, 10_000).split()) or "A failure"
                status = "other statuses" if reply.status == "default" else reply.status
                name = declared.get(reply.status) or str(error_class(reply.status))
                by_class.setdefault(name, []).append(f"{said.rstrip('.')} ({status}).")
        return [Described(name, " ".join(texts)) for name, texts in by_class.items()]

    def _written(self, about: str, returns: Described, example: Code | None) -> Code:
        raises = [*self.raised(), Described(self.root, "The root of all errors of this package.")]
        parts = [quoted(wrapped(about, WIDTH)), _shared_section("Args", tuple(self.arguments))]
        parts += [section("Returns", [returns]), _shared_section("Raises", tuple(raises))]
        if example is not None:
            parts.append(fenced(example))
        return Code("\n\n".join(part for part in parts if part))


def fenced(example: Code) -> str:
    """Return the section of a docstring that shows code, escaped."""
    lines = "\n".join(f"    {line}".rstrip() for line in example.split("\n"))
    return quoted(f"Example:\n    ```python\n{lines}\n    ```")


@cache
def _shared_section(title: str, entries: tuple[Described, ...]) -> str:
    """Return a section that a method, its twin, and the iterators over its pages have in common."""
    return section(title, entries)


def section(title: str, entries: Sequence[Described]) -> str:
    """Return a section of a docstring, escaped; empty where it has no entries."""
    if not entries:
        return ""
    lines = [f"{title}:"]
    for entry in entries:
        first, *rest = wrapped(entry.text, WIDTH - 8, max(0, len(entry.name) - 2)).split("\n")
        lines.append("    " + ": ".join(part for part in (entry.name, first) if part))
        lines += [f"        {line}".rstrip() for line in rest]
    return quoted("\n".join(lines))


def plain_type(annotation: str) -> str:
    """Return an annotation with the names of models alone, without `models.` before them."""
    return _MODELS.sub("", annotation)
