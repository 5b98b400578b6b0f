# Copied from overlay/compat.py; edit it there.
"""Module paths of other generations of a package, as aliases: nothing is copied, every class stays the same object.

Some packages have one module per model, named in lower case without underscores (`…models.chatcompletionrequest`).
Such a module is made when it is imported, and finds its names in the package of models.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any


class _Aliases(MetaPathFinder, Loader):
    """Finds the modules of one alias package. `target` is the package that has the names."""

    def __init__(self, package: str, target: ModuleType) -> None:
        self.package = package
        self.target = target
        self.known = {name.lower() for name in target.__all__}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        parent, _, name = fullname.rpartition(".")
        return ModuleSpec(fullname, self) if parent == self.package and name in self.known else None

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        names = self.target

        def load(name: str) -> Any:
            if name.startswith("__"):
                raise AttributeError(name)
            return getattr(names, name)

        vars(module).update(
            __doc__=f"Alias of {names.__name__}.", __getattr__=load, __dir__=lambda: list(names.__all__)
        )


def alias_modules(package: str) -> None:
    """Let `package`, which is being imported, have a module for each of its names, as described above. Idempotent."""
    if not any(isinstance(finder, _Aliases) and finder.package == package for finder in sys.meta_path):
        sys.meta_path.append(_Aliases(package, sys.modules[package]))
