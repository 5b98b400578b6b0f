"""`diff`: one golden case for every rule, over documents; and what holds for all of them."""

from __future__ import annotations

import copy
import json
import os
import random
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diff.rules.rules import RULES
from tests.support.commands import generator
from tests.support.paths import CASES, ROOT, SHARED_SPECS

DIFF_CASES = CASES / "diff"
NAMES = sorted(path.name for path in DIFF_CASES.iterdir())


def diff(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return generator("diff", *arguments, cwd=cwd)


def findings(*arguments: str | Path) -> dict[str, Any]:
    done = diff(*arguments, "--format", "json", "--fail-on", "never")
    assert done.returncode == 0, done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    return result


@pytest.mark.parametrize("name", NAMES)
def test_golden_case(name: str) -> None:
    case = DIFF_CASES / name
    result = findings(case / "old.yaml", case / "new.yaml")
    expected = case / "expected.json"
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")
    assert json.loads(expected.read_text("utf-8")) == result
    if name.startswith("nothing-"):
        assert result == {"bump": "none", "findings": []}
    else:
        rule = max((rule for rule in RULES if name.startswith(rule)), key=len)
        assert rule in {finding["rule"] for finding in result["findings"]}


def test_every_rule_has_a_golden_case_and_a_line_in_the_docs() -> None:
    documented = set(re.findall(r"^\| `([a-z-]+)` \|", (ROOT / "docs" / "diff-rules.md").read_text("utf-8"), re.M))
    assert documented == RULES.keys()
    shown = {
        f["rule"] for name in NAMES for f in json.loads((DIFF_CASES / name / "expected.json").read_text())["findings"]
    }
    assert shown | {"usage-broken"} == RULES.keys()


def test_findings_have_their_places_in_both_documents() -> None:
    (found,) = findings(DIFF_CASES / "property-type-changed/old.yaml", DIFF_CASES / "property-type-changed/new.yaml")[
        "findings"
    ]
    assert list(found) == [
        "rule", "level", "symbol", "pointer", "old_line", "new_line", "before", "after", "advice",
    ]  # fmt: skip
    assert found["pointer"] == "/components/schemas/Order/properties/total"
    for side in ("old", "new"):
        lines = (DIFF_CASES / "property-type-changed" / f"{side}.yaml").read_text().splitlines()
        assert lines[found[f"{side}_line"] - 1].strip() == "total:"


@pytest.mark.parametrize(
    ("fail_on", "code"), [("breaking", 1), ("any", 1), ("never", 0)], ids=["breaking", "any", "never"]
)
def test_exit_code_follows_fail_on(fail_on: str, code: int) -> None:
    case = DIFF_CASES / "property-removed"
    assert diff(case / "old.yaml", case / "new.yaml", "--fail-on", fail_on).returncode == code


def test_a_compatible_change_fails_only_on_any() -> None:
    case = DIFF_CASES / "property-added"
    assert diff(case / "old.yaml", case / "new.yaml").returncode == 0
    assert diff(case / "old.yaml", case / "new.yaml", "--fail-on", "any").returncode == 1


@pytest.mark.parametrize("form", ["text", "markdown", "github"])
def test_formats_name_the_symbol_and_the_bump(form: str) -> None:
    case = DIFF_CASES / "parameter-renamed"
    done = diff(case / "old.yaml", case / "new.yaml", "--format", form)
    assert "Orders.create(limit=)" in done.stdout
    assert "version bump: major" in done.stdout


def test_a_long_list_is_folded_and_cut_with_a_count(tmp_path: Path) -> None:
    document = yaml.safe_load((DIFF_CASES / "schema-added" / "old.yaml").read_text())
    for number in range(200):
        document["components"]["schemas"][f"Extra{number}"] = {"type": "object", "properties": {f"p{number}": {}}}
    (tmp_path / "new.yaml").write_text(yaml.safe_dump(document))
    done = diff(DIFF_CASES / "schema-added" / "old.yaml", tmp_path / "new.yaml", "--format", "markdown")
    assert "<details><summary>Compatible (200)</summary>" in done.stdout
    assert "… and 50 more" in done.stdout
    (classes,) = [line for line in done.stdout.splitlines() if line.startswith("- New classes: ")]
    assert classes.count("`Extra") == 200


def test_a_finding_names_the_file_that_it_is_in(tmp_path: Path) -> None:
    text = (DIFF_CASES / "property-removed" / "old.yaml").read_text()
    for side, kind in (("old", "string"), ("new", "integer")):
        folder = tmp_path / side
        (folder / "parts").mkdir(parents=True)
        (folder / "parts" / "all.yaml").write_text(f"Box:\n  type: object\n  properties:\n    size: {{type: {kind}}}\n")
        document = yaml.safe_load(text)
        document["components"]["schemas"]["Order"]["properties"]["box"] = {"$ref": "parts/all.yaml#/Box"}
        (folder / "api.yaml").write_text(yaml.safe_dump(document))
    done = diff(tmp_path / "old/api.yaml", tmp_path / "new/api.yaml", "--format", "github")
    assert f"file={tmp_path}/new/parts/all.yaml,line=4," in done.stdout


def test_a_document_cannot_write_markup_or_commands(tmp_path: Path) -> None:
    case = DIFF_CASES / "enum-value-added"
    hostile = "x`|\n::error::owned\n<script>@everyone [a](//b) \u202eevil\u200b\x1b[31m"
    text = yaml.safe_load((case / "new.yaml").read_text())
    text["components"]["schemas"]["State"]["enum"].append(hostile)
    (tmp_path / "new.yaml").write_text(yaml.safe_dump(text))
    for form in ("github", "markdown", "text"):
        done = diff(case / "old.yaml", tmp_path / "new.yaml", "--format", form)
        assert done.returncode == 0
        assert not any(line.lstrip().startswith("::error") for line in done.stdout.splitlines())
        assert not set("\u202e\u200b\x1b") & set(done.stdout)
        if form == "markdown":
            bare = re.sub(r"`[^`\n]*`", "", done.stdout)
            assert not re.search("script|@everyone|owned", bare)


def test_a_comment_fits_into_what_github_takes(tmp_path: Path) -> None:
    count = 400
    old = yaml.safe_load((DIFF_CASES / "schema-added" / "old.yaml").read_text())
    new = copy.deepcopy(old)
    for number in range(count):
        name, field = f"Thing{'ü' * 40}{number}", f"property_{'x' * 40}{number}"
        for document, kind in ((old, "string"), (new, "integer")):
            schemas = document["components"]["schemas"]
            schemas[name] = {"type": "object", "properties": {field: {"type": kind}, "a": {"type": "string"}}}
        new["components"]["schemas"][f"Other{name}"] = {"type": "object", "properties": {f"p{number}": {}}}
    (tmp_path / "old.json").write_text(json.dumps(old))
    (tmp_path / "new.json").write_text(json.dumps(new))
    done = diff(tmp_path / "old.json", tmp_path / "new.json", "--format", "markdown")
    assert len(done.stdout.encode()) < 65_536
    assert f"{count} breaking" in done.stdout
    assert "more; `--format json` lists all of them." in done.stdout
    assert done.stdout.endswith("</details>\n")


def test_ignores_need_a_reason_a_date_and_a_finding(tmp_path: Path) -> None:
    case = DIFF_CASES / "property-removed"
    sides = case / "old.yaml", case / "new.yaml"
    file = tmp_path / "ignore.toml"

    def run(text: str) -> subprocess.CompletedProcess[str]:
        file.write_text(text)
        return diff(*sides, "--ignore", file)

    entry = '[[ignore]]\nrule = "property-removed"\nsymbol = "Order.*"\n'
    accepted = run(entry + 'reason = "nobody reads it"\nexpires = 2999-01-01\n')
    assert (accepted.returncode, accepted.stderr) == (0, "")
    expired = run(entry + 'reason = "nobody reads it"\nexpires = 2020-01-01\n')
    assert expired.returncode == 2
    assert "expired on 2020-01-01" in expired.stderr
    stale = run(entry.replace("Order.*", "Person.*") + 'reason = "x"\nexpires = 2999-01-01\n')
    assert stale.returncode == 2
    assert "matches nothing" in stale.stderr
    careless = run(entry)
    assert careless.returncode == 2
    assert "reason is missing" in careless.stderr
    assert "expires is missing" in careless.stderr


def test_git_sources(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=t", "-c", "user.email=t@example.invalid"]
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True, capture_output=True)

    case = DIFF_CASES / "operation-removed"
    (tmp_path / "api").mkdir()
    spec = tmp_path / "api" / "spec.yaml"
    spec.write_text((case / "old.yaml").read_text())
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "old")
    spec.write_text((case / "new.yaml").read_text())
    done = diff("git:HEAD:api/spec.yaml", "api/spec.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert "operation-removed" in done.stdout
    for bad in ("git:HEAD:no.yaml", "git:nowhere:api/spec.yaml", "git:HEAD", "missing.yaml", "git:--help:x"):
        done = diff(bad, "api/spec.yaml", cwd=tmp_path)
        assert done.returncode == 2
        assert done.stderr.startswith("error: ")
        assert "Traceback" not in done.stderr


def _shuffled(value: Any, dice: random.Random) -> Any:
    if isinstance(value, dict):
        keys = list(value)
        dice.shuffle(keys)
        return {key: _shuffled(value[key], dice) for key in keys}
    return [_shuffled(item, dice) for item in value] if isinstance(value, list) else value


def test_a_shuffled_document_is_no_change(tmp_path: Path) -> None:
    document = yaml.safe_load((ROOT / "openapi.yaml").read_text())
    shuffled = _shuffled(document, random.Random(7))
    (tmp_path / "new.yaml").write_text(yaml.safe_dump(shuffled, sort_keys=False))
    assert findings(ROOT / "openapi.yaml", tmp_path / "new.yaml") == {"bump": "none", "findings": []}


def test_the_projects_own_settings_name_its_symbols(tmp_path: Path) -> None:
    document = yaml.safe_load((ROOT / "openapi.yaml").read_text())
    del document["components"]["schemas"]["ChatCompletionRequest"]["properties"]["temperature"]
    (tmp_path / "new.yaml").write_text(yaml.safe_dump(document, sort_keys=False))
    found = findings(ROOT / "openapi.yaml", tmp_path / "new.yaml")["findings"]
    assert [(f["rule"], f["symbol"], f["level"]) for f in found] == [
        ("parameter-removed", "Chat.complete(temperature=)", "breaking")
    ]


@pytest.mark.slow
@pytest.mark.skipif(not SHARED_SPECS.is_dir(), reason="the real documents are not beside this checkout")
def test_real_history_is_compared_without_a_crash() -> None:
    history = [*sorted((SHARED_SPECS / "history").glob("mistral-*.yaml")), SHARED_SPECS / "mistral.yaml"]
    for old, new in zip(history, history[1:], strict=False):
        result = findings(old, new)
        assert result["bump"] in ("major", "minor")
