"""One table of outcomes: whatever the transport, a fault is the same error, after the same events, as often tried."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.faulty_h2_server import H2_ROWS, FaultyH2Server
from tests.support.faulty_server import ROWS, FaultyServer, Row, running
from tests.support.outcomes import Column, columns, h2_columns

Table = tuple[Any, dict[str, Column]]


@pytest.fixture(scope="module")
def table() -> Iterator[Table]:
    yield from open_table(FaultyServer(ROWS), columns())


@pytest.fixture(scope="module")
def h2_table() -> Iterator[Table]:
    yield from open_table(FaultyH2Server(H2_ROWS), h2_columns())


def open_table(server: Any, found: dict[str, Column]) -> Iterator[Table]:
    with running(server):
        yield server, found
        for column in found.values():
            column.close()


def check(table: Table, number: int, row: Row) -> None:
    server, found = table
    cells = {
        (name, kind): column.told(server, number, row, kind)
        for kind in ("whole", "stream")
        for name, column in found.items()
    }
    expected = {"whole": row.whole, "stream": row.stream}
    assert {cell: told.result() for cell, told in cells.items()} == {cell: expected[cell[1]] for cell in cells}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_over_http_1(row: Row, table: Table) -> None:
    check(table, ROWS.index(row), row)


@pytest.mark.parametrize("row", H2_ROWS, ids=lambda row: row.name)
def test_over_http_2(row: Row, h2_table: Table) -> None:
    check(h2_table, H2_ROWS.index(row), row)
