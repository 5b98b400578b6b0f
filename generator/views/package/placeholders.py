"""What placeholders.py.jinja prints: modules of classes that the document does not describe.

Code for the official package names such classes when it is imported, and mostly never uses them.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ... import ir
from ..models import homes
from ..python.code import Code, docstring, identifier
from ..python.imports import Imports


@frozen(eq=False, repr=False)
class PlaceholdersView:
    """One such module. The packages that it is in have no names of their own."""

    imports: Imports
    module_doc: Code
    names: tuple[Code, ...]
    models: bool
    """Whether the module is to have the package's models too."""


def modules(package: ir.Package) -> Iterator[tuple[str, PlaceholdersView]]:
    """Return the modules of `[tool.sdk.placeholders]`, each with its path, and the packages that they are in."""
    wanted = {module: names for module, names in package.placeholders if module != "client.models"}
    for module in wanted:
        for parent in _parents(module):
            if parent not in (*wanted, "extra"):
                yield f"{parent.replace('.', '/')}/__init__.py", _view(parent, (), is_package=True)
    for module, names in wanted.items():
        packages = {parent for other in wanted for parent in _parents(other)}
        path = module.replace(".", "/")
        inside = module in packages
        yield f"{path}/__init__.py" if inside else f"{path}.py", _view(module, names, is_package=inside)


@frozen(eq=False, repr=False)
class AliasView:
    """A module that has what its package has. `lazy` is whether that loads when it is first used."""

    lazy: bool


def alias_modules(package: ir.Package) -> Iterator[tuple[str, AliasView]]:
    """Return the modules of `[tool.sdk.modules]`, each with its path.

    Others are made when they are imported (`overlay/core/lazy.py`), which type checkers cannot see.
    """
    own = {"client": _CLIENT, "models": homes.modules(package.schemas, package.paths("models"))}
    for module, names in package.modules:
        for name in names:
            if name not in own.get(module, ()):
                yield f"{module.replace('.', '/')}/{name}.py", AliasView(module != "client.types")


_CLIENT = frozenset(("errors", "httpclient", "models", "sdk", "types", "utils"))
"""The modules of `client`."""


def _parents(module: str) -> list[str]:
    steps = module.split(".")
    return [".".join(steps[:end]) for end in range(1, len(steps))]


def _view(module: str, names: tuple[str, ...], *, is_package: bool) -> PlaceholdersView:
    imports = Imports(1 + is_package + module.count("."))
    classes = tuple(identifier(name) for name in names if name != "models")
    if classes:
        imports.overlay("core.compat", "Placeholder")
    if "models" in names:
        imports.add("." * imports.depth, "models")
    doc = f"Classes of {module} that this package does not have: they can be imported, and say so when they are used."
    return PlaceholdersView(imports, docstring(doc), classes, "models" in names)
