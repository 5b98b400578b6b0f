"""Values of parameters: `UNSET` for a parameter that was not given (which is not None), and what is accepted as a
file.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, Iterable
from typing import IO, Any, ClassVar, Literal, TypeAlias, TypeGuard, Union

__all__ = ["UNSET", "FileSource", "Unset", "is_tuple", "omit_none"]


class Unset:
    """The type of `UNSET`, of which there is one instance. It is falsy, and stays itself when it is copied or
    pickled.
    """

    __slots__ = ()

    _instance: ClassVar[Unset | None] = None

    def __new__(cls) -> Unset:
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        # A string is the name of a module global (pickle protocol, "object.__reduce__"); copy honours it too.
        return "UNSET"


UNSET = Unset()
"""Not set: nothing is sent for it. None, where the API takes it, is sent as null."""

Content: TypeAlias = Union[bytes, bytearray, str, "os.PathLike[str]", IO[bytes], IO[str]]
Part: TypeAlias = Union[tuple[str, Content], tuple[str, Content, str]]
FileSource: TypeAlias = Union[Content, Part, Iterable[bytes], AsyncIterable[bytes]]
"""A file to send: bytes, a path, an open file, an iterable of bytes, or, in a form, `(name, content[, media type])`."""


def omit_none(value: Any) -> Any:
    """Return `UNSET` for None: a property that takes no null is left out of the request where the caller passed
    None.
    """
    return UNSET if value is None else value


def is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Return whether this is a tuple."""
    return isinstance(value, tuple)
