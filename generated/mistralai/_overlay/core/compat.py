# Copied from overlay/core/compat.py; edit it there.
"""What other generations of a package have beside the names of the document: files, loggers, placeholders."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any, TypeAlias, TypeVar, Union

from .log import DebugLogger
from .types import Unset

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
