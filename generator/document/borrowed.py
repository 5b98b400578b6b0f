"""Imports modules of openapi-python-client without its command line.

Two of its modules are used: `strings`, which knows legal names, and `schema`, its model of an OpenAPI document. The
package's own `__init__` imports an HTTP client, a command line and more besides, which costs as much as both.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType

_PACKAGE = "openapi_python_client"


def borrowed(name: str) -> ModuleType:
    """Return a module of the package, such as `strings`. Raises ModuleNotFoundError if it is not installed."""
    spec = find_spec(_PACKAGE)
    if _PACKAGE in sys.modules or spec is None:
        return import_module(f"{_PACKAGE}.{name}")
    sys.modules[_PACKAGE] = module_from_spec(spec)  # Not executed: it only says where its modules are.
    try:
        return import_module(f"{_PACKAGE}.{name}")
    finally:
        del sys.modules[_PACKAGE]  # Who imports the package itself gets the whole of it.
