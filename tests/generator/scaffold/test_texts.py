"""What documents say, as packaging, TOML, YAML and Markdown have it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.version import Version

from generator.document.diagnostics import Diagnostics
from generator.pipeline import generate
from generator.scaffold.first_calls import first_calls
from generator.scaffold.metadata import distribution_name, is_version, module_of, version_of
from generator.scaffold.texts import markdown
from generator.scaffold.toml_text import quoted, table
from generator.settings.config import Config

HOSTILE = 'a"b\\c\n\'\'\'""" ]]>\t\x00\x1b\u2028\u202e😀 ${{ x }} # é'


@pytest.mark.parametrize(
    ("written", "version"),
    [
        ("1", "1"), ("1.2.3", "1.2.3"), ("v2.0", "2.0"), ("01.02", "1.2"), ("2024-05-01", "2024.5.1"),
        ("1.0.0-beta.3", "1.0.0b3"), ("1.0.0-rc", "1.0.0rc0"), ("1.0.27-SNAPSHOT", "1.0.27.dev0"),
        ("1.0+build.5", "1.0"), ("1.0-internal", "1.0"), ("1.0 alpine", "1.0"), ("latest", "0.1.0"), ("", "0.1.0"),
        ("2024/05/01", "2024.5.1"), ("1" * 5000, "0.1.0"), ("1..2", "1"), ("1.2.3-preview", "1.2.3rc0"),
        ("3.0.0a", "3.0.0a0"), ("١.٢", "0.1.0"),
    ],
)  # fmt: skip
def test_versions(written: str, version: str) -> None:
    found = version_of(written)
    assert str(Version(found)) == found
    assert found == version or len(written) > 100
    assert is_version(found)


@pytest.mark.parametrize("name", ["Pet Store", "2fast", "注文", "a" * 300, "--", "Ünï_côde", HOSTILE, "con", "_x_"])
def test_names_of_distributions_and_modules(name: str) -> None:
    made = distribution_name(name)
    assert Requirement(f"{made}==1").name == made
    assert module_of(name).isidentifier()


def test_hostile_text_stays_text() -> None:
    data = {
        "text": HOSTILE,
        "flag": True,
        "list": [HOSTILE, 1],
        "inner": {HOSTILE: {"deep": [{"x": HOSTILE}]}, "a.b": 2.5},
    }
    assert tomllib.loads(table("tool.sdk", data))["tool"]["sdk"] == data
    assert yaml.safe_load(f"text: {quoted(HOSTILE)}") == {"text": HOSTILE}
    assert quoted("\ud800") == '"?"'
    assert "\n" not in markdown(HOSTILE)
    assert markdown("[x](y) <b> `c` *d*") == "\\[x\\](y) &lt;b&gt; \\`c\\` \\*d\\*"


DOCUMENT = """\
openapi: 3.1.0
info: {title: Case API, version: "1"}
paths:
  /things:
    post:
      operationId: things.make
      requestBody:
        required: true
        content:
          application/json:
            schema:
              required: [code]
              properties: {code: {type: string, pattern: "^[A-Z]{3}$", example: x}}
      responses: {"200": {description: Fine.}}
    put:
      operationId: things.put
      parameters: [{name: day, in: query, required: true, schema: {type: string, format: date}}]
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: object, required: [size], properties: {size: {type: integer, minimum: 7}}}
      responses: {"200": {description: Fine.}}
    delete: {operationId: things.drop, responses: {"204": {description: Fine.}}}
"""


def test_the_first_calls_are_ones_that_the_document_takes(tmp_path: Path) -> None:
    """One example breaks its own schema, and nobody begins by deleting something."""
    (tmp_path / "api.yaml").write_text(DOCUMENT)
    made = generate(tmp_path / "api.yaml", Config(features=("testing",)), Diagnostics())
    assert made is not None
    put, drop = first_calls(made.lowered, made.document)
    assert (put.method, put.imports) == ("'PUT'", ("from datetime import date",))
    assert "size=7" in put.text
    assert drop.text == "client.things.drop()"
    assert drop.text_async == "await client.things.drop_async()"
