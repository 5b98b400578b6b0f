"""What of a package is public: its modules, what they list, and what can be called on that."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator
from functools import cached_property
from types import FunctionType
from typing import Any

MODULES = (
    *("mistralai", "mistralai.errors", "mistralai.models", "mistralai.otel", "mistralai.structured"),
    *("mistralai.testing", "mistralai.tools", "mistralai.types", "mistralai.utils", "mistralai.resources"),
    *("mistralai.client", "mistralai.client.errors", "mistralai.client.httpclient", "mistralai.client.models"),
    *("mistralai.client.sdk", "mistralai.client.types", "mistralai.client.utils"),
)


def public_things() -> dict[str, Any]:
    """Classes, functions and aliases by the first public path that leads to them."""
    found: dict[int, tuple[str, Any]] = {}
    for module in MODULES:
        names = importlib.import_module(module)
        for name in names.__all__:
            value = getattr(names, name)
            if not inspect.ismodule(value):
                found.setdefault(id(value), (f"{module}.{name}", value))
    return dict(found.values())


def functions_of(cls: type[Any], package: str = "mistralai") -> Iterator[tuple[str, Any]]:
    """What can be called on a class or read from it, its constructor included; inherited things too."""
    for base in cls.__mro__:
        if not base.__module__.startswith(package):
            continue
        for name, value in list(vars(base).items()):
            if name.startswith("_") and name not in ("__init__", "__call__", "__enter__", "__aenter__"):
                continue
            if isinstance(value, property):
                value = value.fget
            elif isinstance(value, cached_property):
                value = value.func
            elif isinstance(value, (classmethod, staticmethod)):
                value = value.__func__
            if isinstance(value, FunctionType):
                yield f"{base.__name__}.{name}", value
