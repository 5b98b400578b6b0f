"""Collects the import lines of one generated file while its code is built, so that none is missing or needless.

Nothing is imported for type checkers alone, so that every annotation can be evaluated (`typing.get_type_hints`): a name
is cheap to import, or it is the attribute of a package whose names load when they are used (`models`, `types`).

Names of the document stay as they are, and imports give way: in a file with a parameter `optional`, the helper of that
name is imported as `optional_`. So no name of an API depends on what the generator needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import define, field, frozen

from .code import Code, code, dotted, identifier

_IN_CLASSES = frozenset(
    {
        "builtins",
        "cached_property",
        "date",
        "datetime",
        "decimal_text",
        "models",
        "only_date",
        "only_datetime",
        "overload",
        "resources",
        "types",
    }
)
"""The imports that annotations, decorators and tables inside of a class use, where its attributes mean something else.
Names of classes are no attributes, and what functions call is looked up past the class."""


@frozen(order=True)
class Import:
    """One import line: `from module import names`, or `import module` without names. `module` may start with dots."""

    module: Code
    names: tuple[Code, ...]


@define(eq=False, repr=False)
class Imports:
    """The imports of one file. `depth` is the number of dots that lead to the package's root.

    `taken` are the names that the file defines, and the parameters and variables of its functions; `attributes` are
    those of its class.
    """

    depth: int
    taken: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    local: Locals = field(init=False, factory=lambda: Locals())
    """What the file calls each name that it imports, and each builtin that was asked for."""
    _runtime: dict[str, set[str]] = field(init=False, factory=lambda: {})
    _own: set[tuple[str, str]] = field(init=False, factory=set[tuple[str, str]])
    _added: dict[tuple[str, ...], Code] = field(init=False, factory=dict[tuple[str, ...], Code])
    """What was imported: most is asked for again for each field."""

    def add(self, module: str, *names: str) -> Code:
        """Import names of the standard library or a dependency, or without names the module itself.

        Return what the last one is called here.
        """
        known = self._added.get((module, *names))
        if known is None:
            self._runtime.setdefault(module, set()).update(names)
            known = self._added[(module, *names)] = self._called(module, names)
        return known

    def overlay(self, module: str, *names: str) -> Code:
        """Import names of a module of the hand-written runtime."""
        return self.add("." * self.depth + "_overlay." + module, *names)

    def models(self) -> Code:
        """Import the package of models, each of which loads when it is first used."""
        return self.add("." * self.depth, "models")

    def late(self, *names: str) -> Code:
        """Name classes of the runtime that cost too much to import for an annotation: `types` loads them on first use.

        Return what the last one is called here.
        """
        types = self.add("." * self.depth, "types")
        for name in names:
            self.local[name] = code("{}.{}", types, identifier(name))
        return self.local[names[-1]]

    def used_in(self, texts: Iterable[Code]) -> Imports:
        """Return the part of these imports that code needs which moves to a file of its own, at the same depth."""
        words = {word for text in texts for word in re.findall(r"\w+", text)}
        part = Imports(self.depth, self.taken, self.attributes)
        for module, names in self._runtime.items():
            wanted = [name for name in names or {module} if self.local[name] in words]
            if wanted:
                part.add(module, *(wanted if names else ()))
        return part

    def own(self, module: str, name: str) -> None:
        """Import a class of the package. It keeps its name, since `taken` reserves it."""
        self._own.add((module, name))
        self._runtime.setdefault(module, set()).add(name)

    def builtin(self, name: str) -> Code:
        """Return a builtin, by its long name where the short one means something else in this file."""
        if name in self.taken or name in self.attributes:
            self.local[name] = code("{}.{}", self.add("builtins"), identifier(name))
        else:
            self.local[name] = identifier(name)
        return self.local[name]

    @property
    def groups(self) -> list[list[Import]]:
        """The imports: the standard library, dependencies, own modules, each group sorted."""
        return self._grouped(self._runtime)

    def _called(self, module: str, names: tuple[str, ...]) -> Code:
        called = Code("")
        for name in names or (module,):
            called = identifier(name)
            while called in self.taken or (name in _IN_CLASSES and called in self.attributes):
                called = identifier(f"{called}_")
            self.local[name] = called
        return called

    def _written(self, module: str, name: str) -> Code:
        called = identifier(name) if (module, name) in self._own else self.local[name]
        return called if called == name else code("{} as {}", identifier(name), called)

    def _grouped(self, table: dict[str, set[str]]) -> list[list[Import]]:
        groups: dict[int, list[Import]] = {}
        for module in sorted(table, key=lambda module: (bool(table[module]), _dots(module), module)):
            names = tuple(self._written(module, name) for name in sorted(table[module], key=_rank))
            group = 2 if module.startswith(".") else 1 if module in ("attrs", "httpx", "msgspec") else 0
            groups.setdefault(group, []).append(Import(_module(module) if names else self._written("", module), names))
        return [groups[group] for group in sorted(groups)]


class Locals:
    """What a file calls the names that it imports. Templates print these, so they cannot use what is not imported.

    They are attributes, since those are what Jinja looks for first.
    """

    def __getitem__(self, name: str) -> Code:
        called: Code = self.__dict__[name]
        return called

    def __setitem__(self, name: str, called: Code) -> None:
        self.__dict__[name] = called

    def code(self, template: str) -> Code:
        """Fill the `{name}`s of a template with what the file calls them."""
        return Code(template.format_map(self))


def _dots(module: str) -> int:
    """The key that sorts the module with the most dots first."""
    return len(module.lstrip(".")) - len(module)


def _rank(name: str) -> tuple[int, str]:
    """The key that sorts constants, classes and functions as isort does."""
    return (0 if name.isupper() else 1 if name[:1].isupper() else 2), name


def _module(name: str) -> Code:
    path = name.lstrip(".")
    dots = Code("." * (len(name) - len(path)))
    return Code(dots + dotted(path)) if path else dots
