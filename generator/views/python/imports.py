"""The import lines of one rendered file: collected while its code is built, so none is missing or dead."""

from __future__ import annotations

from attrs import define, field, frozen

from .code import Code, dotted, identifier


@frozen(order=True)
class Import:
    """`from module import names`; without names, `import module`. `module` may start with dots."""

    module: Code
    names: tuple[Code, ...]


@define
class Imports:
    """What one file needs. `depth` is the number of dots that lead to the package's root."""

    depth: int
    _runtime: dict[str, set[str]] = field(init=False, factory=lambda: {})
    _checking: dict[str, set[str]] = field(init=False, factory=lambda: {})

    def add(self, module: str, *names: str) -> None:
        """Names needed at run time, from a module of the standard library or a dependency."""
        self._runtime.setdefault(module, set()).update(names)

    def check(self, module: str, *names: str) -> None:
        """Names that only annotations use."""
        self._checking.setdefault(module, set()).update(names)

    def overlay(self, module: str, *names: str) -> None:
        """Names of a module of the hand-written runtime."""
        self.add("." * self.depth + "_overlay." + module, *names)

    def overlay_check(self, module: str, *names: str) -> None:
        self.check("." * self.depth + "_overlay." + module, *names)

    def models(self) -> None:
        """The lazy package of models, as `models`."""
        self.add("." * self.depth, "models")

    def checking_of(self, other: Imports) -> None:
        """Everything that another file's worth of code needs, here for annotations only."""
        for table in (other._runtime, other._checking):
            for module, names in table.items():
                self.check(module, *names)

    def run_all(self) -> None:
        """Import at run time too what was asked for annotations only."""
        for module, names in self._checking.items():
            self.add(module, *names)
        self._checking.clear()

    @property
    def groups(self) -> list[list[Import]]:
        """Run-time imports: standard library, dependencies, own modules, each sorted."""
        if self.checking:
            self.add("typing", "TYPE_CHECKING")
        return _grouped(self._runtime)

    @property
    def checking(self) -> list[list[Import]]:
        """Imports under TYPE_CHECKING: those that are not run-time imports anyway."""
        rest = {module: names - self._runtime.get(module, set()) for module, names in self._checking.items()}
        return _grouped({module: names for module, names in rest.items() if names or module not in self._runtime})


def _grouped(table: dict[str, set[str]]) -> list[list[Import]]:
    groups: dict[int, list[Import]] = {}
    for module in sorted(table, key=lambda module: (bool(table[module]), _dots(module), module)):
        names = tuple(identifier(name) for name in sorted(table[module], key=_rank))
        group = 2 if module.startswith(".") else 1 if module in ("attrs", "httpx", "msgspec") else 0
        groups.setdefault(group, []).append(Import(_module(module), names))
    return [groups[group] for group in sorted(groups)]


def _dots(module: str) -> int:
    """The furthest package first."""
    return len(module.lstrip(".")) - len(module)


def _rank(name: str) -> tuple[int, str]:
    """Constants, classes, functions, as isort has them."""
    return (0 if name.isupper() else 1 if name[:1].isupper() else 2), name


def _module(name: str) -> Code:
    path = name.lstrip(".")
    dots = Code("." * (len(name) - len(path)))
    return Code(dots + dotted(path)) if path else dots
