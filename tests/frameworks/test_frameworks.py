"""Servers of frameworks, with packages generated from the documents that these write of themselves: every operation is
called, and what arrives and what comes back is right."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import Any

import pytest

from tests.frameworks import calls
from tests.frameworks.harness import Call, Served, made, outcome, serve

_APPS = {
    "fastapi": ("/openapi.json", calls.FASTAPI),
    "litestar": ("/schema/openapi.json", calls.LITESTAR),
    "drf": ("/openapi.json", calls.DRF),
}


@pytest.fixture(scope="session", params=list(_APPS))
def served(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Served, list[Call]]]:
    name: str = request.param
    module: Any = importlib.import_module(f"tests.frameworks.{name}_app")
    document, expected = _APPS[name]
    with serve(module.app) as url:
        settings = getattr(module, "SETTINGS", "")
        yield made(url, document, f"framework_{name}", settings, tmp_path_factory.mktemp(name)), expected


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_every_operation_gives_what_the_server_means(
    served: tuple[Served, list[Call]], asynchronous: bool, subtests: pytest.Subtests
) -> None:
    app, expected = served
    for call in expected:
        with subtests.test(call=str(call), arguments=repr(call.arguments)):
            result = outcome(app, call, asynchronous)
            if call.status:
                assert result.status_code == call.status
                assert _told(result.data) == call.expected
            elif callable(call.expected):
                assert call.expected(result)
            else:
                assert result == call.expected
                assert type(result) is type(call.expected)


def _told(data: Any) -> Any:
    """What an error says: the place of the first trouble in FastAPI's form, or Litestar's detail."""
    detail = getattr(data, "detail", None)
    return list(detail[0].loc) if isinstance(detail, list) else detail


def test_every_operation_is_called_and_nothing_is_left_out(served: tuple[Served, list[Call]]) -> None:
    app, expected = served
    assert {call.method for call in expected} == app.methods
    assert not [entry for entry in app.ledger.entries() if entry.kind != "content type"]
