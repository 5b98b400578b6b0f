"""What the names in annotations of generated code mean. Models and aliases of them are not loaded for it."""

from __future__ import annotations

import builtins
import datetime as dt
import sys
from types import ModuleType
from typing import Any, ClassVar


class Later:
    """Stands for a name of the package's models while an annotation is evaluated: nothing is loaded for it."""

    package: ClassVar[Any] = None


class _Models:
    """The package's models. None is loaded until somebody looks."""

    def __init__(self, package: Any) -> None:
        self.package = package

    def __getattr__(self, name: str) -> type[Later]:
        return type(name, (Later,), {"package": self.package})


class Names(dict[str, Any]):
    """The names in the annotations of one module. Those that are imported for type checkers alone are known by their
    names, and any other stands for any value.
    """

    def __init__(self, module: str) -> None:
        super().__init__(vars(sys.modules[module]))
        models = _Models(sys.modules[module.rpartition(".")[0]])
        modules = [name for name, value in self.items() if isinstance(value, ModuleType) and value is not builtins]
        self.update(dict.fromkeys(modules, models))

    def __missing__(self, name: str) -> Any:
        if name == "UUID":
            from uuid import UUID

            return UUID
        return {"datetime": dt.datetime, "date": dt.date}.get(name) or getattr(builtins, name, Any)

    def evaluated(self, annotation: str) -> Any:
        """Return what an annotation of generated code means; `Any` for one that does not say."""
        try:
            return eval(annotation, {}, self)
        except (TypeError, AttributeError, NameError, SyntaxError):
            return Any


_modules: dict[str, Names] = {}


def names_of(module: str) -> Names:
    """Return the names of a module that is loaded."""
    found = _modules.get(module)
    if found is None:
        found = _modules[module] = Names(module)
    return found
