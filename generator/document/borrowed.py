"""Imports modules of openapi-python-client without its command line.

Two of its modules are used: `strings`, which knows legal names, and `schema`, its model of an OpenAPI document. The
package's own `__init__` imports an HTTP client, a command line and more besides, which costs as much as both. So does
its `config` a second YAML library, for settings that `strings` names in annotations only.
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
    settings = ModuleType(f"{_PACKAGE}.config")
    settings.__dict__["Config"] = object
    # Neither is executed: the package only says where its modules are.
    stand_ins = {_PACKAGE: module_from_spec(spec), settings.__name__: settings}
    sys.modules.update(stand_ins)
    try:
        return import_module(f"{_PACKAGE}.{name}")
    finally:
        for each in stand_ins:
            del sys.modules[each]  # Who imports the package itself gets the whole of it.
