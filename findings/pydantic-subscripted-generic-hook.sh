#!/usr/bin/env bash
# pydantic 2.14.4: a generic class that describes itself to pydantic is not asked any more once it is subscripted.
#
# `__get_pydantic_core_schema__` of a class decides how pydantic validates and writes it. If the class looks like a
# dataclass to pydantic, which is told by the attribute `__dataclass_fields__`, the hook is called for `Box` and not for
# `Box[int]`: that becomes a schema of pydantic's own for dataclasses, and what the hook would have kept is lost. The
# same class without that attribute is asked both times.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install pydantic==2.14.4
"$work/venv/bin/python" - <<'PYTHON'
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter
from pydantic_core import core_schema

T = TypeVar("T")
asked: list[str] = []


class Described:
    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> core_schema.CoreSchema:
        asked.append(str(source))
        return core_schema.any_schema()


@dataclass
class Box(Described, Generic[T]):
    item: T


class Plain(Described, Generic[T]):
    pass


def kind(type_: Any) -> tuple[str, bool]:
    asked.clear()
    return TypeAdapter(type_).core_schema["type"], bool(asked)


for type_, expected in ((Box, ("any", True)), (Box[int], ("dataclass", False)), (Plain[int], ("any", True))):
    found = kind(type_)
    print(f"{type_}: schema {found[0]!r}, the hook was {'called' if found[1] else 'not called'}")
    assert found == expected
PYTHON
echo "seen as described"
