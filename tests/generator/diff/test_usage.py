"""The proof of `diff` by old callers: what it calls breaking fails to type-check with the new package, all else passes.

Every case is a package of its own name, so that two runs of the checker see them all.
"""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path

import pytest

from generator.diff import compare, main
from generator.diff.usage import UsageError, from_api, prove
from generator.document.diagnostics import Diagnostics
from generator.document.document import load
from generator.ir import Package
from generator.lower import lower
from generator.output.render import render
from generator.settings.config import Config
from tests.support.checkers import mypy_cache
from tests.support.paths import CASES
from tests.support.written import sharing_the_runtime

DIFF_CASES = CASES / "diff"

BREAKING = [
    "operation-moved",
    "operation-removed",
    "operation-renamed",
    "parameter-added-required",
    "parameter-removed",
    "parameter-renamed",
    "property-optional",
    "property-removed",
    "property-type-changed",
    "response-type-changed",
    "schema-renamed",
    "streaming-removed",
]
COMPATIBLE = [
    "enum-value-added",
    "operation-added",
    "parameter-added",
    "parameter-optional",
    "parameter-type-widened",
    "property-added",
    "property-required",
    "schema-added",
    "streaming-added",
    "union-variant-added",
]
# Written by hand against the old package, as a team would.
SERVICE = """\
from shop import Shop, models


def total(client: Shop, item: str) -> int:
    order: models.Order = client.orders.create(item=item)
    if order.total is None:
        return 0
    return order.total


def number(client: Shop) -> str:
    return client.orders.create(item="tea").id
"""


def package(path: Path, name: str) -> Package:
    diagnostics = Diagnostics()
    document = load(path, diagnostics)
    assert document is not None
    lowered, _ = lower(document, Config(package=name), diagnostics)
    assert not diagnostics.has_errors
    return lowered


@pytest.fixture
def warm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache for the proof, as a caller may keep one."""
    (tmp_path / "mypy").mkdir()
    cache = mypy_cache(tmp_path / "mypy", "--explicit-package-bases", "--follow-imports=silent")
    monkeypatch.setenv("MYPY_CACHE_DIR", str(cache))


def named(case: str) -> str:
    return case.replace("-", "_")


@pytest.mark.slow
@pytest.mark.usefixtures("warm")
def test_old_callers_agree_with_the_level(tmp_path: Path) -> None:
    trees: tuple[dict[str, str], dict[str, str]] = ({}, {})
    usage: dict[str, str] = {}
    for case in BREAKING + COMPATIBLE:
        old, new = (package(DIFF_CASES / case / f"{side}.yaml", named(case)) for side in ("old", "new"))
        levels = {finding.level for finding in compare(old, new)}
        assert ("breaking" in levels) == (case in BREAKING), case
        usage[f"{named(case)}.py"] = from_api(old)
        for tree, side in zip(trees, (old, new), strict=True):
            tree.update(sharing_the_runtime(render(side)))
    found = prove(*trees, usage, tmp_path)
    broken = {finding.symbol.partition(".py:")[0] for finding in found}
    assert broken == {named(case) for case in BREAKING}, [(f.symbol, f.after) for f in found]
    assert {finding.rule for finding in found} == {"usage-broken"}


@pytest.mark.slow
@pytest.mark.usefixtures("warm")
def test_a_teams_own_code_is_the_proof(tmp_path: Path) -> None:
    usage = tmp_path / "service.py"
    usage.write_text(SERVICE)
    config = tmp_path / "sdk.toml"
    config.write_text('[tool.sdk]\npackage = "shop"\n')
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        sides = (str(DIFF_CASES / "property-removed" / f"{side}.yaml") for side in ("old", "new"))
        code = main([*sides, "--config", str(config), "--usage", str(usage), "--format", "json"])
    found = [f for f in json.loads(out.getvalue())["findings"] if f["rule"] == "usage-broken"]
    assert code == 1
    assert [f["symbol"] for f in found] == ["service.py:6", "service.py:8"]
    assert found[1]["before"] == "return order.total"


def test_without_a_checker_there_is_no_proof(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.diff.usage.find_spec", lambda name: None)
    with pytest.raises(UsageError, match="mypy is not installed"):
        prove({}, {}, {"a.py": "x = 1\n"}, tmp_path)
