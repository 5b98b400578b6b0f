"""The register of faults. Each has a name, a line that says what it does, and the outcome that a good client has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import frozen

from ..http.reply import Reply

Apply = Callable[..., Reply]
Change = Callable[[Reply], Reply]


@frozen
class Fault:
    """A named way to spoil a reply.

    outcome: "normal" where a client should notice nothing, else the name of the error that it should raise.
    after: how many events are sent before the fault, unless the test says otherwise; None where that has no meaning.
    whole: whether it can spoil a reply that isn't a stream; if not, such a reply stays as it is.
    """

    name: str
    description: str
    outcome: str
    after: int | None
    whole: bool
    apply: Apply

    def bound(self, after: int | None = None, **options: Any) -> Change:
        """Return the change to make to a reply. Raises TypeError for an option that this fault doesn't have."""
        if self.after is not None:
            options["after"] = self.after if after is None else after
        elif after is not None:
            raise TypeError(f"the fault {self.name!r} has no `after`")
        return lambda reply: self.apply(reply, **options) if self.whole or reply.streams else reply


FAULTS: dict[str, Fault] = {}
"""Every fault by its name. The modules that `catalogue` imports fill it."""


def fault(outcome: str = "normal", after: int | None = None, whole: bool = False) -> Callable[[Apply], Apply]:
    """Register the decorated function under its own name; its docstring's first line is the description."""

    def register(apply: Apply) -> Apply:
        name = apply.__name__.strip("_")
        description = (apply.__doc__ or "").partition("\n")[0]
        FAULTS[name] = Fault(name, description, outcome, after, whole, apply)
        return apply

    return register
