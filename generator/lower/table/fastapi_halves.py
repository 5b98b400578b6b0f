"""FastAPI's halves of a model, `Item-Input` and `Item-Output`: one schema where both say the same.

pydantic has two modes, and FastAPI splits every recursive model, and each that reaches one, also where the two are
equal.
"""

from __future__ import annotations

import json
from typing import Any

from ..reading.context import Node, is_list, is_map

_ENDS = ("-Input", "-Output")


def equal_halves(nodes: dict[str, Node]) -> dict[str, str]:
    """Return the common key of components that are equal halves, by the key of each: `Item` for `Item-Input`."""
    bases = {key.removesuffix("-Input") for key in nodes if key.endswith("-Input")}
    equal = {base for base in bases if f"{base}-Output" in nodes and base not in nodes}
    while True:
        # Halves are equal as long as what they refer to is: take out those that differ until none does.
        wrong = {
            base for base in equal
            if _text(nodes[f"{base}-Input"].value, equal) != _text(nodes[f"{base}-Output"].value, equal)
        }  # fmt: skip
        if not wrong:
            return {f"{base}{end}": base for base in equal for end in _ENDS}
        equal -= wrong


def _text(value: Any, equal: set[str]) -> str:
    return json.dumps(_plain(value, equal, 0), sort_keys=True, default=str)


def _plain(value: Any, equal: set[str], depth: int) -> Any:
    """Return a value in which both halves of equal pairs have one name."""
    if depth > 60:
        return None
    if is_list(value):
        return [_plain(item, equal, depth + 1) for item in value]
    if is_map(value):
        return {str(key): _plain(item, equal, depth + 1) for key, item in value.items()}
    if isinstance(value, str):
        for end in _ENDS:
            name = value.rsplit("/", 1)[-1].removesuffix(end)
            if value.endswith(end) and name in equal:
                return value.removesuffix(end)
    return value
