"""Names that load on first use (PEP 562): a package lists where each one lives and imports nothing.

So whatever an annotation names can be reached when somebody evaluates it (`typing.get_type_hints`), and costs nothing
before that. What an event loop would have to wait for, a thread loads (`OffLoop`).

No class is copied: whatever the path by which it is imported (`alias_modules`), it is the same object.
"""

from __future__ import annotations

import os
import sys
from _thread import get_ident
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Annotated, Any, cast, get_type_hints

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec


def attach(
    package: str, table: Mapping[str, str], every: str = ""
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Return the `__getattr__` and the `__dir__` of a package whose names are defined in the modules of `table`.

    `table` maps a name to its module, written relative to the package: `.user_message`; `.tool:Tool` where the name is
    another one in that module; `.models:` for the module itself. Names that the package `every` exports are found too.
    For those in the package's `_MISSING` there is a placeholder.
    A name that was loaded once is an ordinary attribute of the package from then on.
    """

    def load(name: str) -> Any:
        here = sys.modules[package]
        place = table.get(name)
        if place is not None:
            module, colon, original = place.partition(":")
            value: Any = import_module(module, here.__package__)
            if original or not colon:
                value = _named(value, original or name)
                if value is _ITSELF:
                    return Annotated[Any, name]
        elif name in vars(here).get("_MISSING", ()):
            value = import_module("..compat", __name__).placeholder(name, package)
        elif every and not name.startswith("_") and _has(models := import_module(every, here.__package__), name):
            value = getattr(models, name)
        else:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        setattr(here, name, value)
        return value

    def names() -> list[str]:
        here = vars(sys.modules[package])
        return sorted({*here.get("__all__", table), *(name for name in here if name.startswith("__"))})

    return load, names


def _has(module: ModuleType, name: str) -> bool:
    return name in module.__all__ or name in vars(module).get("_MISSING", ())


def alias_modules(package: str) -> None:
    """Make each name of `package` importable as a module of it too, `user_message` or `usermessage` for `UserMessage`.

    Other generations of a package, and earlier versions of this one, have a class where here another module defines it:
    what they import and what they pickled is found. Call it while `package` is being imported; a second call changes
    nothing.
    """
    module = sys.modules[package]
    if not hasattr(module, "__path__"):
        module.__path__ = []  # What has modules below it is a package to the import system.
    if not any(isinstance(finder, _Aliases) and finder.package == package for finder in sys.meta_path):
        sys.meta_path.append(_Aliases(package, module))


class _Aliases:
    """An import hook (PEP 451) that finds and loads the modules of one alias package. `target` is the module that has
    the names.

    It does not derive from the base classes in `importlib.abc`, whose import costs more than the rest of the package.
    """

    def __init__(self, package: str, target: ModuleType) -> None:
        self.package = package
        self.target = target
        self._known: frozenset[str] | None = None

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return the spec of an alias module; None for any other module, so that the import goes on to the next
        finder.
        """
        parent, _, name = fullname.rpartition(".")
        if parent != self.package:
            return None
        if self._known is None:
            names = (*self.target.__all__, *vars(self.target).get("_MISSING", ()))
            self._known = frozenset(name.replace("_", "").lower() for name in names)
        if name.replace("_", "") not in self._known:
            return None
        from importlib.machinery import ModuleSpec

        return ModuleSpec(fullname, cast("Any", self))

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Leave the making of the module object to the import system."""
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Give the new module the names of the module that it is an alias of."""
        names = self.target

        def load(name: str) -> Any:
            if name.startswith("__"):
                raise AttributeError(name)
            return getattr(names, name)

        vars(module).update(
            __doc__=f"Alias of {names.__name__}.", __getattr__=load, __dir__=lambda: list(names.__all__)
        )


def warn_of_mixture(path: str, package: str, distribution: str) -> None:
    """Warn where the official package's files lie among ours, since neither of them works then. `path` is the file of
    the package's root, which imports this module alone.
    """
    if os.path.exists(os.path.join(os.path.dirname(path), "client", "basesdk.py")):
        import warnings

        message = f"the distribution {package} is installed over {distribution}, in one folder. To mend it: "
        message += f"pip uninstall {package}; pip install --force-reinstall {distribution}"
        warnings.warn(message, RuntimeWarning, stacklevel=3)


def on_use(name: str, package: str | None = None) -> Any:
    """A module that is imported when an attribute of it is asked for: for what mostly annotations name."""
    return _Late(name, package)


class _Late(ModuleType):
    def __init__(self, name: str, package: str | None) -> None:
        super().__init__(name)
        self.__package__ = package
        self._module: ModuleType | None = None

    def __getattr__(self, name: str) -> Any:
        module = self._module
        if module is None:
            try:
                module = self._module = import_module(self.__name__, self.__package__)
            except ModuleNotFoundError:
                if self.__package__ is None:
                    return Any  # The types of an optional package that is not there.
                raise
        return getattr(module, name)


_ITSELF = object()
_open: set[tuple[int, str, str]] = set()
"""Aliases whose meaning is being found out: thread, module and name."""


def _named(module: ModuleType, name: str) -> Any:
    """A name of a module; of a type alias, whose members are quoted so that it costs nothing, the type that it means.

    An alias that contains itself does so once: inside it stands Any with its name, since few readers of types can deal
    with more.
    """
    value = getattr(module, name)
    if not (isinstance(value, str) or hasattr(value, "__args__")):
        return value
    key = get_ident(), module.__name__, name
    if key in _open:
        return _ITSELF
    _open.add(key)
    try:
        names = {**vars(module), name: Annotated[Any, name]}
        meant = get_type_hints(SimpleNamespace(__annotations__={name: value}), names, include_extras=True)[name]
    finally:
        _open.discard(key)
    setattr(module, name, meant)
    return meant


class OffLoop:
    """A function that takes too long for an event loop (imports, above all): a thread calls it once, while loops go on.

    What it raises is dropped. Who needs its work does it again, and fails where users see it.
    """

    __slots__ = ("_function", "_lock", "_started", "_waiting", "done")

    def __init__(self, function: Callable[[], object]) -> None:
        from threading import Lock

        self.done = False
        self._function = function
        self._lock = Lock()
        self._started = False
        self._waiting: list[Callable[[], object]] = []

    async def finished(self) -> None:
        """Wait until the function has returned. The first caller has it called."""
        from .loops import is_trio, running_loop

        loop = running_loop()
        waiter: Any = sys.modules["trio"].Event() if is_trio(loop) else loop.create_future()
        with self._lock:
            if self.done:
                return
            self._waiting.append(lambda: _wake(loop, waiter, is_trio(loop)))
            first, self._started = not self._started, True
        if first:
            from threading import Thread

            try:
                Thread(target=self._run, name="off the event loop").start()
            except RuntimeError:  # Where there are no threads, as in a browser.
                self._run()
        await (waiter.wait() if is_trio(loop) else waiter)

    def _run(self) -> None:
        try:
            self._function()
        except Exception:
            pass
        with self._lock:
            self.done = True
            waiting, self._waiting = self._waiting, []
        for wake in waiting:
            wake()


def _wake(loop: Any, waiter: Any, trio: bool) -> None:
    try:
        if trio:
            loop.run_sync_soon(waiter.set)
        else:
            loop.call_soon_threadsafe(lambda: waiter.done() or waiter.set_result(None))
    except RuntimeError:  # The loop ended meanwhile, and nobody waits.
        return
