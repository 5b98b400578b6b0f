"""What generated classes say of themselves: what the names in their annotations mean, types, defaults, descriptions,
and fields as of a dataclass. Models and aliases of them are not loaded for it.
"""

from __future__ import annotations

import builtins
import datetime as dt
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any, ClassVar, cast, get_args, get_type_hints

from ..core.types import UNSET
from .layout import layout_of

if TYPE_CHECKING:
    import dataclasses

if TYPE_CHECKING or sys.version_info < (3, 12):
    from typing_extensions import Required, TypedDict
else:
    from typing import Required, TypedDict

__all__ = ["Required", "TypedDict"]


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


def hints_of(cls: type[Any]) -> dict[str, Any]:
    """Return the types of the attributes that are properties of the JSON object."""
    hints = get_type_hints(cls, include_extras=True)
    return {name: hints[name] for name in layout_of(cls).names}


def defaults_of(cls: type[Any]) -> dict[str, Any]:
    """Return what the attributes that need not be given are without it."""
    from attrs import NOTHING

    absent = dict(zip(layout_of(cls).names, layout_of(cls).absent(), strict=True))
    defaults = {field.name: field.default for field in cls.__attrs_attrs__ if field.default is not NOTHING}
    return {name: absent.get(name) if value is UNSET else value for name, value in defaults.items()}


def dataclass_fields_of(cls: type[Any]) -> dict[str, dataclasses.Field[Any]]:
    """Return the attributes as `dataclasses` describes them."""
    from dataclasses import MISSING, make_dataclass
    from dataclasses import field as declared

    defaults = defaults_of(cls)
    hints = hints_of(cls)
    rows: list[Any] = []
    for name in layout_of(cls).names:
        default = defaults.get(name, MISSING)
        if isinstance(default, (list, dict)):
            made: Any = declared(default_factory=cast("Any", default).copy, kw_only=True)
        else:
            made = declared(default=default, kw_only=True)
        # A converter that goes by these types leaves what it could not tell apart to the constructor, which can.
        rows.append((name, hints[name] if _simple(hints[name]) else Any, made))
    made_class: Any = make_dataclass(cls.__name__, rows)
    fields: dict[str, dataclasses.Field[Any]] = made_class.__dataclass_fields__
    return fields


def _simple(hint: Any) -> bool:
    """Whether a type has at most one class among its alternatives, and so at every depth."""
    parts = [part for part in get_args(hint) if part is not type(None)]
    if len(parts) > 1 and str(hint).find("Literal[") != 0:
        return False
    return all(_simple(part) for part in parts if isinstance(part, type) or get_args(part))


def attribute_docs(cls: type[Any]) -> dict[str, str]:
    """Return the sentence under each attribute, from the source."""
    import ast
    import inspect
    import textwrap

    docs: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if "__attrs_attrs__" not in base.__dict__:
            continue
        try:
            tree = ast.parse(textwrap.dedent(inspect.getsource(base))).body[0]
        except (OSError, TypeError, SyntaxError, IndexError):
            continue
        body = tree.body if isinstance(tree, ast.ClassDef) else []
        for before, after in zip(body, body[1:], strict=False):
            if isinstance(before, ast.AnnAssign) and isinstance(before.target, ast.Name):
                if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
                    docs[before.target.id] = inspect.cleandoc(str(after.value.value))
    return docs
