"""What the methods of a package say of themselves: whether each parameter is described, and the example calls."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any

Method = Callable[..., Any]


def methods_of(target: Any, path: str = "client") -> Iterator[tuple[str, Method]]:
    """Every method of the resources of a client, by the path to it; the iterators and helpers beside them too."""
    for name in sorted(dir(type(target))):
        value = inspect.getattr_static(type(target), name)
        if isinstance(value, cached_property) and name not in ("with_raw_response", "with_streaming_response"):
            yield from methods_of(getattr(target, name), f"{path}.{name}")
        elif inspect.isfunction(value) and not name.startswith("_") and path != "client":
            yield f"{path}.{name}", getattr(target, name)


def undescribed(method: Method) -> list[str]:
    """The parameters of which a docstring says nothing."""
    arguments = (inspect.getdoc(method) or "").partition("\nArgs:\n")[2]
    described = dict(re.findall(r"^    (\w+): (.+)$", arguments, re.M))
    return [name for name in inspect.signature(method).parameters if not described.get(name, ".").strip(" .")]


def example_of(method: Method) -> str:
    """The code that a docstring shows; empty where it shows none."""
    found = re.search(r"\nExample:\n    ```python\n(.*?)\n    ```", inspect.getdoc(method) or "", re.S)
    return textwrap.dedent(found[1]) if found else ""


def function(code: str, name: str) -> str:
    """An example as a function, which may await."""
    return f"async def {name}(client: {{client}}) -> None:\n{textwrap.indent(code, '    ')}\n"


def module(package: str, client: str, examples: Iterable[str]) -> str:
    """A module with a function for each example, for a type checker or to be run."""
    parts = [function(code, f"example_{number}") for number, code in enumerate(examples)]
    return f"from {package} import {client}\n\n" + "\n".join(parts).replace("{client}", client)
