"""Resources named like something that a client knows: no name of the client's own is in their way."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main

NAMES = ["clock", "connections", "credentials", "hooks", "log", "pools", "server", "settings"]


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The client of an API whose tags have these names."""
    reply = {"200": {"description": "", "content": {"application/json": {"schema": {"type": "string"}}}}}
    paths = {f"/{name}": {"get": {"tags": [name], "operationId": f"list_{name}", "responses": reply}} for name in NAMES}
    spec = {"openapi": "3.1.0", "info": {"title": "Names", "version": "1"}, "paths": paths}
    (tmp_path / "openapi.json").write_text(json.dumps(spec))
    out = tmp_path / "out"
    command = ["generate", "--spec", str(tmp_path / "openapi.json"), "--package", "resource_names"]
    assert main([*command, "--output", str(out)]) == 0
    monkeypatch.syspath_prepend(str(out))
    yield importlib.import_module("resource_names").Names(server_url="http://127.0.0.1:9")
    for name in [name for name in sys.modules if name.partition(".")[0] == "resource_names"]:
        del sys.modules[name]


def test_every_resource_is_there_and_the_client_works(made: Any) -> None:
    Resource = importlib.import_module("resource_names._overlay.client.resource").Resource
    for name in NAMES:
        assert isinstance(getattr(made, name), Resource), name
    with made.with_options(timeout_ms=5) as copy:
        assert repr(copy) == "<Names http://127.0.0.1:9>"
