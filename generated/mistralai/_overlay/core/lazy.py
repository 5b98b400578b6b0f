# Copied from overlay/core/lazy.py; edit it there.
"""Names that load on first use (PEP 562): a package lists where each one lives and imports nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def attach(
    package: str, table: Mapping[str, str], every: str = ""
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """The `__getattr__` and `__dir__` of a package whose names live in the modules of `table`.

    A module is written relative to the package: `.user_message`; `.tool:Tool` where the name is another one there;
    `.models:` for the module itself. All names of the package `every` are found too. What was loaded once is an
    ordinary attribute from then on.
    """

    def load(name: str) -> Any:
        place = table.get(name)
        if place is not None:
            module, colon, original = place.partition(":")
            value: Any = import_module(module, package)
            if original or not colon:
                value = getattr(value, original or name)
        elif every and not name.startswith("_") and name in (models := import_module(every, package)).__all__:
            value = getattr(models, name)
        else:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *table})

    return load, names
