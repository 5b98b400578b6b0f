# Copied from overlay/core/lazy.py; edit it there.
"""Names that load on first use (PEP 562): a package lists the module of each of its names and imports none of them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def attach(
    package: str, table: Mapping[str, str], every: str = ""
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Return the `__getattr__` and the `__dir__` of a package whose names are defined in the modules of `table`.

    `table` maps a name to its module, written relative to the package: `.user_message`; `.tool:Tool` where the name is
    another one in that module; `.models:` for the module itself. Names that the package `every` exports are found too.
    A name that was loaded once is an ordinary attribute of the package from then on.
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
