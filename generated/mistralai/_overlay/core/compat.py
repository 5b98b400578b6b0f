# Copied from overlay/core/compat.py; edit it there.
"""Module paths of other generations of a package, as aliases: nothing is copied, every class stays the same object.

Some packages have one module per class, named in lower case (`…models.chatcompletionrequest`, `…errors.sdkerror`).
Such a module is made when it is imported, and finds its names in the module that lists the class.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, TypeAlias, TypeVar, Union, cast

from .log import DebugLogger
from .types import Unset

Logger: TypeAlias = DebugLogger
T = TypeVar("T")
Nullable: TypeAlias = Union[T, None]
OptionalNullable: TypeAlias = Union[T, None, Unset]


class UnrecognizedStr(str):
    """An enum value that the schema does not list, in other generations; here it is text like any other."""


class UnrecognizedInt(int):
    """The same for numbers."""


def get_default_logger() -> Logger:
    """The package's logger of the standard library."""
    from logging import getLogger

    return getLogger(__name__.partition(".")[0])


class _Aliases:
    """Finds and loads the modules of one alias package. `target` is the module that has the names.

    The base classes for this, in `importlib.abc`, would cost more to import than the rest of the package.
    """

    def __init__(self, package: str, target: ModuleType) -> None:
        self.package = package
        self.target = target
        self.known = {name.lower() for name in target.__all__}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        parent, _, name = fullname.rpartition(".")
        found = parent == self.package and name.replace("_", "") in self.known
        return ModuleSpec(fullname, cast("Any", self)) if found else None

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
    module = sys.modules[package]
    if not hasattr(module, "__path__"):
        module.__path__ = []  # What has modules below it is a package to the import system.
    if not any(isinstance(finder, _Aliases) and finder.package == package for finder in sys.meta_path):
        sys.meta_path.append(_Aliases(package, module))
