"""Names that load on first use (PEP 562): a package lists where each one lives and imports nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def attach(package: str, table: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """The `__getattr__` and `__dir__` of a package whose names live in the modules of `table`.

    A module is written relative to the package (`.user_message`). A value `.models:` with a colon at the end means the
    module itself. What was loaded once is an ordinary attribute from then on.
    """

    def load(name: str) -> Any:
        place = table.get(name)
        if place is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = import_module(place.rstrip(":"), package)
        value = module if place.endswith(":") else getattr(module, name)
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *table})

    return load, names
