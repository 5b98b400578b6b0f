# Copied from overlay/core/compat.py; edit it there.
"""Import paths of other generations of a package, as aliases of ours. No class is copied: both paths give the same
object.

Some packages have one module per class, named in lower case (`…models.chatcompletionrequest`, `…errors.sdkerror`). Such
a module is made when it is imported, and takes its names from the module that lists the class.
"""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, Union, cast

from .log import DebugLogger
from .types import Unset

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec

Logger: TypeAlias = DebugLogger
T = TypeVar("T")
Nullable: TypeAlias = Union[T, None]
OptionalNullable: TypeAlias = Union[T, None, Unset]


class UnrecognizedStr(str):
    """The type of an enum value that the schema does not list, in other generations of a package. Here such a value is
    a plain `str`.
    """


class UnrecognizedInt(int):
    """The type of a number that an enum does not list, in other generations of a package. Here such a number is a plain
    `int`.
    """


class Placeholder:
    """Stands for a class of an API that the package does not have, so that code which only names it can be imported."""

    def __init__(self, *values: Any, **named: Any) -> None:
        from .errors import ConfigurationError

        raise ConfigurationError(f"this package has no {type(self).__name__}, which is of an API outside its document")


def placeholder(name: str, module: str) -> type[Placeholder]:
    """Return the class that stands for a name of other generations of a package."""
    return type(name, (Placeholder,), {"__module__": module, "__doc__": Placeholder.__doc__})


class File(dict[str, Any]):
    """A file with its name, for a form: what other generations of a package ask for. Here a path, an open file or bytes
    will do as well.
    """

    def __init__(self, *, file_name: str, content: Any, content_type: str | None = None) -> None:
        kind = {} if content_type is None else {"content_type": content_type}
        super().__init__(file_name=file_name, content=content, **kind)

    @property
    def file_name(self) -> str:
        """The name under which it is sent."""
        name: str = self["file_name"]
        return name

    @property
    def content(self) -> Any:
        """Bytes, text, a path or an open file."""
        return self["content"]

    @property
    def content_type(self) -> str | None:
        """Its media type; None leaves it to the API, or to the name."""
        return self.get("content_type")


FileTypedDict: TypeAlias = Mapping[str, Any]


class Downloaded(bytes):
    """The bytes of a reply, which can also be read like the open reply that other generations of a package return."""

    @property
    def content(self) -> bytes:
        """The bytes."""
        return self

    @property
    def text(self) -> str:
        """The bytes as UTF-8."""
        return self.decode("utf-8", "replace")

    @property
    def stream(self) -> Iterator[bytes]:
        """The bytes, in one piece."""
        return iter((self,))

    def read(self) -> bytes:
        """Return the bytes."""
        return self

    async def aread(self) -> bytes:
        """Return the bytes."""
        return self

    def json(self) -> Any:
        """Return the JSON value that the bytes are. Raises `ValueError` where they are none."""
        from json import loads

        return loads(self)

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Yield the bytes in pieces of this size, else in one."""
        size = chunk_size or max(len(self), 1)
        for start in range(0, len(self), size):
            yield self[start : start + size]

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Yield the bytes as `iter_bytes` does."""
        for piece in self.iter_bytes(chunk_size):
            yield piece

    def iter_lines(self) -> Iterator[str]:
        """Yield the lines of the text, without their ends."""
        yield from self.text.splitlines()


def get_default_logger() -> Logger:
    """Return the logger that carries the package's name, from the standard library's `logging`."""
    from logging import getLogger

    return getLogger(__name__.partition(".")[0])


class _Aliases:
    """An import hook (PEP 451) that finds and loads the modules of one alias package. `target` is the module that has
    the names.

    It does not derive from the base classes in `importlib.abc`, whose import costs more than the rest of the package.
    """

    def __init__(self, package: str, target: ModuleType) -> None:
        self.package = package
        self.target = target
        self.known = {name.lower() for name in (*target.__all__, *vars(target).get("_MISSING", ()))}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return the spec of an alias module; None for any other module, so that the import goes on to the next
        finder.
        """
        parent, _, name = fullname.rpartition(".")
        found = parent == self.package and name.replace("_", "") in self.known
        if not found:
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


def alias_modules(package: str) -> None:
    """Make each name of `package` importable as a module, as the head of this file describes. Call it while `package`
    is being imported; a second call changes nothing.
    """
    module = sys.modules[package]
    if not hasattr(module, "__path__"):
        module.__path__ = []  # What has modules below it is a package to the import system.
    if not any(isinstance(finder, _Aliases) and finder.package == package for finder in sys.meta_path):
        sys.meta_path.append(_Aliases(package, module))
