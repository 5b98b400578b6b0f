#!/usr/bin/env bash
# mypy 2.4.1 with attrs 26.1.0: an attrs class may not assign a slot that its base class declares.
#
# `Base` has `__slots__ = ("_raw",)`. A subclass with `__slots__` of its own may assign `self._raw`, for Python and for
# mypy. Made by `attrs.define`, which writes `__slots__` of the same kind, the assignment still runs, and mypy refuses it:
# 'Trying to assign name "_raw" that is not in "__slots__"'. Its plugin takes the fields for all the slots that there
# are, also where every class above says which slots it has. pyright 1.1.414 accepts both.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install mypy==2.4.1 attrs==26.1.0
cat > "$work/slots.py" <<'PYTHON'
import attrs


class Base:
    __slots__ = ("_raw",)
    _raw: object


class Plain(Base):
    __slots__ = ("name",)

    def keep(self) -> None:
        self._raw = 1


@attrs.define
class Made(Base):
    name: str = ""

    def keep(self) -> None:
        self._raw = 1


Plain().keep()
Made().keep()
assert Made.__slots__[0] == "name", Made.__slots__
PYTHON
"$work/venv/bin/python" "$work/slots.py"
cd "$work"
seen=$("$work/venv/bin/mypy" --strict --config-file= slots.py || true)
echo "$seen"
[[ $seen == 'slots.py:21: error: Trying to assign name "_raw" that is not in "__slots__" of type "slots.Made"  [misc]'* ]]
[[ $seen == *"Found 1 error in 1 file"* ]]
echo "seen as described"
