"""The environment variables that a client reads its credentials from."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from generator.document.diagnostics import Diagnostics
from generator.pipeline import generate
from generator.settings.config import Config


@pytest.mark.parametrize(
    ("package", "variable"),
    [
        ("weather", "WEATHER_API_KEY"),
        ("weather_api", "WEATHER_API_KEY"),
        ("api", "API_API_KEY"),
        ("apis", "APIS_API_KEY"),
    ],
)
def test_the_key(tmp_path: Path, package: str, variable: str) -> None:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {},
        "components": {"securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}},
    }
    (tmp_path / "openapi.json").write_bytes(msgspec.json.encode(document))
    made = generate(tmp_path / "openapi.json", Config(package=package), Diagnostics())
    assert made is not None
    assert [scheme.env for scheme in made.lowered.security] == [variable]
