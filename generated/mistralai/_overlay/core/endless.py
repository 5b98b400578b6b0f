# Copied from overlay/core/endless.py; edit it there.
"""Says where a value has no end: it holds itself, or is nested deeper than Python can follow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .types import is_array, is_object, is_tuple, object_or_empty

SHOWN = 12
"""Steps of a place that are shown: one that holds itself is found sooner, and no one reads on of others."""


def why_endless(value: Any, name: str = "") -> str:
    """Return in words why a value cannot be encoded, with the place, which begins with `name` or the value's class."""
    steps: list[str] = []
    deepest: list[str] = []
    above = {id(value)}
    seen: set[int] = set()
    walk = [(value, _inside(value))]
    why = "is nested too deeply"
    while walk:
        step, inner = next(walk[-1][1], ("", None))
        if not step:
            done = walk.pop()[0]
            above.discard(id(done))
            seen.add(id(done))
            del steps[-1:]
        elif id(inner) in above:
            deepest, why = [*steps, step], "holds itself"
            break
        elif id(inner) not in seen and _is_container(inner):
            steps.append(step)
            above.add(id(inner))
            walk.append((inner, _inside(inner)))
            deepest = [*steps] if len(steps) > len(deepest) and len(steps) <= SHOWN else deepest
    place = "".join(deepest[:SHOWN]) + ("…" if len(deepest) > SHOWN else "")
    return f"{name or type(value).__name__}{place} {why}"


def _is_container(value: Any) -> bool:
    return isinstance(value, (dict, list, tuple)) or hasattr(value, "_present")


def _inside(value: Any) -> Iterator[tuple[str, Any]]:
    """The values within one, each with the step that leads to it."""
    if is_object(value):
        for key, item in value.items():
            yield f".{key}", item
    elif is_array(value) or is_tuple(value):
        for at, item in enumerate(value):
            yield f"[{at}]", item
    elif hasattr(value, "_present"):
        for _, wire, item in value._present():
            yield f".{wire}", item
        for key, item in object_or_empty(getattr(value, "_extra", None)).items():
            yield f".{key}", item
