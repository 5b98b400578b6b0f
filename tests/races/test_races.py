"""Every row of the table that is quick ends as it should; `make soak` runs all of them, many times."""

from __future__ import annotations

import re

import pytest

from tests.races.children import results
from tests.races.table import LONG, ROWS, wrong

KINDS = {
    "closed from elsewhere": "client closed|(the client|the stream.*) closed, async",
    "interrupted": "SIGINT",
    "hooks": "hook ",
    "around a call": "",
}


def rows_of(kind: str) -> list[str]:
    """The rows of a kind: those that match its pattern and none of the patterns before it."""
    found = [name for name in ROWS if name not in LONG]
    for name, pattern in KINDS.items():
        chosen = [row for row in found if re.match(pattern, row)]
        if name == kind:
            return chosen
        found = [row for row in found if row not in chosen]
    raise KeyError(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_rows_end_as_they_should(kind: str) -> None:
    names = rows_of(kind)
    ended = results(names)
    assert sorted(row["name"] for row in ended) == sorted(names)
    assert "\n".join(filter(None, map(wrong, ended))) == ""
