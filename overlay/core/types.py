"""Values of parameters: `UNSET` for a parameter that was not given (which is not None), and what is accepted as a
file. The base of plain value classes, and type guards for JSON values.

And what annotations need to be evaluated: the special forms that Python 3.10 does not have. Checkers know them from
`typing_extensions`, which is not imported, so that importing the package stays cheap.
"""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterable, Iterable, Mapping
from typing import (
    IO,
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    Literal,
    TypeAlias,
    TypeGuard,
    TypeVar,
    Union,
    get_origin,
)

__all__ = [
    "UNSET",
    "FileSource",
    "Opaque",
    "Record",
    "Self",
    "StrPath",
    "T",
    "Unchecked",
    "Unpack",
    "Unset",
    "is_tuple",
    "is_type",
    "omit_none",
]

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack
elif sys.version_info >= (3, 11):
    from typing import Self, Unpack
else:
    Self = Any

    class _Unpack:
        """Stands for what it is given."""

        def __getitem__(self, item):
            return item

    Unpack = _Unpack()


class Opaque:
    """What pydantic takes by its class, leaves out of JSON Schema, and writes as null.

    FastAPI asks pydantic about each parameter of a method that is a dependency, options of calls among them.
    """

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        written = core_schema.plain_serializer_function_ser_schema(lambda value: None)
        return core_schema.is_instance_schema(cls, serialization=written)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        from pydantic_core import PydanticOmit

        raise PydanticOmit


class Record(Opaque):
    """The base of plain value classes, which costs no import, unlike attrs or dataclasses.

    A value is equal to another of its class whose attributes are equal, and printed with its attributes.
    """

    def __eq__(self, other: object) -> bool:
        return vars(self) == vars(other) if type(other) is type(self) else NotImplemented

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"


T = TypeVar("T")
"""The type that an answer is asked for in; for generated signatures."""


class Unchecked:
    """Tells pydantic, beside a type (`Annotated`), to take any value, since it has no schema for what is meant."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        return core_schema.any_schema()


class Unset(Opaque):
    """The type of `UNSET`. There is one instance; it is falsy and survives copying and pickling as itself."""

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

StrPath: TypeAlias = Union[str, os.PathLike[str]]
Content: TypeAlias = Union[bytes, bytearray, str, os.PathLike[str], IO[bytes], IO[str]]
Part: TypeAlias = Union[tuple[str, Content], tuple[str, Content, str]]
FileSource: TypeAlias = Annotated[
    Union[Content, Part, Mapping[str, Any], Iterable[bytes], AsyncIterable[bytes]], Unchecked()
]
"""A file to send: bytes, a path, an open file, an iterable of bytes, or, in a form, `(name, content[, media type])`, as
a mapping too: `{"file_name": …, "content": …, "content_type": …}`.
"""


def omit_none(value: Any) -> Any:
    """Return `UNSET` for None: a property that takes no null is left out of the request where the caller passed
    None.
    """
    return UNSET if value is None else value


def is_type(value: object) -> bool:
    """Return whether this is a class, or a type such as `list[int]`, which hands on what it is asked to its class."""
    return isinstance(value, type) or get_origin(value) is not None


def is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Return whether this is a tuple."""
    return isinstance(value, tuple)


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Return whether this is a JSON object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Return whether this is a JSON array."""
    return isinstance(value, list)


def object_or_empty(value: object) -> dict[str, Any]:
    """Return the JSON object, or an empty one for anything else."""
    return value if is_object(value) else {}
