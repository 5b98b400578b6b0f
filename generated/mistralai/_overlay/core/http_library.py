# Copied from overlay/core/http_library.py; edit it there.
"""The HTTP library that the package uses. This is the only module that imports one.

Other modules take the name `httpx` from here. For type checkers it is the library; when the program runs, its
attributes are those of the library that was chosen, which is loaded with the first of them. What a user's own client
made belongs to that client's library, which `library_of` finds.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar, cast

DEFAULT = "httpx"
"""The library that is used where nothing names another one."""
_HTTP = ("", "")
"""What the root of a generated package may have under this name: the environment variable that names another library,
and the distribution whose extra brings that one.
"""
_FAST_PATH = ""
"""What the root may have under this name: the environment variable that turns the fast path off."""

LIBRARIES = {"httpx": "httpcore", "httpx2": "httpcore2"}
"""The libraries, which have one interface, and what each makes its connections with."""
ON_AIOHTTP = {"httpx": "httpx_aiohttp", "httpx2": "httpx_aiohttp.httpx2"}
"""The module that has each library's transport on aiohttp."""

T = TypeVar("T")


def _root() -> dict[str, Any]:
    return vars(sys.modules[__name__.partition("._overlay.")[0]])


def _settings() -> tuple[str, str]:
    found: tuple[str, str] = _root().get("_HTTP", _HTTP)
    return found


def has_fast_path() -> bool:
    """Whether the environment leaves the fast path on. Whatever is not a word for that turns it off, in all clients."""
    said = os.environ.get(_root().get("_FAST_PATH", _FAST_PATH), "")
    return said.strip().lower() in ("", "1", "true", "yes", "on")


def named() -> str:
    """Return the name of the library to use, without loading it."""
    return os.environ.get(_settings()[0], "").strip() or DEFAULT


def misnamed() -> str:
    """Return what is wrong with the name that the environment gives, empty if it is that of a library."""
    name = named()
    if name in LIBRARIES:
        return ""
    return f"{_settings()[0]} names the HTTP library, {' or '.join(LIBRARIES)}, and not {name!r}"


def is_installed() -> bool:
    """Whether the library to use can be imported. That looks at the file system."""
    from importlib.util import find_spec

    return find_spec(named()) is not None


def how_to_install() -> str:
    """Return what to say where the library to use is not installed."""
    variable, distribution = _settings()
    if named() == DEFAULT:
        return f"requests are sent with {DEFAULT}, which is not installed: pip install {DEFAULT}"
    wanted = f'"{distribution}[{named()}]"' if distribution else named()
    return f"{variable} names {named()}, which is not installed: pip install {wanted} (Python 3.11 or newer)"


@cache
def library() -> ModuleType:
    """Load the library that was chosen, once for all. A name that is wrong is reported where a client is made."""
    name = named()
    return import_module(name if name in LIBRARIES else DEFAULT)


def loaded() -> list[ModuleType]:
    """Return the libraries that the process has loaded, be it for this package or not."""
    return [sys.modules[name] for name in LIBRARIES if _is_library(sys.modules.get(name))]


def library_of(thing: object) -> ModuleType | None:
    """Return the library whose class an object's class is or inherits from, None if it is from elsewhere."""
    modules = (sys.modules.get(cls.__module__.partition(".")[0]) for cls in type(thing).__mro__)
    return next((module for module in modules if _is_library(module)), None)


def _is_library(module: ModuleType | None) -> bool:
    return hasattr(module, "TimeoutException") and hasattr(module, "AsyncByteStream")


_made: dict[tuple[type, type], type] = {}


def made_for(cls: type[T], base: type) -> type[T]:
    """Return a class as a subclass of a library's own, by which that library knows its kind (a body, say).

    For type checkers it is one already. When the program runs, it cannot be before the library is known.
    """
    made = _made.get((cls, base))
    if made is None:
        made = _made[cls, base] = type(cls.__name__, (cls, base), {"__module__": cls.__module__})
    return cast("type[T]", made)


class _Chosen(ModuleType):
    """The library that was chosen. Each of its attributes is asked for once."""

    def __getattr__(self, name: str) -> Any:
        value = getattr(library(), name)
        setattr(self, name, value)
        return value


if TYPE_CHECKING:
    import httpx as httpx
else:
    httpx = _Chosen(DEFAULT)
