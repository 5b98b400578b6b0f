"""One table of outcomes: whatever the transport, a fault is the same error, after the same events, as often tried."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.certificates import made_certificate
from tests.support.faulty_h2_server import H2_ROWS, FaultyH2Server
from tests.support.faulty_server import ROWS, TLS_ROWS, FaultyServer, Row, running
from tests.support.outcomes import Column, columns, h2_columns, h2_tls_columns, tls_columns

Table = tuple[Any, dict[str, Column]]


@pytest.fixture(scope="module")
def table() -> Iterator[Table]:
    yield from open_table(FaultyServer(ROWS), columns())


@pytest.fixture(scope="module")
def h2_table() -> Iterator[Table]:
    yield from open_table(FaultyH2Server(H2_ROWS), h2_columns())


@pytest.fixture(scope="module")
def tls_table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    context, path = made_certificate(tmp_path_factory.mktemp("tls"))
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SSL_CERT_FILE", str(path))
        yield from open_table(FaultyServer(TLS_ROWS, context), tls_columns())


@pytest.fixture(scope="module")
def h2_tls_table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    context, path = made_certificate(tmp_path_factory.mktemp("tls"))
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SSL_CERT_FILE", str(path))
        yield from open_table(FaultyH2Server(H2_ROWS, context), h2_tls_columns())


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
        if name not in row.without
    }
    expected = {"whole": row.whole, "stream": row.stream}
    assert {cell: told.result() for cell, told in cells.items()} == {cell: expected[cell[1]] for cell in cells}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_over_http_1(row: Row, table: Table) -> None:
    check(table, ROWS.index(row), row)


@pytest.mark.parametrize("row", H2_ROWS, ids=lambda row: row.name)
def test_over_http_2(row: Row, h2_table: Table) -> None:
    check(h2_table, H2_ROWS.index(row), row)


WAITED = ("interim replies for ever", "settings before a head", "pings after an event")
"""Rows of waits that are enough to see over TLS, too."""


@pytest.mark.parametrize(
    "row", [row for row in H2_ROWS if not row.waits or row.name in WAITED], ids=lambda row: row.name
)
def test_over_http_2_and_tls(row: Row, h2_tls_table: Table) -> None:
    check(h2_tls_table, H2_ROWS.index(row), row)


@pytest.mark.parametrize("row", TLS_ROWS, ids=lambda row: row.name)
def test_over_tls(row: Row, tls_table: Table) -> None:
    check(tls_table, TLS_ROWS.index(row), row)
