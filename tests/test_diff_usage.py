"""The proof of `diff` by old callers: what it calls breaking fails to type-check with the new package, the rest passes."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.config import Config
from generator.diagnostics import Diagnostics
from generator.diff import compare, main
from generator.diff.usage import from_api, prove
from generator.document import load
from generator.ir import Package
from generator.lower import lower
from generator.render import render

CASES = Path(__file__).parent / "cases" / "diff"

BREAKING = [
    "operation-moved",
    "operation-removed",
    "operation-renamed",
    "parameter-added-required",
    "parameter-removed",
    "parameter-renamed",
    "parameter-required",
    "property-nullable",
    "property-optional",
    "property-removed",
    "property-renamed",
    "property-type-changed",
    "property-type-widened",
    "response-type-changed",
    "schema-renamed",
    "streaming-removed",
]
COMPATIBLE = [
    "enum-value-added",
    "operation-added",
    "parameter-added",
    "parameter-nullable",
    "parameter-optional",
    "parameter-type-widened",
    "property-added",
    "property-not-nullable",
    "property-required",
    "schema-added",
    "streaming-added",
    "union-variant-added",
]
# Written by hand against the old package of every case, as a team would.
SERVICE = """\
from shop import Shop, models


def total(client: Shop) -> int:
    order: models.Order = client.orders.create(item="book", limit=3)
    if order.state == "paid":
        return 0
    return order.total
"""


def package(path: Path) -> Package:
    diagnostics = Diagnostics()
    document = load(path, diagnostics)
    assert document is not None
    lowered, _ = lower(document, Config(package="shop"), diagnostics)
    assert not diagnostics.has_errors
    return lowered


@pytest.fixture(autouse=True, scope="module")
def _one_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MYPY_CACHE_DIR", str(tmp_path_factory.mktemp("mypy")))
        yield


@pytest.mark.slow
@pytest.mark.parametrize("name", [*BREAKING, *COMPATIBLE])
def test_old_callers_agree_with_the_level(name: str, tmp_path: Path) -> None:
    old, new = (package(CASES / name / f"{side}.yaml") for side in ("old", "new"))
    levels = {finding.level for finding in compare(old, new)}
    broken = prove(render(old), render(new), {"public_api.py": from_api(old)}, tmp_path)
    assert ("breaking" in levels) == (name in BREAKING)
    assert bool(broken) == (name in BREAKING), [finding.after for finding in broken]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "breaks"), [("property-optional", True), ("property-added", False)])
def test_a_teams_own_code_is_the_proof(name: str, breaks: bool, tmp_path: Path) -> None:
    usage = tmp_path / "service.py"
    usage.write_text(SERVICE)
    config = tmp_path / "sdk.toml"
    config.write_text('[tool.sdk]\npackage = "shop"\n')
    case = CASES / name
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        sides = str(case / "old.yaml"), str(case / "new.yaml")
        code = main([*sides, "--config", str(config), "--usage", str(usage), "--format", "json"])
    found = [f for f in json.loads(out.getvalue())["findings"] if f["rule"] == "usage-broken"]
    assert code == int(breaks)
    assert [f["symbol"] for f in found] == (["service.py:8"] if breaks else [])
    assert all("Incompatible return value" in f["after"] and f["before"] == "return order.total" for f in found)
